package io.github.greenvn.benchmarks;

/** A client of the update, as somebody would use it. Thread-safe. */
interface UpdateClient extends AutoCloseable {

    /**
     * Updates an allocation.
     *
     * @return the number that the service swapped in
     * @throws Exception if the service rejects it
     */
    String update(Request request) throws Exception;

    @Override
    void close();
}
