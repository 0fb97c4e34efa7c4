package io.github.greenvn.internal.json;

import io.github.greenvn.ResponseDrift;

/** Receives the differences between a response and its specification. Internal. */
@FunctionalInterface
public interface Differences {

    /**
     * Reports a difference.
     *
     * @param kind the kind of difference
     * @param pointer its location, as {@link ResponseDrift#pointer()} describes it
     */
    void report(ResponseDrift.Kind kind, String pointer);
}
