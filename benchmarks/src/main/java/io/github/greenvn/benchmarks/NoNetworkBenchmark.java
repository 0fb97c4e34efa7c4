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

/** One update over a transport that responds at once: what the client itself takes. */
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

    private UpdateClient peer;

    @Setup
    public void start() {
        byte[] body = Service.SWAPPED_JSON.getBytes(StandardCharsets.UTF_8);
        Map<String, java.util.Collection<String>> headers = Map.of(
                "Content-Type", List.of("application/json"), "Content-Length", List.of(String.valueOf(body.length)));
        feign.Client atOnce = (request, options) -> Response.builder()
                .status(200)
                .request(request)
                .headers(headers)
                .body(body)
                .build();
        peer = switch (client) {
            case GREENVN_INTERRUPTIBLE -> new GreenVn(GreenVn.builder(URL).interruptibleTransport(atOnce));
            case GREENVN_ANY -> new GreenVn(GreenVn.builder(URL).transport(atOnce));
            case STOCK -> StockFeign.over(atOnce, URL);
        };
    }

    @Benchmark
    public Object update() throws Exception {
        return peer.update(Request.WITH_BODY);
    }

    @TearDown
    public void stop() {
        peer.close();
    }
}
