package io.github.greenvn.sample.bulk;

/**
 * The limits of a run.
 *
 * @param rate the requests a minute, of all processes that use the journal
 * @param maxBilled the updates of the journal that may be billed, over all runs
 * @param maxUnknown the unknown outcomes after which the run stops
 */
record Limits(int rate, long maxBilled, int maxUnknown) {}
