package io.github.greenvn.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a caller's own code meets when it is compiled against the new classes. */
final class SurfaceDiff {

    /**
     * One change of it.
     *
     * @param key by which a {@link Finding} explains it
     * @param operation whose method it is; "" for a class
     * @param text for one who sends the value, and for one who reads it
     * @param usual whether most send it or read it
     */
    record JavaChange(String key, String operation, Function<Side, String> text, Side usual, boolean breaks) {}

    private final JavaSurface before;
    private final JavaSurface after;
    private final Findings findings;
    private final List<JavaChange> all = new ArrayList<>();

    private SurfaceDiff(Versions versions, Findings findings) {
        this.before = versions.javaBefore();
        this.after = versions.javaAfter();
        this.findings = findings;
    }

    static List<JavaChange> of(Versions versions, Findings findings, Map<String, String> same) {
        SurfaceDiff diff = new SurfaceDiff(versions, findings);
        Operation.of(versions.before()).forEach((key, operation) -> {
            JavaOperation now = same.containsKey(key) ? diff.after.operations().get(same.get(key)) : null;
            diff.methods("op " + key, operation.name(), diff.before.operations().get(key), now);
        });
        Operation.of(versions.after()).forEach((key, operation) -> {
            if (!same.containsValue(key)) {
                diff.methods(
                        "+op " + key,
                        operation.name(),
                        null,
                        diff.after.operations().get(key));
            }
        });
        diff.models();
        return diff.all;
    }

    private void methods(String key, String operation, @Nullable JavaOperation was, @Nullable JavaOperation is) {
        List<String> old = was == null ? List.of() : was.methods();
        List<String> current = is == null ? List.of() : is.methods();
        old.stream()
                .filter(method -> !current.contains(method))
                .forEach(method -> add(key, operation, "`" + method + "` is gone.", true));
        current.stream()
                .filter(method -> !old.contains(method))
                .forEach(method -> add(key, operation, "`" + method + "` is new.", false));
        if (was != null && is != null && !was.returns().equals(is.returns())) {
            String counterpart = counterpart(String.valueOf(was.answer()));
            boolean renamed = counterpart != null
                    && was.returns()
                            .replace(String.valueOf(was.answer()), counterpart)
                            .equals(is.returns())
                    && !counterpart.equals(was.answer());
            if (!renamed) {
                add(
                        key,
                        operation,
                        "`%s` returns `%s` instead of `%s`.".formatted(current.get(0), is.returns(), was.returns()),
                        true);
            }
        }
    }

    private void models() {
        before.models().forEach((name, model) -> {
            String now = counterpart(name);
            if (now == null) {
                add("class " + name, "", "`" + name + "` is gone.", true);
            } else {
                if (!now.equals(name)) {
                    add("class " + name, "", "`%s` is now `%s`.".formatted(name, now), true);
                }
                model(model, Objects.requireNonNull(after.models().get(now)));
            }
        });
        after.models().keySet().stream()
                .filter(name -> before.models().keySet().stream().noneMatch(old -> name.equals(counterpart(old))))
                .forEach(name -> add("class " + name, "", "`" + name + "` is new.", false));
    }

    /** The class of that name, or else a new one that stands where the old one stood. */
    private @Nullable String counterpart(String name) {
        if (after.models().containsKey(name)) {
            return name;
        }
        String other = findings.counterparts().get(name);
        return other == null || before.models().containsKey(other) ? null : other;
    }

    private void model(JavaModel was, JavaModel is) {
        constants(was.name(), was.constants(), is.name(), is.constants());
        Side usual = findings.sideOf(was.name());
        was.properties().forEach((name, property) -> {
            JavaProperty now = is.properties().get(name);
            if (now == null) {
                add(property.key(), side -> property.member(side) + " is gone.", usual, true);
            } else {
                property(property, now, usual);
            }
        });
        is.properties().forEach((name, property) -> {
            if (!was.properties().containsKey(name)) {
                add("+" + property.key(), side -> property.member(side) + " is new.", usual, false);
            }
        });
    }

    private void property(JavaProperty was, JavaProperty is, Side usual) {
        if (!was.getter().equals(is.getter())) {
            add(was.key(), side -> "%s is now %s.".formatted(was.member(side), is.member(side)), usual, true);
        }
        String counterpart = was.model() == null ? null : counterpart(was.model());
        String expected =
                counterpart == null ? was.type() : was.type().replace(String.valueOf(was.model()), counterpart);
        if (!expected.equals(is.type())) {
            String types = "`%s` instead of `%s`.".formatted(is.type(), was.type());
            String taken = "`%s.%s` takes ".formatted(is.owner(), is.field()) + types;
            String returned = "`%s.%s()` returns ".formatted(is.owner(), is.getter()) + types;
            add(was.key(), side -> side == Side.REQUEST ? taken : returned, usual, true);
        } else if (was.enumType() != null && is.enumType() != null) {
            constants(was.enumName(), was.constants(), is.enumName(), is.constants());
        }
    }

    private void constants(String owner, Map<String, String> was, String newOwner, Map<String, String> is) {
        was.forEach((value, constant) -> {
            String now = is.get(value);
            String key = owner + "=" + value;
            if (now != null && !now.equals(constant)) {
                add(key, "", "`%s.%s` is now `%s.%s`.".formatted(owner, constant, newOwner, now), true);
            } else if (now == null && is.containsValue(constant)) {
                add(key, "", "`%s.%s` stands for another value.".formatted(owner, constant), true);
            } else if (now == null) {
                add(key, "", "`%s.%s` is gone.".formatted(owner, constant), true);
            }
        });
        is.forEach((value, constant) -> {
            if (!was.containsKey(value) && !was.containsValue(constant)) {
                add("+" + newOwner + "=" + value, "", "`%s.%s` is new.".formatted(newOwner, constant), false);
            }
        });
    }

    private void add(String key, String operation, String text, boolean breaks) {
        all.add(new JavaChange(key, operation, side -> text, Side.RESPONSE, breaks));
    }

    private void add(String key, Function<Side, String> text, Side usual, boolean breaks) {
        all.add(new JavaChange(key, "", text, usual, breaks));
    }
}
