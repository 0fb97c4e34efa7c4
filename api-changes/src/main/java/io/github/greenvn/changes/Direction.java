package io.github.greenvn.changes;

/** How the set of values that a part of the specification allows has changed. */
enum Direction {
    NARROWER,
    WIDER,
    OTHER,
    SAME;

    static Direction of(int difference) {
        return difference == 0 ? SAME : difference > 0 ? NARROWER : WIDER;
    }
}
