package io.github.greenvn.changes;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Java API that is generated from a specification.
 *
 * @param operations by method and path, such as "GET /things/{id}"
 * @param models by name
 * @param errors the members of ServiceException that return values of an error's body, by their paths in it
 */
record JavaSurface(Map<String, JavaOperation> operations, Map<String, JavaModel> models, Map<String, String> errors) {

    static final JavaSurface EMPTY = new JavaSurface(Map.of(), Map.of(), Map.of());

    @Nullable
    JavaProperty property(@Nullable String model, String name) {
        JavaModel found = model == null ? null : models.get(model);
        return found == null ? null : found.properties().get(name);
    }
}
