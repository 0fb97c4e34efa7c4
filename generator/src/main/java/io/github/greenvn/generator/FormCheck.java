package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** Checks a form for fields that the client cannot write. */
final class FormCheck {

    private final OpenAPI api;
    private final boolean multipart;
    private final Consumer<String> problem;

    FormCheck(OpenAPI api, String mediaType, Consumer<String> problem) {
        this.api = api;
        this.multipart = MediaTypes.is(mediaType, MediaTypes.MULTIPART);
        this.problem = problem;
    }

    void run(MediaType form, Schema<?> schema, String what) {
        Schema<?> target = PlainTypes.resolved(api, schema);
        Map<String, Schema<?>> fields = Forms.fields(api, target);
        boolean open = target.getAdditionalProperties() instanceof Schema<?>
                || Boolean.TRUE.equals(target.getAdditionalProperties());
        if (Types.JSON_DATA.equals(target.getFormat()) || (fields.isEmpty() && !open)) {
            problem.accept(what + " is a form without properties; describe its fields by properties");
        }
        Map<String, Encoding> encodings = form.getEncoding() == null ? Map.of() : form.getEncoding();
        fields.forEach((name, field) -> {
            if (!Boolean.TRUE.equals(field.getReadOnly())) {
                check(PlainTypes.resolved(api, field), encodings.get(name), what + "." + name);
            }
        });
        if (target.getAdditionalProperties() instanceof Schema<?> others) {
            check(PlainTypes.resolved(api, others), null, what + ".*");
        }
    }

    private void check(Schema<?> field, @Nullable Encoding encoding, String what) {
        if (encoding != null
                && encoding.getHeaders() != null
                && !encoding.getHeaders().isEmpty()) {
            problem.accept(what + " has headers in its encoding, which are not supported");
        } else if (BinaryData.is(field)
                || (field.getItems() != null && BinaryData.is(PlainTypes.resolved(api, field.getItems())))) {
            problem.accept(what + " is binary, which "
                    + (multipart
                            ? "a schema that another body has too cannot be; give the form a schema of its own"
                            : "this form is not; use multipart/form-data"));
        } else if (multipart) {
            part(field, encoding, what);
        } else if (!Forms.isJson(encoding) && !Forms.isDeepObject(encoding)) {
            if (ModelUtils.isArraySchema(field)) {
                list(field, encoding, what);
            } else {
                value(field, what);
            }
        }
    }

    /** Checks a part, whose media type is that of its schema's type by default (OpenAPI, Encoding Object). */
    private void part(Schema<?> field, @Nullable Encoding encoding, String what) {
        Schema<?> value = field.getItems() == null ? field : PlainTypes.resolved(api, field.getItems());
        boolean file = Types.FILE_PART.equals(value.getFormat());
        String type = encoding == null ? null : encoding.getContentType();
        boolean usual = type == null
                || (PlainTypes.contain(api, value)
                        ? type.startsWith("text/plain")
                        : MediaTypes.is(type, MediaTypes.JSON));
        if (field.getItems() != null && ModelUtils.isArraySchema(value)) {
            problem.accept(what + " is a list of lists, which multipart/form-data does not have");
        } else if (!file && !usual) {
            problem.accept(what + " is written as " + type
                    + "; only files have another media type than text/plain, or application/json for objects");
        }
    }

    private void list(Schema<?> field, @Nullable Encoding encoding, String what) {
        boolean repeated = encoding == null
                || ((encoding.getStyle() == null || encoding.getStyle() == Encoding.StyleEnum.FORM)
                        && !Boolean.FALSE.equals(encoding.getExplode()));
        if (!repeated) {
            problem.accept(what + " is a list that does not repeat its name; use the style form, with explode");
        } else if (field.getItems() != null && !isValue(PlainTypes.resolved(api, field.getItems()))) {
            problem.accept(what + " is a list of lists or of objects in a form; give it the style deepObject, or the"
                    + " contentType application/json, in the encoding");
        }
    }

    private void value(Schema<?> field, String what) {
        if (!isValue(field)) {
            problem.accept(what + " is an object in a form; give it the style deepObject, or the contentType"
                    + " application/json, in the encoding");
        }
    }

    /** Returns true for a plain value, and for a value of any type, which is checked when it is written. */
    private boolean isValue(Schema<?> schema) {
        boolean anything = ModelUtils.isAnyType(schema)
                && schema.getProperties() == null
                && schema.getAdditionalProperties() == null
                && !ModelUtils.isComposedSchema(schema);
        return anything
                || PlainTypes.contain(api, schema)
                || Types.JSON_DATA.equals(schema.getFormat())
                || "byte".equals(schema.getFormat());
    }
}
