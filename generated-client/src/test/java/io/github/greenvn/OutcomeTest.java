package io.github.greenvn;

import static io.github.greenvn.Outcome.REJECTED;
import static io.github.greenvn.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.v1.api.GreenVnApi;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The outcome of a call depends on its response, or on the stage at which it failed. */
class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "400, 5, BAD_OR_MISSING_PARAMETERS, REJECTED",
        "400, 4, NO_FREE_GREENVN, REJECTED",
        "401, 7, AUTHENTICATION_FAILED, REJECTED",
        "402, 7, AUTHENTICATION_FAILED, REJECTED",
        "403, 8, PERMISSION_DENIED, REJECTED",
        "404, 1, GREENVN_NOT_FOUND, REJECTED",
        "408, 0, INTERNAL_SERVICE_ERROR, UNKNOWN",
        "409, 18, DUPLICATE_CONNECTION_ID, REJECTED",
        "418, 99, UNRECOGNISED, REJECTED",
        "499, 0, INTERNAL_SERVICE_ERROR, UNKNOWN",
        "500, 0, INTERNAL_SERVICE_ERROR, UNKNOWN",
        "502, 0, INTERNAL_SERVICE_ERROR, UNKNOWN",
        "503, 0, INTERNAL_SERVICE_ERROR, UNKNOWN",
        "599, 0, INTERNAL_SERVICE_ERROR, UNKNOWN"
    })
    void anErrorStatusDeterminesTheOutcome(int status, int code, ErrorCode errorCode, Outcome outcome) {
        String body = Scripts.error(status, code, "Said by the service.");

        assertThat(Calls.failure(Scripts.json(status, body)))
                .asInstanceOf(type(ServiceException.class))
                .satisfies(failure -> {
                    assertThat(failure.outcome()).isEqualTo(outcome);
                    assertThat(failure.status()).isEqualTo(status);
                    assertThat(failure.code()).isEqualTo(code);
                    assertThat(failure.errorCode()).isEqualTo(errorCode);
                    assertThat(failure.serviceMessage()).isEqualTo("Said by the service.");
                    assertThat(failure.body()).asString().isEqualTo(body);
                    assertThat(failure.headers().get("content-type")).containsExactly("application/json");
                    assertThat(failure.operation()).isEqualTo("updateGreenVn");
                    assertThat(failure.attempts()).isEqualTo(1);
                    assertThat(failure).hasMessageContaining("status " + status).hasMessageContaining(outcome.advice());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Bad gateway</html>", "[]", "\"text\"", "{\"code\": \"many\"}"})
    void anErrorWithoutAnEnvelopeKeepsItsStatus(String body) {
        assertThat(Calls.failure(Scripts.response(502, body)))
                .asInstanceOf(type(ServiceException.class))
                .satisfies(failure -> {
                    assertThat(failure.status()).isEqualTo(502);
                    assertThat(failure.code()).isNull();
                    assertThat(failure.errorCode()).isEqualTo(ErrorCode.UNRECOGNISED);
                    assertThat(failure.serviceMessage()).isNull();
                    assertThat(failure.body()).asString().isEqualTo(body);
                });
    }

    @Test
    void aThrottledResponseTellsHowLongToWait() {
        String body = Scripts.error(429, 17, "Too many requests.");

        assertThat(Calls.failure(Scripts.response(429, body, "Retry-After: 7")))
                .asInstanceOf(type(ThrottledException.class))
                .satisfies(failure -> {
                    assertThat(failure.outcome()).isEqualTo(REJECTED);
                    assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(7));
                });
        assertThat(Calls.failure(Scripts.json(429, body)))
                .asInstanceOf(type(ThrottledException.class))
                .satisfies(failure -> assertThat(failure.retryAfter()).isNull());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowed(int status) {
        try (ScriptedServer elsewhere = ScriptedServer.start(Scripts.ok())) {
            assertThat(Calls.failure(Scripts.response(status, "", "Location: " + elsewhere.url())))
                    .asInstanceOf(type(ServiceException.class))
                    .satisfies(failure -> assertThat(failure.outcome()).isEqualTo(REJECTED));
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"409", "\"503\"", "429"})
    void aSuccessWithTheStatusOfAFailureInItsBodyIsUnknown(String status) {
        assertThat(Calls.failure(Scripts.json(200, Scripts.SWAPPED.replace("200", status))))
                .isExactlyInstanceOf(ServiceException.class)
                .hasMessageContaining("responded with status 200, in its body " + status.replace("\"", "") + ".")
                .extracting(failure -> ((ServiceException) failure).outcome())
                .isEqualTo(UNKNOWN);
    }

    @Test
    void aPartOfABodyIsUnknown() {
        assertThat(Calls.failure(Scripts.response(206, Scripts.SWAPPED, "Content-Range: items 0-0/500")))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("it is a part of a body, which was not asked for");
        assertThat(Calls.result(Scripts.json(206, Scripts.SWAPPED)).getSuccess())
                .as("a 206 without a range has all that there is")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "\"false\"", "\"FALSE\\u0000\"", "0"})
    void aSuccessStatusWithASuccessFlagOfFalseIsAFailure(String success) {
        String body = Scripts.error(409, 18, "Allocation exists.").replace("false", success);

        assertThat(Calls.failure(Scripts.json(200, body)))
                .asInstanceOf(type(ServiceException.class))
                .satisfies(failure -> {
                    assertThat(failure.outcome()).isEqualTo(REJECTED);
                    assertThat(failure.status()).isEqualTo(200);
                    assertThat(failure.errorCode()).isEqualTo(ErrorCode.DUPLICATE_CONNECTION_ID);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "[]",
                "<html>",
                "{\"success\": true}",
                "{\"success\": true, \"status\": 200, \"data\": null}",
                "{\"success\": true, \"status\": 200, \"data\": {}}",
                "{\"success\": true, \"status\": 200, \"data\": {\"green_vn\": null}}",
                "{\"success\": null, \"status\": 200, \"data\": {\"green_vn\": \"+917205827365\"}}",
                "{\"success\": 1.0, \"status\": 200, \"data\": {\"green_vn\": \"+917205827365\"}}",
                "{\"success\": 1e0, \"status\": 200, \"data\": {\"green_vn\": \"+917205827365\"}}",
                "{\"success\": 0.0, \"status\": 200, \"data\": {\"green_vn\": \"+917205827365\"}}",
                "{\"success\": 2, \"status\": 200, \"data\": {\"green_vn\": \"+917205827365\"}}",
                "{\"success\": 18446744073709551617, \"status\": 200, \"data\": {\"green_vn\": \"+917205827365\"}}",
                "{\"success\": true, \"status\": 200, \"data\": {\"green_vn\": \"+9172058"
            })
    void aSuccessStatusWithAnUnreadableBodyIsUnknown(String body) {
        assertThat(Calls.failure(Scripts.json(200, body)))
                .asInstanceOf(type(UnreadableResponseException.class))
                .satisfies(failure -> {
                    assertThat(failure.outcome()).isEqualTo(UNKNOWN);
                    assertThat(failure.status()).isEqualTo(200);
                    assertThat(failure.body()).asString().isEqualTo(body);
                });
    }

    @Test
    void aBodyThatIsNotTextKeepsTheStatus() {
        byte[] notText = {0, 0, 0x7b, 0, 1, 2, 3, 4};
        Script body = (request, socket) -> socket.getOutputStream().write(notText);

        assertThat(Calls.failure(Scripts.bytes("HTTP/1.1 404 No\r\nContent-Length: 8\r\n\r\n")
                        .then(body)))
                .asInstanceOf(type(ServiceException.class))
                .satisfies(failure -> assertThat(failure.status()).isEqualTo(404));
        assertThat(Calls.failure(Scripts.bytes("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n")
                        .then(body)))
                .asInstanceOf(type(UnreadableResponseException.class))
                .satisfies(failure -> assertThat(failure.body()).isEqualTo(notText));
    }

    @Test
    void anErrorInTheTransportReleasesItsConnection() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok());
                LeadAssist leadAssist = Calls.client(server).maxConnections(1).build()) {
            ApacheTransport own = leadAssist.ownTransport();
            own.beforeExchange = () -> {
                throw new OutOfMemoryError("thrown by the test");
            };
            GreenVnApi api = leadAssist.create(GreenVnApi.class);
            assertThat(catchThrowable(() -> api.updateGreenVn("acme1", "1")))
                    .isInstanceOf(OutcomeUnknownException.class);
            own.beforeExchange = () -> {};

            assertThat(api.updateGreenVn("acme1", "1").getSuccess()).isTrue();
        }
    }

    @Test
    void nothingIsSentIfTheConnectionIsRefused() {
        ScriptedServer closed = ScriptedServer.start(Scripts.ok());
        closed.close();
        try (LeadAssist leadAssist = Calls.client(closed).build()) {
            assertThatThrownBy(() -> leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "123456"))
                    .asInstanceOf(type(RequestNotSentException.class))
                    .satisfies(failure -> {
                        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
                        assertThat(failure.attempts()).isZero();
                        assertThat(failure).hasMessageContaining("the connection was refused");
                    });
        }
    }

    @Test
    void aConnectionLostAfterTheRequestIsUnknown() {
        assertThat(Calls.failure((request, socket) -> socket.close()))
                .asInstanceOf(type(OutcomeUnknownException.class))
                .satisfies(failure -> assertThat(failure.outcome()).isEqualTo(UNKNOWN));
    }

    @Test
    void theAdviceForAReadIsThatItCanBeSentAgain() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.close());
                LeadAssist leadAssist = Calls.client(server).build()) {
            assertThatThrownBy(() -> leadAssist.create(GreenVnApi.class).getGreenVn("acme1", "123456"))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("It only reads: it is safe to send it again.");
            assertThat(server.received()).hasSize(1);
        }
    }
}
