package io.github.greenvn.changes;

import java.util.Set;

/**
 * A change of the wire format, before its effect on Java is added.
 *
 * @param location of the change
 * @param what such as "was removed"
 * @param breaks whether a valid call or response may fail now
 * @param impact for a caller of the Java API
 * @param keys the keys of the Java changes that it explains
 */
record Finding(Location location, String what, boolean breaks, String impact, Set<String> keys) {}
