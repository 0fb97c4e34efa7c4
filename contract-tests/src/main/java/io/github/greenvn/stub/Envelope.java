package io.github.greenvn.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;

/** The answers that Lead Assist gives, as the specification's schemas describe them. */
final class Envelope {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Envelope() {}

    /** The allocation with its new number. */
    static ResponseDefinition of(Account account, String number) {
        ObjectNode data = JSON.objectNode().put("connection_id", "stub-connection");
        data.putArray("aparty_numbers").add("+910000000011").add("+910000000012");
        data.putArray("bparty_numbers").add("+910000000021");
        data.put("usage", "twoway")
                .put("state", "active")
                .put("green_vn", number)
                .put("greenvn_id", account.greenVnId());
        ObjectNode envelope = JSON.objectNode().put("success", true).put("status", 200);
        return answer(200, envelope.set("data", data));
    }

    /** An error: the HTTP status, the vendor's code and what it means. */
    static ResponseDefinition error(int status, int code, String message) {
        return answer(
                status,
                JSON.objectNode()
                        .put("success", false)
                        .put("status", status)
                        .put("code", code)
                        .put("message", message)
                        .putNull("data"));
    }

    private static ResponseDefinition answer(int status, ObjectNode envelope) {
        return new ResponseDefinitionBuilder()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(envelope.toString())
                .build();
    }
}
