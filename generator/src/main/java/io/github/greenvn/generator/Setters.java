package io.github.greenvn.generator;

import static org.openapitools.codegen.utils.StringUtils.camelize;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The names of the methods that models have beside those called like their properties. */
final class Setters {

    private Setters() {}

    /**
     * Returns the names for all schemas, so that a property has the same name in every one.
     *
     * @param variable returns the name of a property in Java
     */
    static Set<String> of(OpenAPI api, UnaryOperator<String> variable) {
        Set<String> names = new HashSet<>(Set.of("additionalProperties"));
        SchemaWalk.run(api, (schema, where) -> {
            if (schema.getProperties() != null) {
                for (String property : schema.getProperties().keySet()) {
                    String capitalised = camelize(variable.apply(property));
                    names.add("set" + capitalised);
                    names.add("add" + capitalised + "Item");
                    names.add("put" + capitalised + "Item");
                }
            }
        });
        return names;
    }
}
