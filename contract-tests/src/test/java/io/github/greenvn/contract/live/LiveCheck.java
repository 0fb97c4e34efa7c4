package io.github.greenvn.contract.live;

import feign.Client;
import io.github.greenvn.contract.live.LiveReport.Row;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Compares the service with the contract, by the responses to a few requests, which the client itself sends, each once.
 * {@link RequestGuard} decides what may be sent.
 */
final class LiveCheck {

    private final LiveSettings settings;
    private final Function<LiveRequest, Client> transports;
    private final ExchangeCheck check;
    private final Recorder recorder;

    /**
     * Creates a check.
     *
     * @param transports returns what sends a request
     */
    LiveCheck(LiveSettings settings, Function<LiveRequest, Client> transports) {
        Redaction redaction = new Redaction(settings);
        this.settings = settings;
        this.transports = transports;
        this.check = new ExchangeCheck(settings, redaction);
        this.recorder = new Recorder(settings.recordings(), redaction);
    }

    /** Runs a check against the service. */
    static LiveReport run(LiveSettings settings) throws IOException {
        try (LiveTransport transport = new LiveTransport(new RequestGuard(settings), settings.deadline())) {
            return new LiveCheck(settings, request -> transport).run();
        }
    }

    /** Sends the requests; the one that is billed only if all others agreed. */
    LiveReport run() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (LiveRequest request : LiveRequest.values()) {
            if (request != LiveRequest.BILLED_UPDATE) {
                rows.add(row(request));
            } else if (settings.billed()) {
                boolean agreed = rows.stream().allMatch(row -> row.verdict() == Verdict.AGREED);
                rows.add(agreed ? row(request) : notSent(request));
            }
        }
        return new LiveReport(Instant.now().truncatedTo(ChronoUnit.SECONDS), settings.service(), rows);
    }

    private Row row(LiveRequest request) throws IOException {
        Capture capture = new Capture(transports.apply(request), request);
        String client = request.send(settings, capture);
        Exchange exchange = capture.exchange();
        if (exchange == null) {
            return new Row(request, null, Verdict.COULD_NOT_TELL, client, List.of(), capture.failure());
        }
        ExchangeCheck.Result result = check.check(exchange);
        Row row = new Row(request, exchange.status(), result.verdict(), client, result.findings(), null);
        recorder.record(exchange, row);
        return row;
    }

    private static Row notSent(LiveRequest request) {
        String reason = "it was not sent, since the responses before it did not agree";
        return new Row(request, null, Verdict.COULD_NOT_TELL, "nothing", List.of(), reason);
    }
}
