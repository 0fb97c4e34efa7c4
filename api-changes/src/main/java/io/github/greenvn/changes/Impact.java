package io.github.greenvn.changes;

/** Says what a change means for a caller: of a client of the old state, and of the one made from the new state. */
final class Meaning {

    static final String REFUSED = "A call that was right may get a 400.";
    static final String NOTHING = "Nothing changes for a caller.";

    private Meaning() {}

    static String of(Place place, Direction direction) {
        String subject = place.subject();
        if (place.side() == Side.REQUEST) {
            return direction == Direction.WIDER
                    ? "%s takes more than before.".formatted(subject)
                    : "A value of %s that was right may get a 400.".formatted(subject);
        }
        return switch (direction) {
            case NARROWER -> NOTHING;
            case WIDER -> "%s may return what it never returned.".formatted(subject);
            default ->
                place.isError()
                        ? "%s may return what it never returned.".formatted(subject)
                        : "An older client may not be able to read %s.".formatted(subject);
        };
    }

    static String gone(Place place, boolean needed) {
        if (place.side() == Side.REQUEST) {
            return "The service does not read it.";
        }
        if (place.isError()) {
            return "With an older client %s may not tell it.".formatted(place.subject());
        }
        return needed
                ? "An older client finds the answer UNKNOWN (unreadable): it needs %s.".formatted(place.subject())
                : "With an older client %s is null.".formatted(place.subject());
    }

    /** Of a value that a request or an answer has to have now. */
    static String needed(Place place) {
        if (place.isError()) {
            return NOTHING;
        }
        return place.side() == Side.REQUEST
                ? "A caller that omits %s gets a 400.".formatted(place.subject())
                : "An answer without %s is now UNKNOWN (unreadable).".formatted(place.subject());
    }

    /** Of a value that may be absent, or null, now. */
    static String absent(Place place, boolean wasNeeded, String without) {
        if (place.side() == Side.REQUEST) {
            return "A caller may omit %s.".formatted(place.subject());
        }
        if (place.isError()) {
            return "%s may not tell it.".formatted(place.subject());
        }
        return wasNeeded
                ? "%s may be null; an older client finds an answer %s UNKNOWN (unreadable)."
                        .formatted(place.subject(), without)
                : "%s may be null.".formatted(place.subject());
    }

    static String omitted(Place place) {
        return "A call that omits %s means something else.".formatted(place.subject());
    }

    static String deprecated(boolean deprecated) {
        return deprecated ? "Code that uses it gets a warning of the compiler." : NOTHING;
    }

    static String added(Place place) {
        return place.side() == Side.REQUEST ? "A caller may set it." : "A caller may read it.";
    }

    static String valueAdded(Place place) {
        String name = place.isErrorCode() ? "ErrorCode" : place.before().enumName();
        return place.side() == Side.REQUEST || name.isEmpty()
                ? of(place, Direction.WIDER)
                : "An older client reads it as `%s.UNRECOGNISED`.".formatted(name);
    }

    static String valueGone(Place place) {
        return place.side() == Side.REQUEST
                ? "A call that sends it gets a 400."
                : "%s does not return it any more.".formatted(place.subject());
    }

    /** Of a status, by the runtime's rule of outcomes. */
    static String status(String status) {
        if (status.startsWith("2")) {
            return "A caller may get such an answer as the method's result.";
        }
        boolean rejected = status.matches("[34]..") && !status.matches("408|499");
        return "A caller may get it as a `ServiceException`%s."
                .formatted(
                        status.matches("\\d{3}") ? " whose `outcome()` is " + (rejected ? "REJECTED" : "UNKNOWN") : "");
    }
}
