package io.github.greenvn.changes;

/** The direction in which the set of allowed values changes. */
enum Direction {
    NARROWER,
    WIDER,
    OTHER,
    SAME;

    static Direction of(int difference) {
        return difference == 0 ? SAME : difference > 0 ? NARROWER : WIDER;
    }
}
