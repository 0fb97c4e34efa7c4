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

    private final JavaSurface before;
    private final JavaSurface after;
    private final Findings findings;
    private final List<JavaChange> all = new ArrayList<>();

    private SurfaceDiff(Versions versions, Findings findings) {
        this.before = versions.javaBefore();
        this.after = versions.javaAfter();
        this.findings = findings;
    }

    static List<JavaChange> of(Versions versions, Findings findings, Map<String, String> matches) {
        SurfaceDiff diff = new SurfaceDiff(versions, findings);
        Operation.of(versions.before()).forEach((key, operation) -> {
            JavaOperation now =
                    matches.containsKey(key) ? diff.after.operations().get(matches.get(key)) : null;
            diff.methods("op " + key, operation.name(), diff.before.operations().get(key), now);
        });
        Operation.of(versions.after()).forEach((key, operation) -> {
            if (!matches.containsValue(key)) {
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
                .forEach(method -> add(key, operation, "`" + method + "` was removed.", true));
        current.stream()
                .filter(method -> !old.contains(method))
                .forEach(method -> add(key, operation, "`" + method + "` was added.", false));
        if (was != null && is != null && !was.returns().equals(is.returns())) {
            String counterpart = counterpart(String.valueOf(was.response()));
            boolean renamed = counterpart != null
                    && was.returns()
                            .replace(String.valueOf(was.response()), counterpart)
                            .equals(is.returns())
                    && !counterpart.equals(was.response());
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
                add("class " + name, "", "`" + name + "` was removed.", true);
            } else {
                if (!now.equals(name)) {
                    add("class " + name, "", "`%s` is now `%s`.".formatted(name, now), true);
                }
                model(model, Objects.requireNonNull(after.models().get(now)));
            }
        });
        after.models().keySet().stream()
                .filter(name -> before.models().keySet().stream().noneMatch(old -> name.equals(counterpart(old))))
                .forEach(name -> add("class " + name, "", "`" + name + "` was added.", false));
    }

    /** Returns the class of that name, or else the new one at the same location. */
    private @Nullable String counterpart(String name) {
        if (after.models().containsKey(name)) {
            return name;
        }
        String other = findings.counterparts().get(name);
        return other == null || before.models().containsKey(other) ? null : other;
    }

    private void model(JavaModel was, JavaModel is) {
        constants(was.name(), was.constants(), is.name(), is.constants());
        MessageType usual = findings.messageTypeOf(was.name());
        was.properties().forEach((name, property) -> {
            JavaProperty now = is.properties().get(name);
            if (now == null) {
                add(property.key(), messageType -> property.member(messageType) + " was removed.", usual, true);
            } else {
                property(property, now, usual);
            }
        });
        is.properties().forEach((name, property) -> {
            if (!was.properties().containsKey(name)) {
                add("+" + property.key(), messageType -> property.member(messageType) + " was added.", usual, false);
            }
        });
    }

    private void property(JavaProperty was, JavaProperty is, MessageType usual) {
        if (!was.getter().equals(is.getter())) {
            add(
                    was.key(),
                    messageType -> "%s is now %s.".formatted(was.member(messageType), is.member(messageType)),
                    usual,
                    true);
        }
        String counterpart = was.model() == null ? null : counterpart(was.model());
        String expected =
                counterpart == null ? was.type() : was.type().replace(String.valueOf(was.model()), counterpart);
        if (!expected.equals(is.type())) {
            String types = "`%s` instead of `%s`.".formatted(is.type(), was.type());
            String taken = "`%s.%s` takes ".formatted(is.owner(), is.field()) + types;
            String returned = "`%s.%s()` returns ".formatted(is.owner(), is.getter()) + types;
            add(was.key(), messageType -> messageType == MessageType.REQUEST ? taken : returned, usual, true);
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
                add(key, "", "`%s.%s` was removed.".formatted(owner, constant), true);
            }
        });
        is.forEach((value, constant) -> {
            if (!was.containsKey(value) && !was.containsValue(constant)) {
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
