/** {@code greenvn-bulk}, a program that sends the updates of a CSV file, none of them twice. */
@NullMarked
package io.github.greenvn.sample.bulk;

import org.jspecify.annotations.NullMarked;
