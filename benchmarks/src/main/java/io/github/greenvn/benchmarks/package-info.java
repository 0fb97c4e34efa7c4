/**
 * The client beside what people would use instead. Start at {@link io.github.greenvn.benchmarks.Benchmarks}.
 */
@NullMarked
package io.github.greenvn.benchmarks;

import org.jspecify.annotations.NullMarked;
