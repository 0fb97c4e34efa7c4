package io.github.greenvn.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests responses to requests that the generated client cannot send. */
class StubResponsesTest {

    private final LeadAssistStub stub = LeadAssistStub.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        stub.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{'unknown':1}", "{'strictness':'true','preferences':{'region':'KA'}}"})
    void aValidRequestSucceeds(String body) throws Exception {
        assertResponse(200, "GreenVnResponse", authorized(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{",
                "{} {}",
                "{'strictness':false}",
                "{'preferences':{'region':1}}",
                "{'preferences':{'greenvn':1}}",
                "{'preferences':{'number_type':'satellite'}}",
                "{'preferences':{'pin_code':'56'}}",
                "{'strictness':false,'preferences':{'region':'XX'}}",
                "{'preferences':{'region':null}}"
            })
    void aBodyThatViolatesTheSpecificationIsABadParameter(String body) throws Exception {
        assertThat(assertResponse(400, "ErrorResponse", authorized(body)).path("code"))
                .hasToString("5");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "15, {'preferences':{'region':'XX'}}",
                "16, {'preferences':{'greenvn':'7205827365'}}",
                "16, {'preferences':{'greenvn':'not a number'}}",
            })
    void anUnsupportedValueHasACodeOfItsOwn(String code, String body) throws Exception {
        assertThat(assertResponse(400, "ErrorResponse", authorized(body)).path("code"))
                .hasToString(code);
    }

    @Test
    void aBodyOfAnotherMediaTypeIsABadParameter() throws Exception {
        HttpRequest.Builder request = authorized("{}").setHeader("Content-Type", "text/plain");
        assertThat(assertResponse(400, "ErrorResponse", request).path("code")).hasToString("5");
    }

    @Test
    void aRequestWithoutCredentialsFailsWith401() throws Exception {
        HttpRequest.Builder request = request().PUT(BodyPublishers.noBody());
        assertThat(assertResponse(401, "ErrorResponse", request).path("code")).hasToString("7");
    }

    @Test
    void credentialsOfAnotherTenantFailWith403() throws Exception {
        HttpRequest.Builder request = authorized("").uri(URI.create(stub.baseUrl() + "/v1/tenants/acme1/greenvn/1/vn"));
        stub.seed(Seed.parse("""
                tenants:
                  - {tenant_id: other, credentials: [{api_key: stub-api-key, api_token: stub-api-token}]}
                  - {tenant_id: acme1}
                """));
        assertThat(assertResponse(403, "ErrorResponse", request).path("code")).hasToString("8");
    }

    @Test
    void anUnknownMethodIsNotFound() throws Exception {
        HttpRequest.Builder request = authorized("").DELETE();
        assertThat(assertResponse(404, "ErrorResponse", request).path("code")).hasToString("1");
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(
                URI.create(stub.baseUrl() + "/v1/tenants/" + stub.tenantId() + "/greenvn/" + stub.greenVnId() + "/vn"));
    }

    /** Returns a request with credentials and a body, in which single quotes stand for double quotes; "" means no body. */
    private HttpRequest.Builder authorized(String body) {
        byte[] userAndPassword = (stub.apiKey() + ":" + stub.apiToken()).getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = request()
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(userAndPassword))
                .PUT(BodyPublishers.ofString(body.replace('\'', '"')));
        return body.isEmpty() ? request : request.header("Content-Type", "application/json");
    }

    private JsonNode assertResponse(int status, String schema, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        JsonNode body = new ObjectMapper().readTree(response.body());

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(SpecifiedSchema.named(schema).violations(body)).isEmpty();
        assertThat(body.path("status").intValue()).isEqualTo(status);
        return body;
    }
}
