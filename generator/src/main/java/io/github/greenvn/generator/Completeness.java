package io.github.greenvn.generator;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** Checks what the other checks rely on: paths, responses and targets of references. */
final class Completeness {

    /** Keywords whose values are data, in which {@code $ref} is no reference. */
    private static final Set<String> DATA = Set.of("const", "default", "enum", "example", "examples");

    /** Keywords whose values have names for keys, which may begin as an extension does. */
    private static final Set<String> NAMED = Set.of("headers", "properties", "schemas");

    private static final Pattern OWNER =
            Pattern.compile("#/components/[^/]+/[^/]+|#/paths/[^/]+(/(?!parameters|servers|\\$ref)[^/]+)?");

    private static final Pattern COMPONENT = Pattern.compile("#/components/[^/]+/[^/]+");

    private final JsonNode whole;
    private final Consumer<Problem> problem;

    private Completeness(JsonNode whole, Consumer<Problem> problem) {
        this.whole = whole;
        this.problem = problem;
    }

    /** Adds what is missing and may be. An operation without responses is reported with the other problems. */
    static void fillIn(OpenAPI api) {
        if (api.getPaths() == null) {
            api.setPaths(new Paths());
        }
        followReferences(api.getComponents());
        SharedParts.separate(api);
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> {
                    if (operation.getResponses() == null) {
                        operation.setResponses(new ApiResponses());
                    }
                    if ("".equals(operation.getOperationId())) {
                        operation.setOperationId(null);
                    }
                });
    }

    /** Replaces components that refer to others of their kind by these: OpenAPI Generator follows one reference only. */
    private static void followReferences(@Nullable Components components) {
        if (components != null) {
            follow(components.getParameters(), Parameter::get$ref);
            follow(components.getRequestBodies(), RequestBody::get$ref);
            follow(components.getResponses(), ApiResponse::get$ref);
        }
    }

    private static <T> void follow(@Nullable Map<String, T> components, Function<T, @Nullable String> reference) {
        if (components == null) {
            return;
        }
        components.replaceAll((name, component) -> {
            Set<T> followed = new HashSet<>();
            T target = component;
            while (reference.apply(target) != null && followed.add(target)) {
                target = components.getOrDefault(ModelUtils.getSimpleRef(reference.apply(target)), target);
            }
            return target;
        });
    }

    /**
     * Rejects a schema that is a part of itself, of which no value exists.
     *
     * @throws IllegalArgumentException if there is one; the message names it
     */
    static void rejectCircles(OpenAPI api) {
        Set<Schema<?>> finished = Collections.newSetFromMap(new IdentityHashMap<>());
        ModelUtils.getSchemas(api).forEach((name, schema) -> {
            if (isPartOfItself(api, schema, Collections.newSetFromMap(new IdentityHashMap<>()), finished)) {
                throw new IllegalArgumentException(Location.ofSchema(name) + " is part of itself, by $ref or allOf");
            }
        });
    }

    private static boolean isPartOfItself(
            OpenAPI api, Schema<?> schema, Set<Schema<?>> whole, Set<Schema<?>> finished) {
        if (finished.contains(schema)) {
            return false;
        }
        if (!whole.add(schema)) {
            return true;
        }
        boolean found = Stream.concat(
                        schema.get$ref() == null
                                ? Stream.of()
                                : Stream.ofNullable(
                                        ModelUtils.getSchema(api, ModelUtils.getSimpleRef(schema.get$ref()))),
                        SchemaWalk.schemas(schema.getAllOf()))
                .anyMatch(part -> isPartOfItself(api, part, whole, finished));
        whole.remove(schema);
        finished.add(schema);
        return found;
    }

    /** Checks for paths, and for references without a target. What only describes errors has to be removed before. */
    static void check(OpenAPI api, Consumer<Problem> problem) {
        if (api.getPaths().isEmpty()) {
            problem.accept(new Problem(null, "it has no paths"));
        }
        JsonNode whole = ErrorModels.tree(api);
        new Completeness(whole, problem).check(whole, "#", false);
    }

    private void check(JsonNode part, String where, boolean named) {
        String reference = part.path("$ref").asText();
        if (reference.startsWith("#/") && whole.at(reference.substring(1)).isMissingNode()) {
            problem.accept(
                    new Problem(owner(where), "it refers to " + reference + ", which does not exist, at " + where));
        } else if (reference.startsWith("#/") && !COMPONENT.matcher(reference).matches()) {
            problem.accept(new Problem(
                    owner(where),
                    "it refers to " + reference + ", which is part of something else, at " + where
                            + "; make it a component"));
        }
        part.properties().stream()
                .filter(each -> named || !(each.getKey().startsWith("x-") || DATA.contains(each.getKey())))
                .forEach(each -> check(
                        each.getValue(),
                        where + "/" + Location.escaped(each.getKey()),
                        !named && NAMED.contains(each.getKey())));
        for (int i = 0; part.isArray() && i < part.size(); i++) {
            check(part.get(i), where + "/" + i, false);
        }
    }

    /** Returns the operation, the path or the component that a location is in. */
    private static @Nullable String owner(String where) {
        Matcher owner = OWNER.matcher(where);
        return owner.lookingAt() ? owner.group() : null;
    }
}
