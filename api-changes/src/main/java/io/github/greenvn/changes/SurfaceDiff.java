package io.github.greenvn.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares the Java APIs of two states of a specification. */
final class SurfaceDiff {

    /**
     * A change of the Java API.
     *
     * @param key by which a {@link Finding} explains it
     * @param operation the operation of a method; "" for a class
     * @param text the description for callers who send the value, or who read it
     * @param usual the message in which callers mostly use it
     */
    record JavaChange(
            String key, String operation, Function<MessageType, String> text, MessageType usual, boolean breaks) {}

    private final JavaSurface apiBefore;
    private final JavaSurface apiAfter;
    private final Findings findings;
    private final List<JavaChange> all = new ArrayList<>();

    private SurfaceDiff(Versions versions, Findings findings) {
        this.apiBefore = versions.javaBefore();
        this.apiAfter = versions.javaAfter();
        this.findings = findings;
    }

    static List<JavaChange> of(Versions versions, Findings findings, Map<String, String> matches) {
        SurfaceDiff diff = new SurfaceDiff(versions, findings);
        Operation.of(versions.before()).forEach((key, operation) -> {
            JavaOperation now =
                    matches.containsKey(key) ? diff.apiAfter.operations().get(matches.get(key)) : null;
            diff.methods(
                    "op " + key, operation.name(), diff.apiBefore.operations().get(key), now);
        });
        Operation.of(versions.after()).forEach((key, operation) -> {
            if (!matches.containsValue(key)) {
                diff.methods(
                        "+op " + key,
                        operation.name(),
                        null,
                        diff.apiAfter.operations().get(key));
            }
        });
        diff.models();
        return diff.all;
    }

    private void methods(String key, String operation, @Nullable JavaOperation before, @Nullable JavaOperation after) {
        List<String> old = before == null ? List.of() : before.methods();
        List<String> current = after == null ? List.of() : after.methods();
        old.stream()
                .filter(method -> !current.contains(method))
                .forEach(method -> add(key, operation, "`" + method + "` was removed.", true));
        current.stream()
                .filter(method -> !old.contains(method))
                .forEach(method -> add(key, operation, "`" + method + "` was added.", false));
        if (before != null && after != null && !before.returns().equals(after.returns())) {
            String counterpart = counterpart(String.valueOf(before.response()));
            boolean renamed = counterpart != null
                    && before.returns()
                            .replace(String.valueOf(before.response()), counterpart)
                            .equals(after.returns())
                    && !counterpart.equals(before.response());
            if (!renamed) {
                add(
                        key,
                        operation,
                        "`%s` returns `%s` instead of `%s`."
                                .formatted(current.get(0), after.returns(), before.returns()),
                        true);
            }
        }
    }

    private void models() {
        apiBefore.models().forEach((name, model) -> {
            String now = counterpart(name);
            if (now == null) {
                add("class " + name, "", "`" + name + "` was removed.", true);
            } else {
                if (!now.equals(name)) {
                    add("class " + name, "", "`%s` is now `%s`.".formatted(name, now), true);
                }
                model(model, Objects.requireNonNull(apiAfter.models().get(now)));
            }
        });
        apiAfter.models().keySet().stream()
                .filter(name -> apiBefore.models().keySet().stream().noneMatch(old -> name.equals(counterpart(old))))
                .forEach(name -> add("class " + name, "", "`" + name + "` was added.", false));
    }

    /** Returns the class of that name, or else the new one at the same location. */
    private @Nullable String counterpart(String name) {
        if (apiAfter.models().containsKey(name)) {
            return name;
        }
        String other = findings.counterparts().get(name);
        return other == null || apiBefore.models().containsKey(other) ? null : other;
    }

    private void model(JavaModel before, JavaModel after) {
        constants(before.name(), before.constants(), after.name(), after.constants());
        MessageType usual = findings.messageTypeOf(before.name());
        before.properties().forEach((name, property) -> {
            JavaProperty now = after.properties().get(name);
            if (now == null) {
                add(property.key(), messageType -> property.member(messageType) + " was removed.", usual, true);
            } else {
                property(property, now, usual);
            }
        });
        after.properties().forEach((name, property) -> {
            if (!before.properties().containsKey(name)) {
                add("+" + property.key(), messageType -> property.member(messageType) + " was added.", usual, false);
            }
        });
    }

    private void property(JavaProperty before, JavaProperty after, MessageType usual) {
        if (!before.getter().equals(after.getter())) {
            add(
                    before.key(),
                    messageType -> "%s is now %s.".formatted(before.member(messageType), after.member(messageType)),
                    usual,
                    true);
        }
        String counterpart = before.model() == null ? null : counterpart(before.model());
        String expected = counterpart == null
                ? before.type()
                : before.type().replace(String.valueOf(before.model()), counterpart);
        if (!expected.equals(after.type())) {
            String types = "`%s` instead of `%s`.".formatted(after.type(), before.type());
            String taken = "`%s.%s` takes ".formatted(after.owner(), after.field()) + types;
            String returned = "`%s.%s()` returns ".formatted(after.owner(), after.getter()) + types;
            add(before.key(), messageType -> messageType == MessageType.REQUEST ? taken : returned, usual, true);
        } else if (before.enumType() != null && after.enumType() != null) {
            constants(before.enumName(), before.constants(), after.enumName(), after.constants());
        }
    }

    private void constants(String owner, Map<String, String> before, String newOwner, Map<String, String> after) {
        before.forEach((value, constant) -> {
            String now = after.get(value);
            String key = owner + "=" + value;
            if (now != null && !now.equals(constant)) {
                add(key, "", "`%s.%s` is now `%s.%s`.".formatted(owner, constant, newOwner, now), true);
            } else if (now == null && after.containsValue(constant)) {
                add(key, "", "`%s.%s` stands for another value.".formatted(owner, constant), true);
            } else if (now == null) {
                add(key, "", "`%s.%s` was removed.".formatted(owner, constant), true);
            }
        });
        after.forEach((value, constant) -> {
            if (!before.containsKey(value) && !before.containsValue(constant)) {
                add("+" + newOwner + "=" + value, "", "`%s.%s` was added.".formatted(newOwner, constant), false);
            }
        });
    }

    private void add(String key, String operation, String text, boolean breaks) {
        all.add(new JavaChange(key, operation, messageType -> text, MessageType.RESPONSE, breaks));
    }

    private void add(String key, Function<MessageType, String> text, MessageType usual, boolean breaks) {
        all.add(new JavaChange(key, "", text, usual, breaks));
    }
}
