package io.github.greenvn.contract;

import static io.github.greenvn.contract.PlainClient.example;
import static io.github.greenvn.contract.PlainClient.json;
import static io.github.greenvn.contract.PlainClient.withoutBody;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.UnaryOperator;

/** Clients that make one mistake each, with what Pact says of it. */
enum WrongClient {
    SENDS_A_BODY_WHERE_NONE_IS_EXPECTED(
            Update.WITHOUT_BODY,
            request -> json(request, "{\"strictness\":\"false\"}"),
            "header - Expected header 'Content-Length' to have value '0' but was '22'"),
    SENDS_THE_TEXT_NULL(
            Update.WITHOUT_BODY,
            request -> json(request, "null"),
            "header - Expected header 'Content-Length' to have value '0' but was '4'"),
    SENDS_A_BODY_IN_CHUNKS(
            Update.WITHOUT_BODY,
            request -> withoutBody(request).PUT(BodyPublishers.fromPublisher(BodyPublishers.ofString("null"))),
            "header - Expected a header 'Content-Length' but was missing"),
    POSTS(
            Update.WITHOUT_BODY,
            request -> withoutBody(request).POST(BodyPublishers.noBody()),
            "Unexpected Request:\n\tmethod: POST\n\tpath: " + Wire.PATH),
    OMITS_AUTHORIZATION(
            Update.WITHOUT_BODY,
            request -> request.PUT(BodyPublishers.noBody()),
            "header - Expected a header 'Authorization' but was missing"),
    OMITS_THE_SPACE_AFTER_BASIC(
            Update.WITHOUT_BODY,
            request -> withoutBody(request)
                    .setHeader("Authorization", Wire.authorization().replace(" ", "")),
            "header - Expected 'BasicYXBpLWtleTphcGktdG9rZW4=' to match"),
    SENDS_STRICTNESS_AS_A_BOOLEAN(
            Update.EVERY_PREFERENCE,
            request -> json(request, example(Update.EVERY_PREFERENCE).replace("\"false\"", "false")),
            "body - $.strictness: Expected false (Boolean) to be the same type as 'false' (String)"),
    SENDS_TRUE_STRICTNESS_AS_A_BOOLEAN(
            Update.STRICT,
            request -> json(request, example(Update.STRICT).replace("\"true\"", "true")),
            "body - $.strictness: Expected true (Boolean) to be equal to 'true' (String)"),
    SENDS_NULL_FOR_WHAT_IS_NOT_SET(
            Update.NUMBER_ALONE,
            request -> json(request, example(Update.NUMBER_ALONE).replace("}}", ",\"region\":null}}")),
            "body - $.preferences: Expected a Map with keys [greenvn] but received one with keys [greenvn, region]"),
    SENDS_A_NUMBER_WITHOUT_ITS_PLUS(
            Update.NUMBER_ALONE,
            request -> json(request, example(Update.NUMBER_ALONE).replace("+", "")),
            "body - $.preferences.greenvn: Expected '910000000001' to match");

    final Interaction interaction;
    final UnaryOperator<HttpRequest.Builder> request;
    final String mismatch;

    WrongClient(Interaction interaction, UnaryOperator<HttpRequest.Builder> request, String mismatch) {
        this.interaction = interaction;
        this.request = request;
        this.mismatch = mismatch;
    }
}
