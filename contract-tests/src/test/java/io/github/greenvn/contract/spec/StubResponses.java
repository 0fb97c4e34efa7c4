package io.github.greenvn.spec;

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

/** Some answers of the stub, as they went over the wire. */
final class StubAnswers {

    private static final List<HttpResponse<String>> ANSWERS = record();

    private StubAnswers() {}

    static List<Objection> objections(OpenApiFile file) {
        SpecValidator validator = new SpecValidator(file.root());
        return ANSWERS.stream()
                .flatMap(answer -> validator
                        .response(
                                "stub PUT " + answer.statusCode(),
                                "PUT",
                                answer.uri().getPath(),
                                answer.statusCode(),
                                Map.of(
                                        "Content-Type",
                                        answer.headers()
                                                .firstValue("Content-Type")
                                                .orElse("")),
                                answer.body())
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
