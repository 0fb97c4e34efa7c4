package io.github.greenvn.sample.bulk;

import org.jspecify.annotations.Nullable;

/**
 * The limits of a run.
 *
 * @param rate the requests a minute, of all processes that use the journal
 * @param maxBilled the updates of the journal that may be billed, over all runs; null for no limit
 * @param maxUnknown the unknown updates of the journal, of all runs, at which no other is taken
 */
record Limits(int rate, @Nullable Long maxBilled, int maxUnknown) {}
