package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares an operation with what has become of it. */
final class OperationComparison {

    private static final Set<String> WORDS = Set.of("summary", "description", "tags", "operationId", "externalDocs");
    private static final Set<String> GONE_INTO =
            Set.of("parameters", "requestBody", "responses", "security", "servers");

    private final Versions versions;
    private final Findings findings;
    private final SchemaComparison schemas;
    private final Operation old;
    private final Operation current;

    OperationComparison(Versions versions, Findings findings, Operation old, Operation current) {
        this.versions = versions;
        this.findings = findings;
        this.schemas = new SchemaComparison(versions.before(), versions.after(), findings);
        this.old = old;
        this.current = current;
    }

    void compare() {
        keywords();
        parameters();
        body(
                versions.before().resolve(old.node().path("requestBody")),
                versions.after().resolve(current.node().path("requestBody")));
        new AnswerComparison(versions, findings, schemas, old, current).compare();
        Security.compare(versions, findings, place("security", Side.REQUEST), old, current);
    }

    private Place place(String part, Side side) {
        return new Place(old.name(), part, "", side, JavaValue.NONE, JavaValue.NONE);
    }

    /** What says how the operation is called; of callbacks and the like, only that they changed. */
    private void keywords() {
        Set<String> names = new TreeSet<>();
        old.node().fieldNames().forEachRemaining(names::add);
        current.node().fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode was = old.node().path(name);
            JsonNode is = current.node().path(name);
            if (was.equals(is) || GONE_INTO.contains(name) || name.matches("summary|description|externalDocs")) {
                continue;
            }
            boolean harmless = WORDS.contains(name) || name.startsWith("x-") || name.equals("deprecated");
            Place place = place("operation", Side.REQUEST);
            findings.add(
                    place,
                    "`%s` %s → %s".formatted(name, SchemaComparison.text(was), SchemaComparison.text(is)),
                    !harmless,
                    name.equals("deprecated")
                            ? Meaning.deprecated(is.asBoolean())
                            : harmless ? Meaning.NOTHING : Meaning.REFUSED,
                    place.methods());
        }
    }

    private void parameters() {
        Map<String, JsonNode> was = old.parameters(versions.before());
        Map<String, JsonNode> is = current.parameters(versions.after());
        Set<String> all = new LinkedHashSet<>(was.keySet());
        all.addAll(is.keySet());
        for (String each : all) {
            JsonNode before = was.get(each);
            JsonNode after = is.get(each);
            Place place = parameter(before, after);
            if (after == null) {
                findings.add(place, "is gone", true, Meaning.gone(place, false), place.methods());
            } else if (before == null) {
                boolean required = after.path("required").asBoolean();
                findings.add(
                        place,
                        required ? "is new, and required" : "is new",
                        required,
                        required ? Meaning.needed(place) : Meaning.added(place),
                        place.methods());
            } else {
                new ParameterComparison(findings, schemas, place).compare(before, after);
            }
        }
    }

    private Place parameter(@Nullable JsonNode before, @Nullable JsonNode after) {
        JsonNode one = before == null ? Objects.requireNonNull(after) : before;
        String name = one.path("name").asText();
        return new Place(
                old.name(),
                one.path("in").asText() + " parameter " + name,
                "",
                Side.REQUEST,
                versions.parameter(versions.javaBefore(), old, before),
                versions.parameter(versions.javaAfter(), current, after));
    }

    private void body(JsonNode was, JsonNode is) {
        Place place = new Place(
                old.name(),
                "request",
                "",
                Side.REQUEST,
                versions.body(versions.javaBefore(), old),
                versions.body(versions.javaAfter(), current));
        boolean required = is.path("required").asBoolean();
        if (was.isMissingNode() && !is.isMissingNode()) {
            findings.add(
                    place,
                    required ? "is new, and required" : "is new",
                    required,
                    required ? Meaning.needed(place) : Meaning.added(place),
                    place.methods());
        } else if (!was.isMissingNode() && is.isMissingNode()) {
            findings.add(place, "is gone", true, Meaning.gone(place, false), place.methods());
        } else {
            if (was.path("required").asBoolean() != required) {
                findings.add(
                        place,
                        required ? "is required" : "is optional",
                        required,
                        required ? Meaning.needed(place) : Meaning.absent(place, false, ""),
                        place.methods());
            }
            new ContentComparison(findings, schemas, place).compare(was.path("content"), is.path("content"));
        }
    }
}
