package io.github.greenvn.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a report in Markdown. */
final class Report {

    private final Acknowledgements acknowledgements;
    private final StringBuilder text = new StringBuilder();

    private Report(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    static String markdown(List<Comparison> comparisons, List<String> notes, Acknowledgements acknowledgements) {
        Report report = new Report(acknowledgements);
        report.text.append("# API changes\n\n");
        comparisons.forEach(each -> report.text
                .append("- ")
                .append(each.title())
                .append(": ")
                .append(each.summary())
                .append("\n"));
        notes.forEach(note -> report.text.append("- ").append(note).append("\n"));
        comparisons.stream().filter(each -> !each.changes().isEmpty()).forEach(report::comparison);
        return report.text.toString();
    }

    private void comparison(Comparison comparison) {
        text.append("\n## ")
                .append(comparison.title())
                .append("\n\n")
                .append(comparison.summary())
                .append(".\n");
        if (comparison.version().matches("v\\d+") && !comparison.againstReleased()) {
            text.append("\nEach version has its own packages: code that uses the older version still compiles.\n");
        }
        Map<String, List<Change>> operations = new LinkedHashMap<>();
        comparison.changes().forEach(change -> operations
                .computeIfAbsent(change.operation(), one -> new ArrayList<>())
                .add(change));
        List<Change> rest = operations.remove("");
        operations.forEach((operation, changes) -> table(comparison, code(operation), changes));
        if (rest != null) {
            table(comparison, "Not part of an operation", rest);
        }
    }

    /** Writes a table with breaks first. */
    private void table(Comparison comparison, String title, List<Change> changes) {
        text.append("\n### ")
                .append(title)
                .append("\n\n| | location | change | impact on callers |\n|---|---|---|---|\n");
        changes.stream()
                .sorted(Comparator.comparing(change -> change.breaks() ? 0 : change.mayBreak() ? 1 : 2))
                .forEach(change -> row(comparison, change));
    }

    private void row(Comparison comparison, Change change) {
        String reason = acknowledgements.reason(comparison, change);
        String where = escaped(change.where()) + (change.path().isEmpty() ? "" : " " + code(change.path()));
        Source source = change.source();
        where += source == null ? "" : " (" + source.file().getFileName() + ":" + source.line() + ")";
        String impact = reason.isEmpty() ? change.impact() : change.impact() + " Acknowledged: " + reason;
        text.append("| %s | %s | %s | %s |\n"
                .formatted(
                        change.breaks() ? "**" + change.effect() + "**" : change.effect(),
                        cell(where),
                        cell(change.what()),
                        cell(impact)));
    }

    /** Returns text of one line as code, with a fence that does not occur in it. */
    static String code(String text) {
        // Half of a pair of surrogates is no character, and cannot be written.
        String line = text.replaceAll("\\s+", " ").replaceAll("\\p{Cs}", "\uFFFD");
        StringBuilder fence = new StringBuilder("`");
        while (line.contains(fence)) {
            fence.append('`');
        }
        return fence.length() == 1 ? "`" + line + "`" : fence + " " + line + " " + fence;
    }

    /** Returns text, which may have the name of a parameter, without the meaning that characters have in Markdown. */
    static String escaped(String text) {
        return text.replaceAll("[\\\\`*<\\[\\]]", "\\\\$0");
    }

    private static String cell(String words) {
        return words.replace("|", "\\|").replaceAll("\\s+", " ");
    }
}
