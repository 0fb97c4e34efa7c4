/**
 * Benchmarks of the client and its alternatives. The entry point is {@link io.github.greenvn.benchmarks.Benchmarks}.
 */
@NullMarked
package io.github.greenvn.benchmarks;

import org.jspecify.annotations.NullMarked;
