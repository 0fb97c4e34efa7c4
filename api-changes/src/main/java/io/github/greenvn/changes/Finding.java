package io.github.greenvn.changes;

import java.util.Set;

/**
 * A change of the wire format, before its effect on Java is added.
 *
 * @param location of the change
 * @param what such as "was removed"
 * @param impact for a caller of the Java API
 * @param breaksNewClient whether a client that is generated anew may fail although an older one does not
 * @param keys the keys of the Java changes that it explains
 */
record Finding(Location location, Rule rule, String what, String impact, boolean breaksNewClient, Set<String> keys) {}
