package io.github.greenvn.contract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.UnaryOperator;

/** A client without the generated code, which sends any request and ignores the response. */
final class PlainClient {

    private PlainClient() {}

    /** Updates the contract's allocation with a request that is finished by the given steps. */
    static void update(String url, UnaryOperator<HttpRequest.Builder> steps) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + HttpMessages.PATH))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Accept", "application/json");
        HttpClient.newHttpClient().send(steps.apply(request).build(), BodyHandlers.discarding());
    }

    static HttpRequest.Builder withoutBody(HttpRequest.Builder request) {
        return authorized(request).PUT(BodyPublishers.noBody());
    }

    static HttpRequest.Builder json(HttpRequest.Builder request, String body) {
        return authorized(request).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body));
    }

    /** Calls another path than that of the allocation's number. */
    static HttpRequest.Builder at(String path, HttpRequest.Builder request) {
        return request.uri(request.build().uri().resolve(path));
    }

    /** {@return the example of the interaction's body} */
    static String example(Interaction interaction) {
        return interaction.toPactInteraction().getRequest().getBody().valueAsString();
    }

    private static HttpRequest.Builder authorized(HttpRequest.Builder request) {
        return request.header("Authorization", HttpMessages.authorization());
    }
}
