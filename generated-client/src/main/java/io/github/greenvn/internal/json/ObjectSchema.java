package io.github.greenvn.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.greenvn.ResponseDrift.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schema of an object. A comparison without differences allocates nothing.
 *
 * @param names the names of all properties, and their aliases
 * @param additional the schema of all other properties; null if the specification does not define any
 */
record ObjectSchema(
        List<Property> properties,
        Set<String> names,
        @Nullable Schema additional) implements Schema {

    @Override
    public int compare(JsonNode object, Path path) {
        if (!object.isObject()) {
            return 0;
        }
        int known = 0;
        int differences = 0;
        for (int i = 0; i < properties.size(); i++) {
            Property property = properties.get(i);
            known += property.countIn(object);
            differences += property.compare(object, path);
        }
        return known == object.size() ? differences : differences + compareOthers(object, path);
    }

    private int compareOthers(JsonNode object, Path path) {
        if (additional == Schema.ANY) {
            return 0;
        }
        int differences = 0;
        for (Map.Entry<String, JsonNode> each : object.properties()) {
            if (!names.contains(each.getKey())) {
                differences += additional == null
                        ? path.thenUnknown(each.getKey()).report(Kind.UNKNOWN_PROPERTY)
                        : additional.compare(each.getValue(), path.then(Path.ANY));
            }
        }
        return differences;
    }

    /**
     * A property that the specification defines.
     *
     * @param nullable true if a required property may be null
     * @param notBlank true if a text may not be blank
     */
    record Property(
            String name, List<String> aliases, Schema schema, boolean required, boolean nullable, boolean notBlank) {

        /** Returns the number of an object's properties that are this one, under its name and its aliases. */
        private int countIn(JsonNode object) {
            int found = object.has(name) ? 1 : 0;
            for (int i = 0; i < aliases.size(); i++) {
                found += object.has(aliases.get(i)) ? 1 : 0;
            }
            return found;
        }

        private int compare(JsonNode object, Path path) {
            JsonNode value = object.path(name);
            if (isPresent(value)) {
                return isBlank(value)
                        ? path.then(name).report(Kind.MISSING_PROPERTY)
                        : schema.compare(value, path.then(name));
            }
            for (int i = 0; i < aliases.size(); i++) {
                JsonNode other = object.path(aliases.get(i));
                if (isPresent(other)) {
                    Path at = path.then(aliases.get(i));
                    return at.report(Kind.ALIAS) + schema.compare(other, at);
                }
            }
            boolean missing = required && (value.isMissingNode() || !nullable);
            return missing ? path.then(name).report(Kind.MISSING_PROPERTY) : 0;
        }

        private static boolean isPresent(JsonNode value) {
            return !value.isMissingNode() && !value.isNull();
        }

        private boolean isBlank(JsonNode value) {
            return notBlank && value.isTextual() && value.textValue().isBlank();
        }
    }
}
