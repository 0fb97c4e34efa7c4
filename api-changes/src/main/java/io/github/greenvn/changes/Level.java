package io.github.greenvn.changes;

import java.util.Locale;

/** The effect of a change on one of the two sides of an API, the most severe first. */
enum Level {
    /** A call or a response that was valid fails now. */
    BREAKS,
    /** It depends on the other side: on a value that it sends, or on how strictly it reads. */
    MAY_BREAK,
    COMPATIBLE;

    /** Returns its name in a report, such as "may break". */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
