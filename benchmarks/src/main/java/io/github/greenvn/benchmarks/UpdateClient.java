package io.github.greenvn.benchmarks;

/** A client that sends updates. Thread-safe. */
interface UpdateClient extends AutoCloseable {

    /**
     * Sends an update.
     *
     * @return the new number
     * @throws Exception if the service rejects it
     */
    String update(Request request) throws Exception;

    @Override
    void close();
}
