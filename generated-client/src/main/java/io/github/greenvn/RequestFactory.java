package io.github.greenvn;

import feign.CollectionFormat;
import feign.MethodMetadata;
import feign.Request;
import feign.Request.HttpMethod;
import feign.RequestTemplate;
import java.lang.reflect.AnnotatedType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the requests of one generated method. What its Feign annotations say is worked out once, where Feign itself would
 * parse the templates of the path and of each header in every call.
 */
final class RequestFactory {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final RequestTemplate template;
    private final HttpMethod method;
    private final String baseUrl;
    private final Map<String, Argument> arguments = new HashMap<>();
    private final List<PathPart> path = new ArrayList<>();
    private final Map<String, Argument> queryParameters = new LinkedHashMap<>();
    private final Map<String, Collection<String>> constantHeaders = new LinkedHashMap<>();
    private final Map<String, Argument> headerParameters = new LinkedHashMap<>();

    /**
     * Reads the annotations of a method.
     *
     * @throws IllegalArgumentException if it has others than generated code has
     */
    RequestFactory(MethodMetadata metadata, BaseUrl baseUrl) {
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
        this.baseUrl = baseUrl.toString();
        AnnotatedType[] types = metadata.method().getAnnotatedParameterTypes();
        metadata.indexToName()
                .forEach((index, names) -> names.forEach(name -> arguments.put(
                        name, new Argument(name, index, !types[index].isAnnotationPresent(Nullable.class)))));
        parsePath(template.path());
        template.queries().forEach((name, values) -> queryParameters.put(name, onlyVariable(name, values)));
        template.headers().forEach((name, values) -> {
            if (values.stream().noneMatch(value -> VARIABLE.matcher(value).find())) {
                constantHeaders.put(name, List.copyOf(values));
            } else {
                headerParameters.put(name, onlyVariable(name, values));
            }
        });
    }

    private void parsePath(String pathTemplate) {
        Matcher variable = VARIABLE.matcher(pathTemplate);
        int end = 0;
        while (variable.find()) {
            String literal = pathTemplate.substring(end, variable.start());
            Argument argument = argument(variable.group(1));
            path.add((url, values) -> url.append(literal).append(argument.pathSegment(values)));
            end = variable.end();
        }
        String literal = pathTemplate.substring(end);
        path.add((url, values) -> url.append(literal));
    }

    /** Returns the argument that a query's or a header's one value consists of. */
    private Argument onlyVariable(String name, Collection<String> values) {
        Matcher variable = VARIABLE.matcher(String.join(",", values));
        if (!variable.matches()) {
            throw new IllegalArgumentException(name + " must have one parameter as its value; it has " + values);
        }
        return argument(variable.group(1));
    }

    private Argument argument(String name) {
        Argument argument = arguments.get(name);
        if (argument == null) {
            throw new IllegalArgumentException("{" + name + "} must be a parameter of the method");
        }
        return argument;
    }

    /**
     * Makes a request.
     *
     * @throws IllegalArgumentException if an argument is missing or cannot be sent
     */
    Request create(@Nullable Object[] values, byte @Nullable [] body) {
        StringBuilder url = new StringBuilder(128).append(baseUrl);
        path.forEach(part -> part.append(url, values));
        appendQuery(url, values);
        return Request.create(method, url.toString(), headers(values), body, StandardCharsets.UTF_8, template);
    }

    private void appendQuery(StringBuilder url, @Nullable Object[] values) {
        StringBuilder query = new StringBuilder();
        queryParameters.forEach((name, argument) -> {
            List<String> texts = argument.queryValues(values).stream()
                    .map(PercentEncoding::encode)
                    .toList();
            if (!texts.isEmpty()) {
                query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
                query.append(String.join(separator(name), texts));
            }
        });
        url.append(query);
    }

    /** Returns what stands between the items of a list, which is not encoded where it may stand in a URL. */
    private String separator(String name) {
        CollectionFormat format = template.collectionFormat();
        return switch (format) {
            case CSV -> ",";
            case SSV -> "%20";
            case TSV -> "%09";
            case PIPES -> "%7C";
            case EXPLODED -> "&" + name + "=";
        };
    }

    private Map<String, Collection<String>> headers(@Nullable Object[] values) {
        if (headerParameters.isEmpty()) {
            return constantHeaders;
        }
        Map<String, Collection<String>> headers = new LinkedHashMap<>(constantHeaders);
        headerParameters.forEach((name, argument) -> {
            List<String> texts = argument.headerValues(values);
            if (!texts.isEmpty()) {
                headers.put(name, List.of(String.join(",", texts)));
            }
        });
        return headers;
    }

    private interface PathPart {

        void append(StringBuilder url, @Nullable Object[] values);
    }
}
