package io.github.greenvn.contract.live;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** A transport for one request that keeps what became of it. */
final class Capture implements Client {

    private final Client transport;
    private final LiveRequest request;
    private volatile @Nullable Exchange exchange;
    private volatile @Nullable Exception failure;

    Capture(Client transport, LiveRequest request) {
        this.transport = transport;
        this.request = request;
    }

    @Override
    public Response execute(Request sent, Request.Options options) throws IOException {
        try {
            Response response = transport.execute(sent, options);
            byte[] body = response.body() == null
                    ? new byte[0]
                    : response.body().asInputStream().readAllBytes();
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.headers()
                    .forEach((name, values) ->
                            headers.put(name, values.iterator().next()));
            exchange = new Exchange(request, response.status(), headers, new String(body, StandardCharsets.UTF_8));
            return response.toBuilder().body(body).build();
        } catch (IOException | RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    /** {@return the response; null if there is none} */
    @Nullable
    Exchange exchange() {
        return exchange;
    }

    /**
     * {@return why there is no response}
     *
     * @throws RequestGuard.RefusedException if the request was refused, which is a mistake in the live check
     */
    String failure() {
        Exception thrown = failure;
        if (thrown instanceof RequestGuard.RefusedException refused) {
            throw refused;
        }
        if (thrown == null || thrown instanceof SocketTimeoutException) {
            return "there was no complete response in time";
        }
        if (thrown instanceof UnknownHostException) {
            return "the service could not be reached: its host is unknown";
        }
        if (thrown instanceof ConnectException || thrown instanceof NoRouteToHostException) {
            return "the service could not be reached: it accepts no connection";
        }
        if (thrown instanceof SSLException) {
            return "the service could not be reached: TLS failed";
        }
        return "the connection ended before a complete response: "
                + thrown.getClass().getSimpleName();
    }
}
