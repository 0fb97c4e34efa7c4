package io.github.greenvn.sample.bulk;

import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes the journal as CSV or JSON. */
@Command(
        name = "export",
        sortOptions = false,
        description = "Writes every update with its state, as CSV or lines of JSON. Phone numbers are written in full.")
final class ExportCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Bulk bulk;

    @Option(
            names = "--state",
            split = ",",
            paramLabel = "STATE",
            description = "only updates in these states: ${COMPLETION-CANDIDATES}")
    private Set<State> states = EnumSet.allOf(State.class);

    @Override
    public Integer call() throws IOException {
        try (Journal journal = bulk.journal()) {
            Reporter reporter = bulk.reporter();
            CSVPrinter csv = new CSVPrinter(bulk.out(), CSVFormat.RFC4180);
            boolean header = !reporter.isJson();
            for (Journal.Entry entry : journal.entries(states)) {
                Map<String, @Nullable Object> row = row(entry);
                if (header) {
                    csv.printRecord(row.keySet());
                    header = false;
                }
                if (reporter.isJson()) {
                    reporter.json(row);
                } else {
                    csv.printRecord(row.values());
                }
            }
        }
        return 0;
    }

    private Map<String, @Nullable Object> row(Journal.Entry entry) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < Update.COLUMNS.size(); i++) {
            row.put(Update.COLUMNS.get(i), entry.update().values().get(i));
        }
        row.put("line", entry.update().line());
        row.put("state", entry.state());
        row.put("number_before", entry.numberBefore());
        row.put("number_after", entry.numberAfter());
        row.put("http_status", entry.status());
        row.put("detail", entry.detail());
        row.put(
                "changed_at",
                entry.changedAt() == null ? null : entry.changedAt().toString());
        return row;
    }
}
