package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.http2client.Http2Client;
import feign.okhttp.OkHttpClient;
import io.github.greenvn.FaultTable.Row;
import java.net.http.HttpClient;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of the fault table that hold for any transport, over transports without retries. */
@Tag("slow")
class SuppliedTransportTest {

    /** A client that pools more connections than there are rows; the default of five would close some between calls. */
    private static final okhttp3.OkHttpClient OK_HTTP = new okhttp3.OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(1000, 5, TimeUnit.MINUTES))
            .build();

    private static final HttpClient JAVA_NET_HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterAll
    static void close() {
        OK_HTTP.dispatcher().executorService().shutdown();
        OK_HTTP.connectionPool().evictAll();
    }

    @ParameterizedTest(name = "{0}")
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("io.github.greenvn.FaultTable#rowsOfAnyTransport")
    void theTableHoldsOverOkHttp(Row row) {
        FaultTable.run(row, builder -> builder.transport(new OkHttpClient(OK_HTTP)));
    }

    @ParameterizedTest(name = "{0}")
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("io.github.greenvn.FaultTable#rowsOfAnyTransport")
    void theTableHoldsOverJavaNetHttp(Row row) {
        FaultTable.run(row, builder -> builder.interruptibleTransport(new Http2Client(JAVA_NET_HTTP)));
    }

    /** Proves that the table detects retries: a row fails over a transport that retries. */
    @Test
    void aRowFailsOverATransportThatRetries() {
        Row row = FaultTable.row("closed after the request, no body, kept alive");
        okhttp3.OkHttpClient retrying =
                OK_HTTP.newBuilder().retryOnConnectionFailure(true).build();

        FaultTable.run(row, builder -> builder.transport(new OkHttpClient(OK_HTTP)));
        assertThatThrownBy(() -> FaultTable.run(row, builder -> builder.transport(new OkHttpClient(retrying))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected size: 2 but was: ");
    }
}
