/**
 * What holds the written pact and the specification together. It shares its package with the specification's own tests,
 * whose classes it uses.
 */
@NullMarked
package io.github.greenvn.spec;

import org.jspecify.annotations.NullMarked;
