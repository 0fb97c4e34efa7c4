package io.github.greenvn.changes;

import java.util.Map;

/**
 * A generated class.
 *
 * @param properties by what the specification calls them
 * @param constants of an enum, by their values
 */
record JavaModel(String name, Map<String, JavaProperty> properties, Map<String, String> constants) {}
