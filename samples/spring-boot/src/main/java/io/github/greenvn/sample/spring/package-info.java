/** An application that shows an allocation and swaps its number. */
@NullMarked
package io.github.greenvn.sample.spring;

import org.jspecify.annotations.NullMarked;
