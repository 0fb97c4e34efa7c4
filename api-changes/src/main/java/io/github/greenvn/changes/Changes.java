package io.github.greenvn.changes;

import io.github.greenvn.changes.OpenApiDiff.Incompatibility;
import io.github.greenvn.changes.SurfaceDiff.JavaChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Combines changes of the wire format with those of the Java API, so that each is reported once. */
final class Changes {

    private final Findings findings;
    private final List<JavaChange> java;

    private Changes(Findings findings, List<JavaChange> java) {
        this.findings = findings;
        this.java = java;
    }

    static List<Change> of(Spec before, Spec after) {
        Versions versions = Versions.of(before, after);
        SpecComparison specs = new SpecComparison(versions);
        Findings findings = specs.compare();
        // Between OpenAPI 3.0 and 3.1 it reports differences where there are none.
        if (before.notation().equals(after.notation())) {
            addUnexplained(findings, OpenApiDiff.incompatibilities(before, after), Operation.of(before));
        }
        return new Changes(findings, SurfaceDiff.of(versions, findings, specs.matches())).changes();
    }

    /** Adds a break for each incompatible change that openapi-diff reports and no finding explains. */
    static void addUnexplained(Findings findings, List<Incompatibility> incompatibilities, Map<String, Operation> old) {
        for (Incompatibility each : incompatibilities) {
            Operation operation = old.get(each.operationKey());
            String name = operation == null ? each.operationKey() : operation.name();
            boolean explained = findings.all().stream()
                    .anyMatch(finding -> finding.breaks()
                            && finding.location().operation().equals(name)
                            && finding.location().part().startsWith(each.part()));
            if (!explained) {
                findings.add(
                        new Location(name, each.part(), "", MessageType.REQUEST, JavaValue.NONE, JavaValue.NONE),
                        "is incompatible by the rules of openapi-diff",
                        true,
                        "This module has no rule for it.");
            }
        }
    }

    private List<Change> changes() {
        Stream<Change> wire = findings.all().stream().map(this::joined);
        Set<String> explained = new HashSet<>();
        findings.all().forEach(finding -> explained.addAll(finding.keys()));
        Stream<Change> rest = java.stream()
                .filter(change -> !explained.contains(change.key()))
                .map(Changes::alone);
        return merged(Stream.concat(wire, rest).toList());
    }

    private Change joined(Finding finding) {
        List<JavaChange> explained = java.stream()
                .filter(change -> finding.keys().contains(change.key()))
                .toList();
        List<String> words = new ArrayList<>(explained.stream()
                .map(change -> change.text().apply(finding.location().messageType()))
                .toList());
        if (words.isEmpty() || !finding.impact().equals(Impact.NONE)) {
            words.add(0, finding.impact());
        }
        Location location = finding.location();
        return new Change(
                location.operation(),
                location.part(),
                location.path(),
                finding.what(),
                finding.breaks() || explained.stream().anyMatch(JavaChange::breaks),
                String.join(" ", words));
    }

    private static Change alone(JavaChange change) {
        return new Change(
                change.operation(),
                "Java",
                "",
                change.text().apply(change.usual()).replaceFirst("\\.$", ""),
                change.breaks(),
                change.breaks() ? "Code that uses it does not compile." : "A caller may use it.");
    }

    /** Merges the same change of several responses. */
    private static List<Change> merged(List<Change> changes) {
        Map<Change, List<String>> parts = new LinkedHashMap<>();
        for (Change change : changes) {
            boolean response = change.where().matches("response \\S+");
            Change key = response ? at(change, "response") : change;
            List<String> statuses = parts.computeIfAbsent(key, one -> new ArrayList<>());
            if (response) {
                statuses.add(change.where().substring("response ".length()));
            }
        }
        List<Change> merged = new ArrayList<>();
        parts.forEach((change, statuses) -> merged.add(
                statuses.isEmpty()
                        ? change
                        : at(
                                change,
                                (statuses.size() > 1 ? "responses " : "response ") + String.join(", ", statuses))));
        return merged;
    }

    private static Change at(Change change, String where) {
        return new Change(change.operation(), where, change.path(), change.what(), change.breaks(), change.impact());
    }
}
