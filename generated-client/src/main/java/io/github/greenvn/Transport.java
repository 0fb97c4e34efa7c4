package io.github.greenvn;

import feign.Request;

/** Sends requests and reads their responses. Thread-safe. */
interface Transport extends AutoCloseable {

    /**
     * Makes one exchange. It ends soon after the attempt is abandoned or the thread is interrupted.
     *
     * @throws Exception if there is no response; the attempt knows whether the request was sent
     */
    BufferedResponse exchange(Request request, Attempt attempt) throws Exception;

    /** Returns the number of threads that it has. */
    int threads();

    /** Closes what it owns. */
    @Override
    void close();
}
