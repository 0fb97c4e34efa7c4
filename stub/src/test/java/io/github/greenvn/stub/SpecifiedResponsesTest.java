package io.github.greenvn.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.greenvn.ServiceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the check that stops responses that violate the specification. */
class SpecifiedResponsesTest {

    private static final String ALLOCATION = "/v1/tenants/acme1/greenvn/123456";
    private static final String GOOD = """
            {"success": true, "status": 200, "data": {"connection_id": "c", "aparty_numbers": ["+910000000011"],
             "bparty_numbers": [], "usage": "oneway", "state": "active", "green_vn": "+910000000001", "greenvn_id": "1"}}""";
    private static final String ERROR =
            "{\"success\": false, \"status\": 404, \"code\": 1, \"message\": \"no\", \"data\": null}";

    private final SpecifiedResponses specification = new SpecifiedResponses();

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "PUT, /vn,     200, GOOD",
        "PUT, /vn?x=1, 200, GOOD",
        "GET, '',      200, GOOD",
        "GET, '',      404, ERROR",
        "PUT, /vn,     409, ERROR",
        "PUT, '',      404, ERROR",
        "GET, /other,  404, ERROR",
    })
    void aSpecifiedResponseHasNoViolations(String method, String path, int status, String body) {
        assertThat(specification.violations(
                        method, ALLOCATION + path, Responses.of(status, "application/json", body(body))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{3} -> {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PUT | 200 | application/json | GOOD  | `\"green_vn\"` | `\"number\"`  | $.data: required property 'green_vn'",
                "PUT | 200 | application/json | GOOD  | `oneway`       | `both`        | $.data.usage: does not have a value",
                "PUT | 200 | application/json | GOOD  | `active`       | `gone`        | $.data.state: does not have a value",
                "PUT | 200 | application/json | GOOD  | `: \"1\"`      | `: 1`         | $.data.greenvn_id: integer found",
                "PUT | 200 | application/json | GOOD  | `\"c\"`        | `null`        | $.data.connection_id: null found",
                "PUT | 200 | application/json | GOOD  | `+910000000001`| `12`          | $.data.green_vn: does not match",
                "PUT | 200 | application/json | GOOD  | `+910000000011`| `12`          | $.data.aparty_numbers[0]: does not",
                "PUT | 200 | application/json | GOOD  | `[]`           | `\"\"`        | $.data.bparty_numbers: string found",
                "PUT | 200 | application/json | GOOD  | `true`         | `false`       | $.success: does not have a value",
                "PUT | 200 | application/json | GOOD  | `{`            | `[`           | the body is not JSON",
                "PUT | 200 | text/plain       | GOOD  | ``             | ``            | does not document text/plain",
                "PUT | 201 | application/json | GOOD  | ``             | ``            | does not document this status",
                "GET | 409 | application/json | ERROR | ``             | ``            | does not document this status",
                "PUT | 404 | application/json | ERROR | `1`            | `6`           | $.code: does not have a value",
                "PUT | 404 | application/json | ERROR | `\"code\"`     | `\"error\"`   | $: required property 'code'",
                "GET | 404 | application/json | ERROR | `false`        | `true`        | $.success: does not have a value",
                "POST| 200 | application/json | GOOD  | ``             | ``            | $: required property 'code'",
            })
    void aViolationHasItsLocationAndReason(
            String method, int status, String type, String body, String target, String replacement, String reason) {
        String url = ALLOCATION + (method.equals("GET") ? "" : "/vn");
        String changed = target.isEmpty() ? body(body) : body(body).replace(target, replacement);

        assertThat(specification.violations(method, url, Responses.of(status, type, changed)))
                .anySatisfy(violation -> assertThat(violation)
                        .startsWith(method + " " + url + " -> " + status + ": ")
                        .contains(reason));
    }

    @Test
    void aViolationIsNotSentAndFailsTheTest() {
        LeadAssistStub stub = LeadAssistStub.start();
        stub.next(Fault.error(404, 6));
        try (TestClient client = new TestClient(stub)) {
            ServiceException exception = catchThrowableOfType(ServiceException.class, client::read);

            assertThat(exception.status()).isEqualTo(500);
            assertThat(exception.body()).asString().contains("-> 404: $.code: does not have a value");
        }
        assertThatIllegalStateException()
                .isThrownBy(stub::close)
                .withMessageContaining(
                        "GET /v1/tenants/stub-tenant/greenvn/123456 -> 404: $.code: does not have a value");
    }

    @Test
    @SuppressWarnings("NullAway") // the defect
    void aDefectOfTheStubIsReported() {
        LeadAssistStub stub = LeadAssistStub.start();
        stub.next(Fault.delayUntil(null));
        try (TestClient client = new TestClient(stub)) {
            assertThat(catchThrowableOfType(ServiceException.class, client::read)
                            .status())
                    .isEqualTo(500);
        }
        assertThatIllegalStateException()
                .isThrownBy(stub::close)
                .withMessageContaining("/greenvn/123456: the stub failed with java.lang.NullPointerException");
    }

    private static String body(String name) {
        return name.equals("GOOD") ? GOOD : ERROR;
    }
}
