package io.github.greenvn.sample.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
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
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes every update with its state, as CSV or lines of JSON. Phone numbers are written in full.")
final class ExportCommand implements Callable<Integer> {

    private static final List<String> RESULTS =
            List.of("line", "state", "number_before", "number_after", "http_status", "detail", "changed_at");

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Bulk bulk;

    @Option(
            names = "--state",
            split = ",",
            paramLabel = "STATE",
            description = "only updates in these states: ${COMPLETION-CANDIDATES}")
    private Set<State> states = EnumSet.allOf(State.class);

    @Option(
            names = "--list",
            description = "only the columns of a list, to edit it and run it with a journal of its own")
    private boolean list;

    @Override
    public Integer call() throws IOException {
        List<String> columns = new ArrayList<>(Update.COLUMNS);
        if (!list) {
            columns.addAll(RESULTS);
        }
        try (Journal journal = bulk.journal()) {
            Reporter reporter = bulk.reporter();
            CSVPrinter csv = new CSVPrinter(bulk.out(), CSVFormat.RFC4180);
            if (!reporter.isJson()) {
                csv.printRecord(columns);
            }
            journal.forEach(entry -> {
                if (states.contains(entry.state())) {
                    write(columns, values(entry), reporter, csv);
                }
            });
        }
        return 0;
    }

    private static void write(List<String> columns, List<@Nullable Object> values, Reporter reporter, CSVPrinter csv) {
        if (reporter.isJson()) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                fields.put(columns.get(i), values.get(i));
            }
            reporter.data(fields);
        } else {
            try {
                csv.printRecord(values.subList(0, columns.size()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<@Nullable Object> values(Journal.Entry entry) {
        List<@Nullable Object> values = new ArrayList<>(entry.update().values());
        values.add(entry.update().line());
        values.add(entry.state());
        values.add(entry.numberBefore());
        values.add(entry.numberAfter());
        values.add(entry.status() == 0 ? null : entry.status());
        values.add(entry.detail());
        values.add(entry.changedAt() == 0 ? null : Instant.ofEpochMilli(entry.changedAt()).toString());
        return values;
    }
}
