package io.github.greenvn.changes;

/** Who sends a value: what it breaks to allow less, or more, follows from it. */
enum Side {
    /** The caller sends it: what was right may be refused. */
    REQUEST,
    /** The service sends it: what never came may come. */
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
