package io.github.greenvn.changes;

import java.util.Set;

/**
 * A change on the wire, before it is joined with what it does to Java.
 *
 * @param place where
 * @param what such as "is gone"
 * @param breaks whether what was right may fail now
 * @param meaning for a caller of the Java API
 * @param keys which changes of the Java surface it explains
 */
record Finding(Place place, String what, boolean breaks, String meaning, Set<String> keys) {}
