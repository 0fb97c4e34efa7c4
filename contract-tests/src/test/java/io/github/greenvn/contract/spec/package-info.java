/** The comparison of the written pact with the specification. */
@NullMarked
package io.github.greenvn.contract.spec;

import org.jspecify.annotations.NullMarked;
