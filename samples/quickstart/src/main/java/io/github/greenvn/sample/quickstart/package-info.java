/** The quickstart: both variants of the update, against the stub or the real service. */
@NullMarked
package io.github.greenvn.sample.quickstart;

import org.jspecify.annotations.NullMarked;
