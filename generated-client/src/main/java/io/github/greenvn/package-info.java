/**
 * The runtime under the generated clients: credentials, transport, deadline, outcomes, errors.
 *
 * <p>It knows no operation and no model, so a new API version needs no line of it changed. Start at {@link
 * io.github.greenvn.LeadAssist}.
 *
 * @serial exclude
 */
@NullMarked
package io.github.greenvn;

import org.jspecify.annotations.NullMarked;
