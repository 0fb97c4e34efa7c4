package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.Parameter.StyleEnum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
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

    /** The names that headers and cookies can have. */
    static final String HEADER_NAME = "[A-Za-z0-9!#$&*+.^_|~-]+";

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
        } else if (!Set.of("path", "query", "header", "cookie").contains(parameter.getIn())) {
            problem.accept(what + "is not supported; only path, query, header and cookie parameters are");
        } else if ("cookie".equals(parameter.getIn()) && !parameter.getName().matches(HEADER_NAME)) {
            problem.accept(what + "has a name that no cookie can have");
        } else if (parameter.getContent() != null) {
            problem.accept(what + "is written as "
                    + String.join(", ", parameter.getContent().keySet()) + "; only plain values are supported");
        } else if ("query".equals(parameter.getIn()) && parameter.getStyle() == StyleEnum.DEEPOBJECT) {
            deepObject(parameter, what);
        } else if (isList(api, parameter)) {
            list(parameter, what);
        } else if ("query".equals(parameter.getIn()) && isObject(parameter)) {
            object(parameter, what);
        } else if (!PlainTypes.contain(api, parameter.getSchema())) {
            problem.accept(what + "is an object or bytes; only strings, numbers, booleans and enums are supported");
        } else if ("path".equals(parameter.getIn()) && style(parameter, StyleEnum.SIMPLE) != StyleEnum.SIMPLE) {
            problem.accept(what + "has the style " + parameter.getStyle() + "; only simple is supported in a path");
        }
    }

    private void list(Parameter parameter, String what) {
        if ("cookie".equals(parameter.getIn())) {
            problem.accept(what + "is a list; a cookie can have plain values only");
        } else if (!"query".equals(parameter.getIn())) {
            if (style(parameter, StyleEnum.SIMPLE) != StyleEnum.SIMPLE) {
                problem.accept(what + "has the style " + parameter.getStyle() + "; only simple is supported there");
            }
        } else if (!LIST_STYLES.contains(style(parameter, StyleEnum.FORM))) {
            problem.accept(what + "has the style " + parameter.getStyle()
                    + "; lists can be form, spaceDelimited or pipeDelimited");
        }
        if (!PlainTypes.contain(
                api, PlainTypes.resolved(api, parameter.getSchema()).getItems())) {
            problem.accept(what + "is a list of lists, of objects or of bytes; only plain values are supported");
        }
    }

    private boolean isObject(Parameter parameter) {
        Schema<?> schema = PlainTypes.resolved(api, parameter.getSchema());
        return schema.getProperties() != null
                || schema.getAllOf() != null
                || schema.getAdditionalProperties() != null
                || "object".equals(ModelUtils.getType(schema));
    }

    /** Checks an object that is no deepObject. The values of one whose properties are not described are checked when it is sent. */
    private void object(Parameter parameter, String what) {
        Schema<?> schema = PlainTypes.resolved(api, parameter.getSchema());
        List<Schema<?>> values = new ArrayList<>(Forms.fields(api, schema).values());
        if (schema.getAdditionalProperties() instanceof Schema<?> others) {
            values.add(others);
        }
        if (style(parameter, StyleEnum.FORM) != StyleEnum.FORM) {
            problem.accept(what + "has the style " + parameter.getStyle() + "; objects can be form or deepObject");
        } else if (ModelUtils.hasOneOf(schema) || ModelUtils.hasAnyOf(schema)) {
            problem.accept(what + "is one of several objects; only one type is supported");
        } else if (!values.stream().allMatch(value -> isValue(PlainTypes.resolved(api, value)))) {
            problem.accept(what + "is an object with lists, objects or bytes inside; only plain values are supported,"
                    + " or the style deepObject");
        }
    }

    private boolean isValue(Schema<?> schema) {
        return PlainTypes.contain(api, schema)
                || Types.JSON_DATA.equals(schema.getFormat())
                || (ModelUtils.isAnyType(schema)
                        && !ModelUtils.isComposedSchema(schema)
                        && schema.getProperties() == null);
    }

    private void deepObject(Parameter parameter, String what) {
        boolean plain = parameter.getSchema() == null || PlainTypes.contain(api, parameter.getSchema());
        boolean list = isList(api, parameter)
                && !PlainTypes.contain(
                        api, PlainTypes.resolved(api, parameter.getSchema()).getItems());
        if (plain || list) {
            problem.accept(what + "has the style deepObject; only objects and lists of plain values can have it");
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
}
