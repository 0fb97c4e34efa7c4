package io.github.greenvn.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.greenvn.ServiceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that the stub must never give. */
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
    void whatTheSpecificationHasIsPassed(String method, String path, int status, String body) {
        assertThat(specification.violations(
                        method, ALLOCATION + path, Responses.answer(status, "application/json", body(body))))
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
                "PUT | 200 | text/plain       | GOOD  | ``             | ``            | no text/plain here",
                "PUT | 201 | application/json | GOOD  | ``             | ``            | no such status here",
                "GET | 409 | application/json | ERROR | ``             | ``            | no such status here",
                "PUT | 404 | application/json | ERROR | `1`            | `6`           | $.code: does not have a value",
                "PUT | 404 | application/json | ERROR | `\"code\"`     | `\"error\"`   | $: required property 'code'",
                "GET | 404 | application/json | ERROR | `false`        | `true`        | $.success: does not have a value",
                "POST| 200 | application/json | GOOD  | ``             | ``            | $: required property 'code'",
            })
    void whatItDoesNotHaveIsNamedWithItsPlace(
            String method, int status, String type, String body, String what, String with, String reason) {
        String url = ALLOCATION + (method.equals("GET") ? "" : "/vn");
        String changed = what.isEmpty() ? body(body) : body(body).replace(what, with);

        assertThat(specification.violations(method, url, Responses.answer(status, type, changed)))
                .anySatisfy(violation -> assertThat(violation)
                        .startsWith(method + " " + url + " -> " + status + ": ")
                        .contains(reason));
    }

    @Test
    void aWrongAnswerIsNotGivenAndFailsTheTest() {
        LeadAssistStub stub = LeadAssistStub.start();
        stub.next(Fault.error(404, 6));
        try (TestClient caller = new TestClient(stub)) {
            ServiceException answered = catchThrowableOfType(ServiceException.class, caller::read);

            assertThat(answered.status()).isEqualTo(500);
            assertThat(answered.body()).asString().contains("-> 404: $.code: does not have a value");
        }
        assertThatIllegalStateException()
                .isThrownBy(stub::close)
                .withMessageContaining(
                        "GET /v1/tenants/stub-tenant/greenvn/123456 -> 404: $.code: does not have a value");
    }

    @Test
    @SuppressWarnings("NullAway") // the defect
    void aDefectOfTheStubIsNotTakenForAnAnswer() {
        LeadAssistStub stub = LeadAssistStub.start();
        stub.next(Fault.delayUntil(null));
        try (TestClient caller = new TestClient(stub)) {
            assertThat(catchThrowableOfType(ServiceException.class, caller::read)
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
