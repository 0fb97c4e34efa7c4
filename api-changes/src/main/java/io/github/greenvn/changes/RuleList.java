package io.github.greenvn.changes;

import java.util.List;
import java.util.Locale;

/** Writes the list of all kinds of changes. */
final class RuleList {

    private RuleList() {}

    static String markdown() {
        StringBuilder text =
                new StringBuilder("| ID | message | for callers | for providers | what |\n|---|---|---|---|---|\n");
        for (Rule rule : Rules.all()) {
            for (MessageType messageType : messageTypes(rule)) {
                text.append("| `%s` | %s | %s | %s | %s |\n"
                        .formatted(
                                rule.id(messageType),
                                rule.directed() ? messageType.name().toLowerCase(Locale.ROOT) : "none",
                                rule.forCaller(messageType).text(),
                                rule.forProvider(messageType).text(),
                                rule.meaning()));
            }
        }
        return text.toString();
    }

    private static List<MessageType> messageTypes(Rule rule) {
        return rule.directed() ? List.of(MessageType.values()) : List.of(MessageType.REQUEST);
    }
}
