package io.github.greenvn.contract;

import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.Matchers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;

/** The parts that all requests and responses of the contract have, with example values. */
final class HttpMessages {

    static final String API_KEY = "api-key";
    static final String API_TOKEN = "api-token";
    static final String TENANT_ID = "acme1";
    static final String GREEN_VN_ID = "123456";
    static final String ALLOCATION = "/v1/tenants/" + TENANT_ID + "/greenvn/" + GREEN_VN_ID;
    static final String PATH = ALLOCATION + "/vn";

    private static final String BASIC = "^Basic [A-Za-z0-9+/]+=*$";

    private HttpMessages() {}

    /** {@return the value of the Authorization header (RFC 7617)} */
    static String authorization() {
        byte[] userAndPassword = (API_KEY + ":" + API_TOKEN).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword);
    }

    static HttpRequestBuilder update(HttpRequestBuilder request) {
        return authorized(request.method("PUT").path(PATH));
    }

    static HttpRequestBuilder read(HttpRequestBuilder request) {
        return authorized(request.method("GET").path(ALLOCATION));
    }

    private static HttpRequestBuilder authorized(HttpRequestBuilder request) {
        return request.header("Accept", "application/json")
                .header("Authorization", Matchers.regexp(BASIC, authorization()));
    }

    /**
     * Adds the expectation that there is no body. A pact cannot say that: a body that it leaves out is not compared, and an
     * empty one also matches JSON. But it can expect a length of zero. Pact JVM's verifier sets that header itself and refuses
     * to set it twice: a provider's test has to remove it from the request.
     */
    static HttpRequestBuilder withoutBody(HttpRequestBuilder request) {
        return request.header("Content-Length", "0");
    }

    static HttpRequestBuilder withBody(HttpRequestBuilder request, Consumer<LambdaDslObject> shape) {
        return request.header("Content-Type", "application/json")
                .body(LambdaDsl.newJsonBody(shape::accept).build());
    }

    static HttpResponseBuilder response(HttpResponseBuilder response, int status, Consumer<LambdaDslObject> shape) {
        return response.status(status)
                .header("Content-Type", Matchers.regexp("^application/json( *;.*)?$", "application/json"))
                .body(LambdaDsl.newJsonBody(shape::accept).build());
    }
}
