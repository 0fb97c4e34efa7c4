package io.github.greenvn.sample.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes what happens: one line of JSON or text for each update, or a progress bar on a terminal. */
final class Reporter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean json;
    private final boolean bar;
    private long done;
    private long total;

    Reporter(PrintWriter out, boolean json, boolean terminal) {
        this.out = out;
        this.json = json;
        this.bar = terminal && !json;
    }

    void begin(long updates) {
        total = updates;
    }

    /** Reports that a journal was created. */
    void created(String journal) {
        if (json) {
            json(Map.of("new_journal", journal));
        } else {
            text("New journal " + journal + ".");
        }
    }

    /** Reports the result of an update. */
    void update(Update update, State state, String detail) {
        done++;
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("line", update.line());
            fields.put("tenant_id", update.tenantId());
            fields.put("greenvn_id", update.greenVnId());
            fields.put("state", state);
            fields.put("detail", detail);
            json(fields);
        } else if (!bar || !detail.isEmpty()) {
            text((bar ? "\r\033[K" : "") + update + ": " + state + (detail.isEmpty() ? "" : ": " + detail));
        }
        if (bar) {
            int filled = (int) (WIDTH * done / Math.max(done, total));
            out.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + "/" + total);
            out.flush();
        }
    }

    /** Reports that nothing is sent for a time, unless it is short. */
    void waiting(long millis) {
        if (millis < 5_000) {
            return;
        }
        if (json) {
            json(Map.of("wait_seconds", millis / 1000));
        } else {
            text((bar ? "\r\033[K" : "") + "Waiting " + millis / 1000
                    + " s, because of --rate or because the service had too many requests.");
        }
    }

    /** Reports a request that would be sent. */
    void request(Update update, Rehearsal.RedactedRequest request) {
        if (json) {
            json(request);
        } else {
            text(update + ": " + request.method() + " " + request.url());
            request.headers().forEach((name, value) -> text("  " + name + ": " + value));
            text(request.body().isEmpty() ? "  (no body)" : "  " + request.body());
        }
    }

    /** Reports the count of the requests that would be sent. */
    void requests(int updates, long withoutBody) {
        if (json) {
            json(new TreeMap<>(Map.of("updates", updates, "without_body", withoutBody, "requests", 2 * updates)));
        } else {
            text(2 * updates + " requests for " + updates + " updates, " + withoutBody
                    + " of them without a body. Nothing was sent.");
        }
    }

    /** Reports why a run ended and what the list has come to. */
    void summary(String reason, Map<State, Long> counts) {
        if (json) {
            json(new TreeMap<>(Map.of("end", reason, "updates", counts)));
        } else {
            text((bar && done > 0 ? "\n" : "") + reason);
            text(counts.values().stream().mapToLong(Long::longValue).sum() + " updates: "
                    + counts.entrySet().stream()
                            .map(count -> count.getValue() + " " + count.getKey())
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Writes an object as one line of JSON. */
    void json(Object value) {
        try {
            text(JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isJson() {
        return json;
    }

    private void text(String line) {
        out.println(line);
    }
}
