package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Headers;
import feign.RequestLine;
import io.github.greenvn.codegen.Envelope;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** APIs whose responses report success and errors at other locations than v1. */
class EnvelopeTest {

    @Envelope(
            success = "/response/status",
            status = "/http_code",
            code = "/response/error_data/code",
            message = "/response/error_data/message")
    interface Wrapped {

        @RequestLine("PUT /x")
        @Headers("Accept: application/json")
        Map<String, Object> update();
    }

    @Envelope(
            success = {},
            status = {},
            code = {},
            message = {})
    interface Bare {

        @RequestLine("PUT /x")
        @Headers("Accept: application/json")
        Map<String, Object> update();
    }

    @Envelope(
            success = "/meta/ok",
            status = {},
            code = "/meta/code",
            message = {})
    interface Elsewhere {

        @RequestLine("PUT /x")
        @Headers("Accept: application/json")
        Map<String, Object> update();
    }

    interface Extending extends Elsewhere {}

    private static final String FAILURE = "{\"http_code\": %s, \"response\": {\"status\": \"%s\","
            + " \"error_data\": {\"code\": 18, \"message\": \"In use\"}}}";

    /** An API without the annotation, whose responses are wrapped as on the vendor's newer page. */
    interface Newer {

        @RequestLine("PUT /x")
        @Headers("Accept: application/json")
        Map<String, Object> update();
    }

    @ParameterizedTest
    @CsvSource({
        "200, 200, failure, REJECTED",
        "200, 409, failure, REJECTED",
        "200, 503, failure, UNKNOWN",
        "409, 409, failure, REJECTED",
        "409, 409, success, UNKNOWN",
        "200, 409, success, UNKNOWN",
        "404, 500, failure, UNKNOWN",
        "500, 500, failure, UNKNOWN",
    })
    void anErrorIsReadFromTheLocationsOfTheAnnotation(int status, int repeated, String flag, Outcome outcome) {
        for (ServiceException failure : new ServiceException[] {
            failure(status, repeated, flag, Wrapped.class, Wrapped::update),
            failure(status, repeated, flag, Newer.class, Newer::update)
        }) {
            assertThat(failure.outcome()).isEqualTo(outcome);
            assertThat(failure.code()).isEqualTo(18);
            assertThat(failure.serviceMessage()).isEqualTo("In use");
        }
    }

    private static <T> ServiceException failure(
            int status, int repeated, String flag, Class<T> api, Function<T, Map<String, Object>> call) {
        return catchThrowableOfType(
                ServiceException.class, () -> call(status, FAILURE.formatted(repeated, flag), api, call));
    }

    @Test
    void aSuccessIsReadFromThoseLocationsToo() {
        assertThat(call(
                        200,
                        "{\"success\": false, \"response\": {\"status\": \"success\"}}",
                        Wrapped.class,
                        Wrapped::update))
                .containsKey("response");
    }

    @Test
    void onlyTheStatusCountsWithoutLocations() {
        assertThat(call(200, "{\"success\": false, \"status\": 409}", Bare.class, Bare::update))
                .containsEntry("success", false);
        assertThatThrownBy(() -> call(400, "{\"code\": 18}", Bare.class, Bare::update))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isNull());
    }

    @Test
    void anInterfaceThatExtendsAGeneratedOneHasItsLocations() {
        assertThatThrownBy(
                        () -> call(200, "{\"meta\": {\"ok\": false, \"code\": 7}}", Extending.class, Extending::update))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo(7));
    }

    @Test
    void aReferenceToAResultOfAnotherApiLeavesTheOutcomeUnknown() {
        assertThatThrownBy(() -> call(303, "{}", Bare.class, Bare::update))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN));
    }

    /** An API that reports errors by a status in its body alone. */
    @Envelope(
            success = {},
            status = "/status",
            code = {},
            message = {})
    interface WithStatus {

        @RequestLine("PUT /x")
        @Headers("Accept: text/plain")
        String update();
    }

    @Test
    void anotherStatusInTheBodyIsReadWithoutASuccessFlagToo() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, "{\"status\": 409}"));
                LeadAssist leadAssist = Calls.client(server).build()) {
            assertThatThrownBy(() -> leadAssist.create(WithStatus.class).update())
                    .isInstanceOfSatisfying(
                            ServiceException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN));
        }
    }

    /** An API whose operation has no result. */
    interface WithoutResult {

        @RequestLine("PUT /x")
        @Headers("Accept: application/json")
        void update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"success\":false", "{\"success\": false, \"more\": \"LONG\"}", "<html>"})
    void anUnreadableBodyIsNoSuccessThoughNoneIsSpecified(String body) {
        String sent = body.replace("LONG", "x".repeat(2000));
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, sent));
                LeadAssist leadAssist =
                        Calls.client(server).maxResponseBytes(1024).build()) {
            assertThatThrownBy(() -> leadAssist.create(WithoutResult.class).update())
                    .isInstanceOf(UnreadableResponseException.class);
        }
    }

    private static <T> Map<String, Object> call(
            int status, String body, Class<T> api, Function<T, Map<String, Object>> call) {
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(status, body));
                LeadAssist leadAssist = Calls.client(server).build()) {
            return call.apply(leadAssist.create(api));
        }
    }
}
