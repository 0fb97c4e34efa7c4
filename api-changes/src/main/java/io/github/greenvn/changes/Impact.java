package io.github.greenvn.changes;

/** Describes the impact of a change on callers of an older client and of the new one. */
final class Impact {

    static final String REJECTED = "A call that was valid may get a 400.";
    static final String NONE = "No impact on callers.";

    private Impact() {}

    /** Returns the impact of a change on callers who use no Java API. */
    static String onWire(MessageType messageType, Level forCaller, Level forProvider) {
        boolean request = messageType == MessageType.REQUEST;
        return switch (forCaller) {
            case BREAKS -> request ? "A call that was valid is refused." : "A caller may not be able to read it.";
            case MAY_BREAK -> request ? "A call that was valid may be refused." : "A caller may not expect it.";
            case COMPATIBLE ->
                forProvider == Level.COMPATIBLE ? NONE : "No impact on callers; a provider has to follow.";
        };
    }

    static String of(Location location, Rule rule) {
        String javaName = location.javaName();
        boolean narrower = rule.forWriter() != Level.COMPATIBLE;
        boolean wider = rule.forReader() != Level.COMPATIBLE;
        if (location.messageType() == MessageType.REQUEST) {
            return narrower
                    ? "A value of %s that was valid may get a 400.".formatted(javaName)
                    : wider ? "%s accepts more than before.".formatted(javaName) : NONE;
        }
        if (!wider) {
            return NONE;
        }
        return location.isError() || !narrower
                ? "%s may return new values.".formatted(javaName)
                : "An older client may not be able to read %s.".formatted(javaName);
    }

    static String removed(Location location, boolean needed) {
        if (location.messageType() == MessageType.REQUEST) {
            return "The service ignores it.";
        }
        if (location.isError()) {
            return "With an older client %s may not report it.".formatted(location.javaName());
        }
        return needed
                ? "An older client cannot read the response (outcome UNKNOWN): it requires %s."
                        .formatted(location.javaName())
                : "With an older client %s is null.".formatted(location.javaName());
    }

    /** Returns the impact of a value that is required now. */
    static String required(Location location) {
        if (location.isError()) {
            return NONE;
        }
        return location.messageType() == MessageType.REQUEST
                ? "A caller that omits %s gets a 400.".formatted(location.javaName())
                : "A response without %s is now unreadable (outcome UNKNOWN).".formatted(location.javaName());
    }

    /** Returns the impact of a value that may be absent or null now. */
    static String optional(Location location, boolean wasNeeded, String without) {
        if (location.messageType() == MessageType.REQUEST) {
            return "A caller may omit %s.".formatted(location.javaName());
        }
        if (location.isError()) {
            return "%s may not report it.".formatted(location.javaName());
        }
        return wasNeeded
                ? "%s may be null; an older client cannot read a response %s (outcome UNKNOWN)."
                        .formatted(location.javaName(), without)
                : "%s may be null.".formatted(location.javaName());
    }

    static String omitted(Location location) {
        return "A call that omits %s means something else.".formatted(location.javaName());
    }

    static String deprecated(boolean deprecated) {
        return deprecated ? "Code that uses it gets a compiler warning." : NONE;
    }

    static String added(Location location) {
        return location.messageType() == MessageType.REQUEST ? "A caller may set it." : "A caller may read it.";
    }

    static String valueAdded(Location location) {
        String name = location.isErrorCode() ? "ErrorCode" : location.before().enumName();
        return location.messageType() == MessageType.REQUEST || name.isEmpty()
                ? of(location, Rules.VALUE_ADDED)
                : "An older client reads it as `%s.UNRECOGNISED`.".formatted(name);
    }

    static String valueRemoved(Location location) {
        return location.messageType() == MessageType.REQUEST
                ? "A call that sends it gets a 400."
                : "%s no longer returns it.".formatted(location.javaName());
    }

    /** Returns the impact of a new status, by the runtime's rules for outcomes. */
    static String status(String status) {
        if (status.startsWith("2")) {
            return "A caller may get it as the method's result.";
        }
        boolean rejected = status.matches("[34]..") && !status.matches("408|499");
        return "A caller may get it as a `ServiceException`%s."
                .formatted(
                        status.matches("\\d{3}") ? " whose `outcome()` is " + (rejected ? "REJECTED" : "UNKNOWN") : "");
    }
}
