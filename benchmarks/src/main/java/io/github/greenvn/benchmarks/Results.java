package io.github.greenvn.benchmarks;

/** The figures of a run. */
final class Results {

    /** The time of a call, in microseconds. */
    final Samples<Call> calls = new Samples<>();

    /** The bytes that a call allocates, on all threads. */
    final Samples<Call> bytes = new Samples<>();

    /** The time of a call over a transport that responds immediately, in microseconds, and its bytes. */
    final Samples<NoNetworkBenchmark.Feign> overheads = new Samples<>();

    final Samples<NoNetworkBenchmark.Feign> overheadBytes = new Samples<>();

    /** The time from the start of {@code main} to the first response, in milliseconds. */
    final Samples<ColdStart> firstCalls = new Samples<>();

    /** The time from the start of the process to its end, in milliseconds. */
    final Samples<ColdStart> processes = new Samples<>();

    /** The feature version of the JDK with virtual threads; 0 if there was none. */
    int virtualThreadsJdk;

    /** The calls per second of virtual threads, and the peak number of platform threads. */
    final Samples<Client> virtualThreadCalls = new Samples<>();

    final Samples<Client> platformThreads = new Samples<>();

    record Call(Case measured, Client client) {}

    record ColdStart(Client client, boolean withArchive) {}
}
