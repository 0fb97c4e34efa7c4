package io.github.greenvn.generator;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** Prepares forms: request bodies of {@code application/x-www-form-urlencoded} and {@code multipart/form-data}. */
final class Forms {

    /** The extension of an operation with the encodings of its form's fields, for the template. */
    private static final String ENCODING = "x-form-encoding";

    private Forms() {}

    /** Gives the binary fields of {@code multipart/form-data} the type of a file, unless another body has the schema too. */
    static void markFiles(OpenAPI api) {
        Set<String> elsewhere = new HashSet<>();
        collectReferences(ErrorModels.tree(api), elsewhere);
        forEach(api, MediaTypes.MULTIPART, (operation, form) -> {
            if (form.getSchema() != null) {
                form.setSchema(withFiles(api, form.getSchema(), elsewhere));
            }
        });
    }

    /** Adds all references but those of multipart bodies. */
    private static void collectReferences(JsonNode part, Set<String> found) {
        part.properties().forEach(each -> {
            if (each.getKey().equals("$ref")) {
                found.add(each.getValue().asText());
            } else if (!MediaTypes.is(each.getKey(), MediaTypes.MULTIPART)) {
                collectReferences(each.getValue(), found);
            }
        });
        for (int i = 0; part.isArray() && i < part.size(); i++) {
            collectReferences(part.get(i), found);
        }
    }

    /** Returns a form, of which the binary fields are files, in place of a form that other bodies may share. */
    private static Schema<?> withFiles(OpenAPI api, Schema<?> schema, Set<String> elsewhere) {
        if (schema.get$ref() != null) {
            String name = ModelUtils.getSimpleRef(schema.get$ref());
            Schema<?> target = ModelUtils.getSchema(api, name);
            if (target != null && !elsewhere.contains(schema.get$ref())) {
                ModelUtils.getSchemas(api).put(name, withFiles(api, target, elsewhere));
            }
            return schema;
        }
        Schema<?> own = SharedParts.copy(api, schema);
        if (own.getProperties() != null) {
            own.getProperties().replaceAll((name, field) -> file(api, field));
        }
        if (own.getAllOf() != null) {
            own.getAllOf().replaceAll(part -> withFiles(api, part, elsewhere));
        }
        return own;
    }

    /** Returns a file, or a list of files, in place of a field that is binary; otherwise the field. */
    private static Schema<?> file(OpenAPI api, Schema<?> field) {
        Schema<?> resolved = PlainTypes.resolved(api, field);
        if (BinaryData.is(resolved)) {
            return Choices.string(resolved, Types.FILE_PART);
        }
        if (resolved.getItems() == null || !BinaryData.is(PlainTypes.resolved(api, resolved.getItems()))) {
            return field;
        }
        Schema<?> list = new Schema<>(api.getSpecVersion());
        list.setType("array");
        list.setItems(Choices.string(PlainTypes.resolved(api, resolved.getItems()), Types.FILE_PART));
        list.setDescription(resolved.getDescription());
        list.setNullable(resolved.getNullable());
        return list;
    }

    /** Adds to operations the names of the fields that are not written as plain values. */
    static void markEncodings(OpenAPI api) {
        forEach(api, MediaTypes.FORM, (operation, form) -> {
            List<String> deepObject = new ArrayList<>();
            List<String> json = new ArrayList<>();
            if (form.getEncoding() != null && form.getSchema() != null) {
                form.getEncoding().forEach((name, encoding) -> {
                    if (isJson(encoding)) {
                        json.add(name);
                    } else if (isDeepObject(encoding)) {
                        deepObject.add(name);
                    }
                });
            }
            if (!deepObject.isEmpty() || !json.isEmpty()) {
                operation.addExtension(ENCODING, Map.of("deepObject", deepObject, "json", json));
            }
        });
        forEach(api, MediaTypes.MULTIPART, (operation, form) -> {
            List<String> contentTypes = new ArrayList<>();
            if (form.getEncoding() != null && form.getSchema() != null) {
                fields(api, form.getSchema()).forEach((name, field) -> {
                    Encoding encoding = form.getEncoding().get(name);
                    if (encoding != null && encoding.getContentType() != null && isFile(api, field)) {
                        contentTypes.add(name + ": " + encoding.getContentType().strip());
                    }
                });
            }
            if (!contentTypes.isEmpty()) {
                operation.addExtension(ENCODING, Map.of("contentTypes", contentTypes));
            }
        });
    }

    /** Returns true for a file, or a list of files. */
    private static boolean isFile(OpenAPI api, Schema<?> field) {
        Schema<?> resolved = PlainTypes.resolved(api, field);
        Schema<?> value = resolved.getItems() == null ? resolved : PlainTypes.resolved(api, resolved.getItems());
        return Types.FILE_PART.equals(value.getFormat());
    }

    static boolean isJson(@Nullable Encoding encoding) {
        return encoding != null && encoding.getContentType() != null && MediaTypes.isJson(encoding.getContentType());
    }

    static boolean isDeepObject(@Nullable Encoding encoding) {
        return encoding != null && encoding.getStyle() == Encoding.StyleEnum.DEEP_OBJECT;
    }

    /** Returns the fields of a form by their names, with those of its allOf. */
    static Map<String, Schema<?>> fields(OpenAPI api, Schema<?> form) {
        Map<String, Schema<?>> fields = new LinkedHashMap<>();
        Schema<?> target = ModelUtils.getReferencedSchema(api, form);
        SchemaWalk.schemas(target.getAllOf()).forEach(part -> fields.putAll(fields(api, part)));
        if (target.getProperties() != null) {
            target.getProperties().forEach(fields::put);
        }
        return fields;
    }

    private static void forEach(OpenAPI api, String mediaType, BiConsumer<Operation, MediaType> action) {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> {
                    RequestBody body = ModelUtils.getReferencedRequestBody(api, operation.getRequestBody());
                    Content content = body == null ? null : body.getContent();
                    if (content != null) {
                        content.forEach((type, form) -> {
                            if (MediaTypes.is(type, mediaType)) {
                                action.accept(operation, form);
                            }
                        });
                    }
                });
    }
}
