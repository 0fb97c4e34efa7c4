package io.github.greenvn.changes;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the generator makes of a specification, as far as a caller sees it.
 *
 * @param operations by method and path, such as "GET /things/{id}"
 * @param models by name
 * @param errors what of a ServiceException tells a value of an error's body, by its path in it
 */
record JavaSurface(Map<String, JavaOperation> operations, Map<String, JavaModel> models, Map<String, String> errors) {

    static final JavaSurface EMPTY = new JavaSurface(Map.of(), Map.of(), Map.of());

    @Nullable
    JavaProperty property(@Nullable String model, String name) {
        JavaModel found = model == null ? null : models.get(model);
        return found == null ? null : found.properties().get(name);
    }
}
