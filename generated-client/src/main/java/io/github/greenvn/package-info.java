/**
 * The runtime of the generated APIs: credentials, transport, deadlines, outcomes and exceptions. Start with {@link
 * io.github.greenvn.LeadAssist}.
 *
 * <p>It does not depend on any operation or model, so it stays the same for every API version.
 *
 * @serial exclude
 */
@NullMarked
package io.github.greenvn;

import org.jspecify.annotations.NullMarked;
