package io.github.greenvn.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Measures an update over loopback, to a {@link Service} in a process of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class UpdateBenchmark {

    /** The system property with the URL of the service. */
    static final String SERVICE = "benchmarks.service";

    @Param
    Client client;

    @Param
    Request request;

    private UpdateClient updateClient;

    @Setup
    public void start() throws IOException {
        updateClient = client.start(System.getProperty(SERVICE));
    }

    @Benchmark
    public Object update() throws Exception {
        if (request != Request.REJECTED) {
            return updateClient.update(request);
        }
        try {
            throw new IllegalStateException("was not rejected: " + updateClient.update(request));
        } catch (IllegalStateException e) {
            throw e;
        } catch (Exception e) {
            return e;
        }
    }

    @TearDown
    public void stop() {
        updateClient.close();
    }
}
