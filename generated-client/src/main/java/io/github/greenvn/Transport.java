package io.github.greenvn;

import feign.Request;

/** Sends requests and reads their responses. Thread-safe. */
interface Transport extends AutoCloseable {

    /**
     * Hands a request over at most once. Returns soon after the attempt is abandoned or the thread is interrupted.
     *
     * @throws Exception if there is no response; {@link Attempt#isSent} says whether the request was sent
     */
    BufferedResponse exchange(Request request, Attempt attempt) throws Exception;

    /** Returns the number of its threads. */
    int threads();

    /** Closes the connections and ends the threads that it owns. */
    @Override
    void close();
}
