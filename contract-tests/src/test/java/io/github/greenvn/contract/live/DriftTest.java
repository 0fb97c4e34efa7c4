package io.github.greenvn.contract.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.greenvn.contract.live.LiveReport.Row;
import io.github.greenvn.spec.SpecChange;
import io.github.greenvn.stub.Fault;
import io.github.greenvn.stub.LeadAssistExtension;
import io.github.greenvn.stub.LeadAssistStub;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Runs the live check against stubs that have drifted, each in one response. */
class DriftTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static LeadAssistStub stub = LeadAssistExtension.start();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "drifts.csv", delimiter = '|', quoteCharacter = '\0', numLinesToSkip = 1)
    void isReportedWithItsPlace(
            String drift, LiveRequest request, String location, String change, String verdict, String findings)
            throws IOException {
        LiveSettings settings = LiveStubs.settings(stub);
        Exchange right = LiveStubs.exchange(stub, request);
        stub.reset();
        stub.next(LiveStubs.inPlaceOf(request, drifted(right, location, change)));

        LiveReport report = LiveCheck.run(settings);

        Row row = report.rows().get(request.ordinal());
        assertThat(row.verdict().words + " | " + LiveStubs.findings(row))
                .as(drift + "\n" + report.toText())
                .isEqualTo(verdict + " | " + findings);
        assertThat(report.rows())
                .filteredOn(other -> other != row)
                .extracting(Row::verdict)
                .containsOnly(Verdict.AGREED);
    }

    /** Returns the response with a change of its /status, its /type, its /body or its /text; or another one in place of "all". */
    private static Fault drifted(Exchange right, String location, String change) throws IOException {
        ObjectNode response = JSON.createObjectNode().put("status", right.status());
        response.put("type", right.headers().get("Content-Type"));
        response.set("body", JSON.readTree(right.body()));
        JsonNode wrong = location.equals("all")
                ? JSON.readTree(change)
                : SpecChange.of(location, change).applyTo(response);
        String body = wrong.path("text").asText(wrong.path("body").toString());
        return Fault.response(wrong.path("status").intValue(), wrong.path("type").asText(), body);
    }

    @AfterEach
    void nothingBillableWasSent() {
        LiveStubs.assertNothingBillable(stub);
    }
}
