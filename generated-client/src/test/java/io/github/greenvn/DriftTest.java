package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.v1.api.GreenVnApi;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What differs between a response and the specification is reported, in errors too. */
class DriftTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '{"success": true, "status": "none", "data": {"green_vn": "+917205827365"}}' | INVALID_VALUE /status
            '{"success": true, "status": 200, "message": {"a": 1}, "data": {"green_vn": "1"}}' | INVALID_VALUE /message
            '{"success": true, "status": 200, "data": {"green_vn": "1", "aparty_numbers": [{"a": 1}]}}' | INVALID_VALUE /data/aparty_numbers/*
            '{"http_code": 200, "response": {"status": "success", "data": {}}}' | MISSING_PROPERTY /data
            '{"http_code": 200, "response": {"status": "success", "data": {}}}' | UNKNOWN_PROPERTY /response
            '[]' | INVALID_VALUE ''
            """)
    void aDifferenceIsReportedWhetherTheResponseCanBeReadOrNot(String body, String kind) {
        assertThat(differences(Scripts.json(200, body))).contains(kind.replace("''", ""));
    }

    @Test
    void anErrorInTheNewerFormatIsReported() {
        String body = "{\"http_code\": 409, \"response\": {\"status\": \"failure\", \"code\": 409,"
                + " \"error_data\": {\"code\": 99, \"message\": \"In use\"}}}";
        for (int status : new int[] {200, 409}) {
            assertThat(differences(Scripts.json(status, body)))
                    .containsExactlyInAnyOrder(
                            "ALIAS /response/status",
                            "ALIAS /http_code",
                            "ALIAS /response/error_data/code",
                            "ALIAS /response/error_data/message",
                            "UNKNOWN_VALUE /response/error_data/code");
        }
    }

    @Test
    void anUnknownErrorCodeIsReported() {
        assertThat(differences(Scripts.json(400, Scripts.error(400, 20, "New"))))
                .containsExactly("UNKNOWN_VALUE /code");
    }

    @Test
    void aNameWithTheTokenIsRedacted() {
        String body = Scripts.SWAPPED.replace("\"state\"", "\"x-" + Calls.API_TOKEN + "\": 1, \"state\"");
        try (LogCapture log = new LogCapture()) {
            assertThat(differences(Scripts.json(200, body))).containsExactly("UNKNOWN_PROPERTY /data/x-***");
            Secrets.assertNotIn(log.lines());
        }
    }

    /** Returns the differences that an update reports, whether it succeeds or not. */
    private static List<String> differences(Script script) {
        DriftRecorder recorder = new DriftRecorder();
        try (ScriptedServer server = ScriptedServer.start(script);
                LeadAssist leadAssist = Calls.client(server).listener(recorder).build()) {
            catchThrowable(() -> leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "1"));
        }
        return recorder.differences();
    }
}
