package io.github.greenvn.stub;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;

/** Creates responses. */
final class Responses {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Responses() {}

    /** {@return a 200 with an allocation, the specification's {@code GreenVnResponse}} */
    static ResponseDefinition success(Allocation allocation) {
        ObjectNode envelope = JSON.createObjectNode().put("success", true).put("status", 200);
        return of(
                200,
                "application/json",
                envelope.set("data", JSON.valueToTree(allocation)).toString());
    }

    /** {@return an error, the specification's {@code ErrorResponse}} */
    static ResponseDefinition error(int status, int code, String message) {
        ObjectNode envelope = JSON.createObjectNode()
                .put("success", false)
                .put("status", status)
                .put("code", code)
                .put("message", message)
                .putNull("data");
        return of(status, "application/json", envelope.toString());
    }

    static ResponseDefinition of(int status, String contentType, String body) {
        return new ResponseDefinitionBuilder()
                .withStatus(status)
                .withHeader("Content-Type", contentType)
                .withBody(body)
                .build();
    }
}
