/** The quickstart, a program that sends both variants of the update to the stub or to the real service. */
@NullMarked
package io.github.greenvn.sample.quickstart;

import org.jspecify.annotations.NullMarked;
