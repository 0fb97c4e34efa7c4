package io.github.greenvn.benchmarks;

/** The figures of a run. */
final class Results {

    /** The time of a call, in microseconds. */
    final Samples<Call> calls = new Samples<>();

    /** The bytes that a call allocates, on all threads. */
    final Samples<Call> bytes = new Samples<>();

    /** The time of a call over a transport that responds at once, in microseconds, and its bytes. */
    final Samples<NoNetworkBenchmark.Feign> overheads = new Samples<>();

    final Samples<NoNetworkBenchmark.Feign> overheadBytes = new Samples<>();

    /** The time from the start of {@code main} to the first response, in milliseconds. */
    final Samples<ColdStart> firstCalls = new Samples<>();

    /** The time from the start of the process to its end, in milliseconds. */
    final Samples<ColdStart> processes = new Samples<>();

    /** The feature release of the JDK that the virtual threads ran on; 0 if there was none. */
    int virtualThreadsJdk;

    /** The calls a second from virtual threads, and the most platform threads meanwhile. */
    final Samples<Client> virtualThreadCalls = new Samples<>();

    final Samples<Client> platformThreads = new Samples<>();

    record Call(Case measured, Client client) {}

    record ColdStart(Client client, boolean withArchive) {}
}
