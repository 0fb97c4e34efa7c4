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

/** Against the specification, with requests that the generated client does not make. */
class StubResponsesTest {

    private final LeadAssistStub stub = LeadAssistStub.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        stub.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{'unknown':1}", "{'strictness':'true','preferences':{'region':'KA'}}"})
    void aGoodAnswerFitsTheSpecification(String body) throws Exception {
        assertAnswer(200, "GreenVnResponse", authorized(body));
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
    void aBodyThatBreaksTheSpecificationIsABadParameter(String body) throws Exception {
        assertThat(assertAnswer(400, "ErrorResponse", authorized(body)).path("code"))
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
    void aValueThatIsNotToBeHadHasACodeOfItsOwn(String code, String body) throws Exception {
        assertThat(assertAnswer(400, "ErrorResponse", authorized(body)).path("code"))
                .hasToString(code);
    }

    @Test
    void aBodyOfAnotherTypeIsABadParameter() throws Exception {
        HttpRequest.Builder request = authorized("{}").setHeader("Content-Type", "text/plain");
        assertThat(assertAnswer(400, "ErrorResponse", request).path("code")).hasToString("5");
    }

    @Test
    void noCredentialsAreRefused() throws Exception {
        HttpRequest.Builder request = request().PUT(BodyPublishers.noBody());
        assertThat(assertAnswer(401, "ErrorResponse", request).path("code")).hasToString("7");
    }

    @Test
    void anotherTenantsCredentialsAreNotPermitted() throws Exception {
        HttpRequest.Builder request = authorized("").uri(URI.create(stub.baseUrl() + "/v1/tenants/acme1/greenvn/1/vn"));
        stub.seed(Seed.parse("""
                tenants:
                  - {tenant_id: other, credentials: [{api_key: stub-api-key, api_token: stub-api-token}]}
                  - {tenant_id: acme1}
                """));
        assertThat(assertAnswer(403, "ErrorResponse", request).path("code")).hasToString("8");
    }

    @Test
    void anotherMethodIsNotFound() throws Exception {
        HttpRequest.Builder request = authorized("").DELETE();
        assertThat(assertAnswer(404, "ErrorResponse", request).path("code")).hasToString("1");
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(
                URI.create(stub.baseUrl() + "/v1/tenants/" + stub.tenantId() + "/greenvn/" + stub.greenVnId() + "/vn"));
    }

    /** A request with credentials and, unless it is empty, a body, whose quotes may be single ones. */
    private HttpRequest.Builder authorized(String body) {
        byte[] userAndPassword = (stub.apiKey() + ":" + stub.apiToken()).getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = request()
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(userAndPassword))
                .PUT(BodyPublishers.ofString(body.replace('\'', '"')));
        return body.isEmpty() ? request : request.header("Content-Type", "application/json");
    }

    private JsonNode assertAnswer(int status, String schema, HttpRequest.Builder request)
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
