package io.github.greenvn.contract.spec;

import io.github.greenvn.stub.LeadAssistStub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Some responses of the stub, as sent over HTTP. */
final class StubResponses {

    private static final List<HttpResponse<String>> RESPONSES = record();

    private StubResponses() {}

    static List<Violation> violations(SpecValidator validator) {
        return RESPONSES.stream()
                .flatMap(response -> validator
                        .response(
                                "stub PUT " + response.statusCode(),
                                "PUT",
                                response.uri().getPath(),
                                response.statusCode(),
                                Map.of(
                                        "Content-Type",
                                        response.headers()
                                                .firstValue("Content-Type")
                                                .orElse("")),
                                response.body())
                        .stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<HttpResponse<String>> record() {
        try (LeadAssistStub stub = LeadAssistStub.start()) {
            String token = stub.apiToken();
            String id = stub.greenVnId();
            return List.of(
                    put(stub, token, id, ""),
                    put(stub, token, id, "{"),
                    put(stub, "another-token", id, ""),
                    put(stub, token, "another-id", ""));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> put(LeadAssistStub stub, String token, String id, String body)
            throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString((stub.apiKey() + ":" + token).getBytes(StandardCharsets.UTF_8));
        URI uri = URI.create(stub.baseUrl() + "/v1/tenants/" + stub.tenantId() + "/greenvn/" + id + "/vn");
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Basic " + credentials)
                .PUT(BodyPublishers.ofString(body));
        HttpRequest whole = (body.isEmpty() ? request : request.header("Content-Type", "application/json")).build();
        return HttpClient.newHttpClient().send(whole, BodyHandlers.ofString());
    }
}
