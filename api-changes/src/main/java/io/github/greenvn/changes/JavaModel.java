package io.github.greenvn.changes;

import java.util.Map;

/**
 * A generated class.
 *
 * @param properties by their names in the specification
 * @param constants of an enum, by their values
 */
record JavaModel(String name, Map<String, JavaProperty> properties, Map<String, String> constants) {}
