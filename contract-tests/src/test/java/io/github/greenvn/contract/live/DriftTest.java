package io.github.greenvn.contract.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.greenvn.contract.live.LiveReport.Row;
import io.github.greenvn.contract.spec.Finding;
import io.github.greenvn.spec.SpecChange;
import io.github.greenvn.stub.Fault;
import io.github.greenvn.stub.LeadAssistExtension;
import io.github.greenvn.stub.LeadAssistStub;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Runs the live check against stubs that have drifted, each in one response. */
@Tag("slow")
class DriftTest {

    private static final String ALLOCATION = "/paths/~1v1~1tenants~1{tenant_id}~1greenvn~1{greenvn_id}";
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static LeadAssistStub stub = LeadAssistExtension.start();

    @TempDir
    Path recordings;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "drifts.csv", delimiter = '|', quoteCharacter = '\0', numLinesToSkip = 1)
    void isReportedWithItsLocation(
            String drift,
            LiveRequest request,
            String location,
            String change,
            String verdict,
            String findings,
            String specified)
            throws IOException {
        LiveSettings settings = LiveStubs.recording(stub, recordings);
        Exchange right = LiveStubs.exchange(settings, request);
        stub.reset();
        stub.next(LiveStubs.inPlaceOf(request, drifted(right, location, change)));

        LiveReport report = LiveCheck.run(settings);

        LiveStubs.assertNothingBillable(stub);
        Row row = report.rows().get(request.ordinal());
        assertThat(List.of(row.verdict().words, findings(row), specified(row)))
                .as("%s%n%s", drift, report.toText())
                .containsExactly(verdict, findings, specified);
        assertThat(report.rows())
                .filteredOn(other -> other != row)
                .extracting(Row::verdict)
                .containsOnly(Verdict.AGREED);
        assertThat(report.toText() + report.toJson()).doesNotContainPattern("\\d{6}");
        assertThat(report.toText() + report.toJson() + Recording.read(recordings))
                .doesNotContain(stub.apiKey(), stub.apiToken(), stub.tenantId(), stub.greenVnId(), "stub-connection")
                .doesNotContain("9100000000", "9876543210");
        assertReplayed();
    }

    private void assertReplayed() throws IOException {
        Recording recording = Recording.read(recordings);
        assertThat(recording.replay().rows())
                .allSatisfy(row ->
                        RecordingTest.assertReplayed(row, recording.exchanges().get(row.request())));
    }

    private static String findings(Row row) {
        return row.findings().stream()
                .map(finding -> finding.pointer() + ": " + finding.seen())
                .collect(Collectors.joining("; "));
    }

    /** {@return what the specification says, and where, at the first finding} */
    private static String specified(Row row) {
        Finding first = row.findings().get(0);
        return first.specified() + " @ " + first.location().replace(ALLOCATION, "…");
    }

    /** Returns the response with a change of its /status, /type, /body or /text, or another one if the location is "all". */
    private static Fault drifted(Exchange right, String location, String change) throws IOException {
        ObjectNode response = JSON.createObjectNode().put("status", right.status());
        response.put("type", right.headers().get("Content-Type"));
        response.set("body", JSON.readTree(right.body()));
        JsonNode wrong = location.equals("all")
                ? JSON.readTree(change)
                : SpecChange.of(location, change).applyTo(response);
        String body = wrong.path("text").asText(wrong.path("body").toString());
        return Fault.response(
                wrong.path("status").intValue(), wrong.path("type").asText(), body);
    }
}
