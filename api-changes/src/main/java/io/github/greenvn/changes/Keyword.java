package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A keyword that limits values, and the rules for its changes.
 *
 * @param added the rule for a new limit
 * @param removed the rule for a limit that is gone
 * @param narrower the rule for a stricter limit; null if none is known to be stricter
 * @param wider the rule for a looser one, likewise
 * @param changed the rule for a limit that is neither
 */
record Keyword(
        String name,
        Rule added,
        Rule removed,
        @Nullable Rule narrower,
        @Nullable Rule wider,
        @Nullable Rule changed) {

    private static final Map<String, Keyword> ALL = new LinkedHashMap<>();
    private static final Set<String> MATCHES_ALL = Set.of(".*", "^.*$", "^.*", ".*$", "");

    static {
        Stream.of("maximum", "maxLength", "maxItems", "maxProperties", "maxContains")
                .forEach(name -> add(bound(name, "decreased", "increased")));
        Stream.of("minimum", "minLength", "minItems", "minProperties", "minContains")
                .forEach(name -> add(bound(name, "increased", "decreased")));
        Stream.of(("uniqueItems multipleOf not contains propertyNames patternProperties if then else "
                                + "dependentRequired dependentSchemas dependencies unevaluatedItems unevaluatedProperties "
                                + "contentSchema")
                        .split(" "))
                .forEach(name -> add(limit(name)));
        add(any("contentMediaType", Rule::other));
        add(any("contentEncoding", Rule::other));
        add(any("default", (name, meaning) -> Rule.ofMessage(name, Level.MAY_BREAK, Level.COMPATIBLE, meaning)));
        add(any("xml", Rule::doubtful));
        add(new Keyword(
                "pattern",
                Rule.narrower("pattern-added", text("pattern", "set")),
                Rule.ofMessage("pattern-removed", Level.COMPATIBLE, Level.MAY_BREAK, text("pattern", "removed")),
                null,
                null,
                Rule.doubtful("pattern-changed", text("pattern", "changed"))));
    }

    private static void add(Keyword keyword) {
        ALL.put(keyword.name, keyword);
    }

    private static Keyword bound(String name, String narrower, String wider) {
        String id = id(name);
        return new Keyword(
                name,
                // Often it only describes what was refused before.
                Rule.ofMessage(id + "-set", Level.MAY_BREAK, Level.COMPATIBLE, text(name, "set")),
                Rule.wider(id + "-unset", text(name, "removed")),
                Rule.narrower(id + "-" + narrower, text(name, narrower)),
                Rule.wider(id + "-" + wider, text(name, wider)),
                null);
    }

    private static Keyword limit(String name) {
        String id = id(name);
        boolean number = name.equals("multipleOf");
        return new Keyword(
                name,
                Rule.narrower(id + "-added", text(name, "added")),
                Rule.wider(id + "-removed", text(name, "removed")),
                number ? Rule.narrower(id + "-specialized", text(name, "replaced by a multiple")) : null,
                number ? Rule.wider(id + "-generalized", text(name, "replaced by a divisor")) : null,
                name.equals("uniqueItems") ? null : Rule.other(id + "-changed", text(name, "changed")));
    }

    private static Keyword any(String name, Constructor constructor) {
        Rule rule = constructor.rule(id(name) + "-changed", text(name, "added, removed or changed"));
        return new Keyword(name, rule, rule, null, null, rule);
    }

    private interface Constructor {
        Rule rule(String name, String meaning);
    }

    private static String id(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String text(String name, String verb) {
        return "`" + name + "` was " + verb;
    }

    static Collection<Keyword> all() {
        return ALL.values();
    }

    static @Nullable Keyword named(String name) {
        return ALL.get(name);
    }

    List<Rule> rules() {
        return new ArrayList<>(Stream.of(added, removed, narrower, wider, changed)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** Returns the rule for a change of the value; null if it makes no difference. */
    @Nullable
    Rule rule(JsonNode before, JsonNode after) {
        boolean had = limits(before);
        boolean has = limits(after);
        if (had != has) {
            return has ? added : removed;
        }
        if (!has || before.equals(after)) {
            return null;
        }
        if (narrower == null || !before.isNumber() || !after.isNumber()) {
            return changed;
        }
        BigDecimal old = before.decimalValue();
        BigDecimal current = after.decimalValue();
        if (name.equals("multipleOf")) {
            return divides(old, current) ? narrower : divides(current, old) ? wider : changed;
        }
        int difference = name.startsWith("min") ? current.compareTo(old) : old.compareTo(current);
        return difference == 0 ? null : difference > 0 ? narrower : wider;
    }

    private static boolean divides(BigDecimal divisor, BigDecimal value) {
        return divisor.signum() != 0 && value.remainder(divisor).signum() == 0;
    }

    /** Returns true if a value of the keyword excludes anything. */
    private boolean limits(JsonNode value) {
        return switch (name) {
            case "uniqueItems" -> value.asBoolean();
            case "pattern" -> value.isTextual() && !MATCHES_ALL.contains(value.textValue());
            case "minLength", "minItems", "minProperties" -> value.asInt() > 0;
            case "default", "not" -> !value.isMissingNode();
            default -> !value.isMissingNode() && !(value.isBoolean() && value.booleanValue());
        };
    }
}
