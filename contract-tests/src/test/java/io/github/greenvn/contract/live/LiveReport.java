package io.github.greenvn.contract.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.greenvn.contract.spec.Finding;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of a live check, without credentials, numbers and identifiers.
 *
 * @param seen the time of the check
 * @param service the scheme, the host and the port of the service
 */
record LiveReport(Instant seen, String service, List<Row> rows) {

    /**
     * The result of one request.
     *
     * @param status the HTTP status; null if there was no response
     * @param client what the client made of it: "a response", or the outcome of its exception
     * @param reason why there was no response; null if there was one
     */
    record Row(
            LiveRequest request,
            @Nullable Integer status,
            Verdict verdict,
            String client,
            List<Finding> findings,
            @Nullable String reason) {}

    Verdict verdict() {
        return rows.stream().map(Row::verdict).max(Comparator.naturalOrder()).orElse(Verdict.COULD_NOT_TELL);
    }

    ObjectNode toJson() {
        ObjectNode report = new ObjectMapper().createObjectNode();
        report.put("seen", seen.toString()).put("service", service).put("verdict", verdict().words);
        ArrayNode requests = report.putArray("requests");
        rows.forEach(row -> toJson(row, requests.addObject()));
        return report;
    }

    private static void toJson(Row row, ObjectNode json) {
        json.put("request", row.request.title).put("verdict", row.verdict.words);
        json.put("status", row.status).put("client", row.client).put("reason", row.reason);
        ArrayNode findings = json.putArray("findings");
        row.findings.forEach(finding -> findings.addObject()
                .put("pointer", finding.pointer())
                .put("seen", finding.seen())
                .put("specified", finding.specified())
                .put("location", finding.location()));
    }

    /** {@return the results as lines of text} */
    String toText() {
        StringBuilder text = new StringBuilder("Seen at " + service + " on " + seen + ": " + verdict().words + "\n");
        for (Row row : rows) {
            text.append("  ").append(row.request.title).append(": ").append(row.verdict.words);
            text.append(row.status == null ? "; " + row.reason : "; status " + row.status);
            text.append("; the client reports ").append(row.client).append('\n');
            row.findings.forEach(finding -> text.append("    ").append(finding).append('\n'));
        }
        return text.toString();
    }
}
