package io.github.greenvn.changes;

/** The message that a value is part of. A request breaks if fewer values are allowed, a response if more are. */
enum MessageType {
    /** Sent by the caller, whose valid value may be rejected now. */
    REQUEST,
    /** Sent by the service, whose value may be unknown to the caller now. */
    RESPONSE;

    boolean isBrokenBy(Direction direction) {
        return switch (direction) {
            case SAME -> false;
            case OTHER -> true;
            case NARROWER -> this == REQUEST;
            case WIDER -> this == RESPONSE;
        };
    }
}
