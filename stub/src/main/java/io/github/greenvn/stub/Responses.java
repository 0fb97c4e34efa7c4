package io.github.greenvn.stub;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;

/** The answers that Lead Assist gives, as the specification's schemas describe them. */
final class Responses {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Responses() {}

    /** The allocation as it is now. */
    static ResponseDefinition of(Allocation allocation) {
        ObjectNode envelope = JSON.createObjectNode().put("success", true).put("status", 200);
        return answer(
                200,
                "application/json",
                envelope.set("data", JSON.valueToTree(allocation)).toString());
    }

    /** An error: the HTTP status, the vendor's code and what it means. */
    static ResponseDefinition error(int status, int code, String message) {
        ObjectNode envelope = JSON.createObjectNode()
                .put("success", false)
                .put("status", status)
                .put("code", code)
                .put("message", message)
                .putNull("data");
        return answer(status, "application/json", envelope.toString());
    }

    static ResponseDefinition answer(int status, String contentType, String body) {
        return new ResponseDefinitionBuilder()
                .withStatus(status)
                .withHeader("Content-Type", contentType)
                .withBody(body)
                .build();
    }
}
