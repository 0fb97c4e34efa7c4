package io.github.greenvn.benchmarks;

import feign.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

/** Measures the overhead of the clients, with a transport that responds immediately. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class NoNetworkBenchmark {

    private static final String URL = "http://127.0.0.1:1";

    /** The clients that take a Feign client as their transport. */
    public enum Feign {
        GREENVN_INTERRUPTIBLE("**this client**, `interruptibleTransport`"),
        GREENVN_ANY("**this client**, `transport`, on another thread"),
        STOCK("stock Feign client");

        private final String description;

        Feign(String description) {
            this.description = description;
        }

        @Override
        public String toString() {
            return description;
        }
    }

    @Param
    Feign client;

    private UpdateClient updateClient;

    @Setup
    public void start() {
        byte[] body = Service.SWAPPED_JSON.getBytes(StandardCharsets.UTF_8);
        Map<String, java.util.Collection<String>> headers = Map.of(
                "Content-Type", List.of("application/json"), "Content-Length", List.of(String.valueOf(body.length)));
        feign.Client transport = (request, options) -> Response.builder()
                .status(200)
                .request(request)
                .headers(headers)
                .body(body)
                .build();
        updateClient = switch (client) {
            case GREENVN_INTERRUPTIBLE -> new GreenVn(GreenVn.builder(URL).interruptibleTransport(transport));
            case GREENVN_ANY -> new GreenVn(GreenVn.builder(URL).transport(transport));
            case STOCK -> StockFeign.over(transport, URL);
        };
    }

    @Benchmark
    public Object update() throws Exception {
        return updateClient.update(Request.WITH_BODY);
    }

    @TearDown
    public void stop() {
        updateClient.close();
    }
}
