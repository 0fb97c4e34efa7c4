package io.github.greenvn;

import feign.CollectionFormat;
import feign.MethodMetadata;
import feign.Request;
import feign.Request.HttpMethod;
import feign.RequestTemplate;
import io.github.greenvn.codegen.Separator;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Creates the requests of one generated method. Its Feign annotations are parsed once, where Feign itself parses the
 * templates of the path and the headers in every call.
 */
final class RequestFactory {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final RequestTemplate template;
    private final HttpMethod method;
    private final String baseUrl;
    private final PathSegment segment;
    private final Map<String, RequestParameter> parameters = new HashMap<>();
    private final List<PathPart> path = new ArrayList<>();
    private final String constantQuery;
    private final Map<String, RequestParameter> queryParameters = new LinkedHashMap<>();
    private final Map<String, String> separators = new HashMap<>();
    private final Map<String, ObjectParameter> queryObjects = new LinkedHashMap<>();
    private final Map<String, Collection<String>> constantHeaders = new LinkedHashMap<>();
    private final Map<String, RequestParameter> headerParameters = new LinkedHashMap<>();
    private @Nullable Cookies cookies;

    /**
     * Parses the annotations of a method.
     *
     * @throws IllegalArgumentException if it has annotations that generated code does not have
     */
    RequestFactory(MethodMetadata metadata, ApiContext api) {
        if (metadata.headerMapIndex() != null
                || metadata.queryMapIndex() != null
                || metadata.template().bodyTemplate() != null
                || !metadata.formParams().isEmpty()
                || !metadata.indexToExpanderClass().isEmpty()) {
            throw new IllegalArgumentException(metadata.configKey()
                    + " must have no @HeaderMap, @QueryMap, @Body, form parameter or Param.Expander");
        }
        this.template = metadata.template();
        this.method = HttpMethod.valueOf(template.method());
        this.baseUrl = api.servers().of(metadata.method()).toString();
        this.segment = new PathSegment(api.limits());
        AnnotatedType[] types = metadata.method().getAnnotatedParameterTypes();
        metadata.indexToName()
                .forEach((index, names) -> names.forEach(name -> parameters.put(
                        name, new RequestParameter(name, index, !types[index].isAnnotationPresent(Nullable.class)))));
        parsePath(template.path());
        StringJoiner constants = new StringJoiner("&", "?", "").setEmptyValue("");
        template.queries().forEach((name, values) -> {
            if (values.stream().allMatch(value -> !VARIABLE.matcher(value).find())) {
                constants.add(values.isEmpty() ? name : name + "=" + String.join("&" + name + "=", values));
            } else {
                addToQuery(name, onlyVariable(name, values), metadata.method(), api);
            }
        });
        this.constantQuery = constants.toString();
        template.headers().forEach((name, values) -> {
            if (values.stream().noneMatch(value -> VARIABLE.matcher(value).find())) {
                constantHeaders.put(name, List.copyOf(values));
            } else if (name.equalsIgnoreCase("Cookie")) {
                cookies = new Cookies(String.join("; ", values), value -> onlyVariable(name, List.of(value)));
            } else {
                headerParameters.put(name, onlyVariable(name, values));
            }
        });
    }

    private void addToQuery(String name, RequestParameter parameter, Method generated, ApiContext api) {
        Parameter declared = generated.getParameters()[parameter.index()];
        Separator given = declared.getAnnotation(Separator.class);
        String separator = given == null ? null : given.value();
        if (ObjectParameter.isObject(declared.getType())) {
            queryObjects.put(name, new ObjectParameter(parameter, separator, api));
        } else {
            queryParameters.put(name, parameter);
            String between = separator == null ? separator(template.collectionFormat()) : separator;
            separators.put(name, between.equals("&") ? "&" + name + "=" : between);
        }
    }

    private void parsePath(String pathTemplate) {
        Matcher variable = VARIABLE.matcher(pathTemplate);
        int end = 0;
        while (variable.find()) {
            String literal = pathTemplate.substring(end, variable.start());
            RequestParameter parameter = parameter(variable.group(1));
            path.add((url, arguments) -> url.append(literal).append(parameter.pathSegment(arguments, segment)));
            end = variable.end();
        }
        String literal = pathTemplate.substring(end);
        path.add((url, arguments) -> url.append(literal));
    }

    /** Returns the parameter that is the whole value of a query parameter or a header. */
    private RequestParameter onlyVariable(String name, Collection<String> values) {
        Matcher variable = VARIABLE.matcher(String.join(",", values));
        if (!variable.matches()) {
            throw new IllegalArgumentException(name + " must have one parameter as its value; got " + values);
        }
        return parameter(variable.group(1));
    }

    private RequestParameter parameter(String name) {
        RequestParameter parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("{" + name + "} must be a parameter of the method");
        }
        return parameter;
    }

    /**
     * Creates a request.
     *
     * @throws IllegalArgumentException if an argument is missing or cannot be sent
     */
    Request create(@Nullable Object[] arguments, byte @Nullable [] body) {
        return create(arguments, body, headers(arguments));
    }

    /** Creates a request with a Content-Type of its own. */
    Request create(@Nullable Object[] arguments, byte[] body, String contentType) {
        Map<String, Collection<String>> headers = new LinkedHashMap<>(headers(arguments));
        headers.put("Content-Type", List.of(contentType));
        return create(arguments, body, headers);
    }

    private Request create(
            @Nullable Object[] arguments, byte @Nullable [] body, Map<String, Collection<String>> headers) {
        StringBuilder url = new StringBuilder(128).append(baseUrl);
        path.forEach(part -> part.append(url, arguments));
        appendQuery(url, arguments);
        return Request.create(method, url.toString(), headers, body, StandardCharsets.UTF_8, template);
    }

    private void appendQuery(StringBuilder url, @Nullable Object[] arguments) {
        StringBuilder query = new StringBuilder(constantQuery);
        queryParameters.forEach((name, parameter) -> {
            List<String> values = parameter.queryValues(arguments).stream()
                    .map(PercentEncoding::encode)
                    .toList();
            if (!values.isEmpty()) {
                query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
                query.append(String.join(separators.getOrDefault(name, ""), values));
            }
        });
        if (!queryObjects.isEmpty()) {
            appendObjects(query, arguments);
        }
        url.append(query);
    }

    private void appendObjects(StringBuilder query, @Nullable Object[] arguments) {
        queryObjects.forEach((name, parameter) -> {
            String pairs = parameter.pairs(name, arguments);
            if (!pairs.isEmpty()) {
                query.append(query.isEmpty() ? '?' : '&').append(pairs);
            }
        });
    }

    /** Returns the separator between the items of a list, encoded where a URL requires it. */
    private static String separator(CollectionFormat format) {
        return switch (format) {
            case CSV -> ",";
            case SSV -> "%20";
            case TSV -> "%09";
            case PIPES -> "%7C";
            case EXPLODED -> "&";
        };
    }

    private Map<String, Collection<String>> headers(@Nullable Object[] arguments) {
        if (headerParameters.isEmpty() && cookies == null) {
            return constantHeaders;
        }
        Map<String, Collection<String>> headers = new LinkedHashMap<>(constantHeaders);
        headerParameters.forEach((name, parameter) -> {
            List<String> values = parameter.headerValues(arguments);
            if (!values.isEmpty()) {
                headers.put(name, List.of(String.join(",", values)));
            }
        });
        if (cookies != null) {
            cookies.addTo(headers, arguments);
        }
        return headers;
    }

    private interface PathPart {

        void append(StringBuilder url, @Nullable Object[] arguments);
    }
}
