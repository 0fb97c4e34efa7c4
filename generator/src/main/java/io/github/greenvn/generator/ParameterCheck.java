package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.Parameter.StyleEnum;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** Checks a parameter for what the client cannot send. */
final class ParameterCheck {

    private static final Set<StyleEnum> LIST_STYLES =
            Set.of(StyleEnum.FORM, StyleEnum.SPACEDELIMITED, StyleEnum.PIPEDELIMITED);

    /** Headers that the transport sets. */
    private static final Set<String> TRANSPORT_HEADERS = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "cookie",
            "expect",
            "host",
            "keep-alive",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final String HEADER_NAME = "[A-Za-z0-9!#$&*+.^_|~-]+";

    private final OpenAPI api;
    private final Consumer<String> problem;

    ParameterCheck(OpenAPI api, Consumer<String> problem) {
        this.api = api;
        this.problem = problem;
    }

    void run(Parameter parameter) {
        String what = "its " + parameter.getIn() + " parameter " + parameter.getName() + " ";
        if (!parameter.getName().chars().allMatch(c -> c > 0x1f && c < 0x7f)) {
            problem.accept(what + "has characters in its name that are not ASCII, which Feign does not support");
        } else if ("header".equals(parameter.getIn()) && !parameter.getName().matches(HEADER_NAME)) {
            problem.accept(what + "has a name that no header can have");
        } else if ("header".equals(parameter.getIn())
                && TRANSPORT_HEADERS.contains(parameter.getName().toLowerCase(Locale.ROOT))) {
            problem.accept(what + "is set by the transport");
        } else if (!Set.of("path", "query", "header").contains(parameter.getIn())) {
            problem.accept(what + "is not supported; only path, query and header parameters are");
        } else if (parameter.getContent() != null) {
            problem.accept(what + "is written as "
                    + String.join(", ", parameter.getContent().keySet()) + "; only plain values are supported");
        } else if (isList(api, parameter)) {
            list(parameter, what);
        } else if (!isPlain(parameter.getSchema())) {
            problem.accept(what + "is an object or bytes; only strings, numbers, booleans and enums are supported");
        } else if ("path".equals(parameter.getIn()) && style(parameter, StyleEnum.SIMPLE) != StyleEnum.SIMPLE) {
            problem.accept(what + "has the style " + parameter.getStyle() + "; only simple is supported in a path");
        }
    }

    private void list(Parameter parameter, String what) {
        if (!"query".equals(parameter.getIn())) {
            problem.accept(what + "is a list; only a query can have lists");
        } else if (!LIST_STYLES.contains(style(parameter, StyleEnum.FORM))) {
            problem.accept(what + "has the style " + parameter.getStyle()
                    + "; lists can be form, spaceDelimited or pipeDelimited");
        } else if (!isPlain(resolved(parameter.getSchema()).getItems())) {
            problem.accept(what + "is a list of lists, of objects or of bytes; only plain values are supported");
        }
    }

    /** Returns true if a text is a header's name, and not that of one that the transport sets. */
    static boolean canBeSet(String header) {
        return header.matches(HEADER_NAME) && !TRANSPORT_HEADERS.contains(header.toLowerCase(Locale.ROOT));
    }

    static boolean isList(OpenAPI api, Parameter parameter) {
        return parameter.getSchema() != null
                && ModelUtils.isArraySchema(ModelUtils.getReferencedSchema(api, parameter.getSchema()));
    }

    private static StyleEnum style(Parameter parameter, StyleEnum otherwise) {
        return parameter.getStyle() == null ? otherwise : parameter.getStyle();
    }

    private boolean isPlain(@Nullable Schema<?> schema) {
        if (schema == null) {
            return false;
        }
        Schema<?> target = resolved(schema);
        if (target.getTypes() != null
                && target.getTypes().stream()
                                .filter(each -> !each.equals("null"))
                                .count()
                        > 1) {
            return false;
        }
        String type = ModelUtils.getType(target);
        return Set.of("string", "number", "integer", "boolean").contains(type == null ? "" : type)
                && !Set.of("byte", "binary").contains(target.getFormat() == null ? "" : target.getFormat());
    }

    /** Returns the schema that a schema refers to, or that it wraps in allOf to describe it. */
    private Schema<?> resolved(Schema<?> schema) {
        Schema<?> target = ModelUtils.getReferencedSchema(api, schema);
        boolean wraps = target.getProperties() == null
                && target.getAllOf() != null
                && target.getAllOf().size() == 1;
        return wraps ? resolved(target.getAllOf().get(0)) : target;
    }
}
