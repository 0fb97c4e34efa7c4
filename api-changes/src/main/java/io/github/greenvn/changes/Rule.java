package io.github.greenvn.changes;

import static io.github.greenvn.changes.Level.BREAKS;
import static io.github.greenvn.changes.Level.COMPATIBLE;
import static io.github.greenvn.changes.Level.MAY_BREAK;

import java.util.Locale;

/**
 * A kind of change.
 *
 * <p>Whoever reads a message is affected by a change of it as any other reader is, and so is whoever writes it. So two
 * levels say what a change means for each side: a provider reads a request as a caller reads a response.
 *
 * @param name its stable name; {@link #id} adds the message
 * @param directed true for a change of a message, which can be a request or a response
 * @param forWriter its level for who sends the message; without a message, for a caller
 * @param forReader its level for who receives the message; without a message, for a provider
 * @param meaning what has changed
 */
record Rule(String name, boolean directed, Level forWriter, Level forReader, String meaning) {

    /** Returns a change that only fewer messages fit: who sends them may send one that does not. */
    static Rule narrower(String name, String meaning) {
        return ofMessage(name, BREAKS, COMPATIBLE, meaning);
    }

    /** Returns a change that more messages fit: who receives them may get a new one. */
    static Rule wider(String name, String meaning) {
        return ofMessage(name, COMPATIBLE, BREAKS, meaning);
    }

    /** Returns a change that other messages fit. */
    static Rule other(String name, String meaning) {
        return ofMessage(name, BREAKS, BREAKS, meaning);
    }

    /** Returns a change of a message that may break either side. */
    static Rule doubtful(String name, String meaning) {
        return ofMessage(name, MAY_BREAK, MAY_BREAK, meaning);
    }

    /** Returns a change of a message that has no effect. */
    static Rule note(String name, String meaning) {
        return ofMessage(name, COMPATIBLE, COMPATIBLE, meaning);
    }

    static Rule ofMessage(String name, Level forWriter, Level forReader, String meaning) {
        return new Rule(name, true, forWriter, forReader, meaning);
    }

    /** Returns a change outside messages. */
    static Rule ofApi(String name, Level forCaller, Level forProvider, String meaning) {
        return new Rule(name, false, forCaller, forProvider, meaning);
    }

    /** Returns a change outside messages that has no effect on them. */
    static Rule harmless(String name, String meaning) {
        return ofApi(name, COMPATIBLE, COMPATIBLE, meaning);
    }

    /** Returns the same kind of change with the levels of another. */
    Rule rated(Rule other) {
        return new Rule(name, directed, other.forWriter, other.forReader, meaning);
    }

    /** Returns the same kind of change where nothing was promised: what breaks elsewhere only may break. */
    Rule inUnstable() {
        return new Rule(name, directed, inUnstable(forWriter), inUnstable(forReader), meaning);
    }

    private static Level inUnstable(Level level) {
        return level == BREAKS ? MAY_BREAK : level;
    }

    /** Returns its stable ID, such as "request-property-removed". */
    String id(MessageType messageType) {
        return directed ? messageType.name().toLowerCase(Locale.ROOT) + "-" + name : name;
    }

    Level forCaller(MessageType messageType) {
        return directed && messageType == MessageType.RESPONSE ? forReader : forWriter;
    }

    Level forProvider(MessageType messageType) {
        return directed && messageType == MessageType.RESPONSE ? forWriter : forReader;
    }
}
