package io.github.greenvn.sample.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import feign.Request;
import feign.Response;
import io.github.greenvn.LeadAssist;
import io.github.greenvn.PhoneNumbers;
import io.github.greenvn.v1.api.GreenVnApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A client that sends nothing and keeps the requests that it would send. Not thread-safe. */
final class Rehearsal implements AutoCloseable {

    private static final byte[] RESPONSE =
            "{\"success\": true, \"status\": 200, \"data\": {\"green_vn\": \"+910000000000\"}}".getBytes(UTF_8);

    private final List<Request> requests = new ArrayList<>();
    private final LeadAssist leadAssist;
    private final GreenVnApi greenVn;

    Rehearsal(String baseUrl) {
        leadAssist = Service.build(() -> LeadAssist.builder()
                .baseUrl(baseUrl)
                .credentials("key", "token")
                .interruptibleTransport((request, options) -> respond(request))
                .build());
        greenVn = leadAssist.create(GreenVnApi.class);
    }

    /**
     * A request as it is sent, except that the credentials and the middle of phone numbers are replaced.
     *
     * @param body the body; empty if there is none
     */
    record RedactedRequest(String method, String url, Map<String, String> headers, String body) {}

    /**
     * Returns the requests of an update: reading the allocation, and the update itself.
     *
     * @throws IllegalArgumentException if the client does not accept the update
     */
    List<RedactedRequest> requests(Update update) {
        requests.clear();
        greenVn.getGreenVn(update.tenantId(), update.greenVnId());
        if (update.hasBody()) {
            greenVn.updateGreenVn(update.tenantId(), update.greenVnId(), update.request());
        } else {
            greenVn.updateGreenVn(update.tenantId(), update.greenVnId());
        }
        return requests.stream().map(Rehearsal::redact).toList();
    }

    private static RedactedRequest redact(Request request) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        headers.put("Authorization", "Basic ***");
        byte[] body = request.body() == null ? new byte[0] : request.body();
        if (request.httpMethod() == Request.HttpMethod.PUT) {
            headers.put("Content-Length", Integer.toString(body.length));
        }
        return new RedactedRequest(
                request.httpMethod().name(), request.url(), headers, PhoneNumbers.mask(new String(body, UTF_8)));
    }

    private Response respond(Request request) {
        requests.add(request);
        return Response.builder()
                .status(200)
                .headers(Map.of("Content-Type", List.of("application/json")))
                .body(RESPONSE)
                .request(request)
                .build();
    }

    @Override
    public void close() {
        leadAssist.close();
    }
}
