package io.github.greenvn.changes;

import io.github.greenvn.changes.SurfaceDiff.JavaChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    static List<Change> of(Versions versions) {
        SpecComparison specs = new SpecComparison(versions);
        Findings findings = specs.compare();
        return new Changes(findings, SurfaceDiff.of(versions, findings, specs.matches())).changes();
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
        List<JavaChange> explained = finding.keys().isEmpty()
                ? List.of()
                : java.stream()
                        .filter(change -> finding.keys().contains(change.key()))
                        .toList();
        List<String> words = new ArrayList<>(explained.stream()
                .map(change -> change.text().apply(finding.location().messageType()))
                .toList());
        if (words.isEmpty() || !finding.impact().equals(Impact.NONE)) {
            words.add(0, finding.impact());
        }
        Location location = finding.location();
        MessageType messageType = location.messageType();
        return new Change(
                finding.rule().id(messageType),
                location.operation(),
                location.part(),
                location.path(),
                finding.what(),
                finding.rule().forCaller(messageType),
                finding.rule().forProvider(messageType),
                finding.breaksNewClient() || explained.stream().anyMatch(JavaChange::breaks),
                String.join(" ", words),
                location.oldSource(),
                location.newSource());
    }

    private static Change alone(JavaChange change) {
        return new Change(
                (change.breaks() ? Rules.JAVA_BROKEN : Rules.JAVA_ADDED).name(),
                change.operation(),
                "Java",
                "",
                change.text().apply(change.usual()).replaceFirst("\\.$", ""),
                Level.COMPATIBLE,
                Level.COMPATIBLE,
                change.breaks(),
                change.breaks() ? "Code that uses it does not compile." : "A caller may use it.",
                null,
                null);
    }

    /** Merges the same change of several responses of an operation; the first one's place stands for all. */
    private static List<Change> merged(List<Change> changes) {
        Map<String, List<Change>> groups = new LinkedHashMap<>();
        for (Change change : changes) {
            boolean response = change.where().matches("response \\S+");
            String key = (response ? change.in("response") : change).id() + change.rule() + change.impact();
            groups.computeIfAbsent(key, one -> new ArrayList<>()).add(change);
        }
        List<Change> merged = new ArrayList<>();
        for (List<Change> same : groups.values()) {
            Set<String> statuses = new LinkedHashSet<>();
            same.forEach(change -> statuses.add(change.where().replaceFirst("^response ", "")));
            merged.add(statuses.size() == 1 ? same.get(0) : same.get(0).in("responses " + String.join(", ", statuses)));
        }
        return merged;
    }
}
