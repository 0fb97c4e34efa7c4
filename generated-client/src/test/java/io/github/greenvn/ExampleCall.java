package io.github.greenvn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Param;
import io.github.greenvn.ScriptedServer.Received;
import io.github.greenvn.generator.GreenVnCodegen;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultCodegen;

/**
 * An operation of a specification with its examples: arguments, the request that arrives, and the response.
 */
record ExampleCall(
        Path spec,
        String method,
        String path,
        Operation operation,
        List<Parameter> parameters,
        ExampleSecurity security) {

    private static final DefaultCodegen NAMES = new GreenVnCodegen();

    /** Returns the example calls of a specification. */
    static Stream<ExampleCall> of(Path spec) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        OpenAPI api = new OpenAPIV3Parser().read(spec.toString(), null, options);
        return api.getPaths().entrySet().stream()
                .flatMap(entry -> entry.getValue().readOperationsMap().entrySet().stream()
                        .map(each -> new ExampleCall(
                                spec,
                                each.getKey().name(),
                                entry.getKey(),
                                each.getValue(),
                                parameters(entry.getValue(), each.getValue()),
                                new ExampleSecurity(api))));
    }

    /** Returns the parameters; one without an example is what a security scheme sets. */
    private static List<Parameter> parameters(PathItem item, Operation operation) {
        return Stream.of(item.getParameters(), operation.getParameters())
                .flatMap(list -> list == null ? Stream.of() : list.stream())
                .filter(parameter -> parameter.getExample() != null)
                .toList();
    }

    String methodName() {
        return operation.getOperationId() == null || operation.getOperationId().isEmpty()
                ? NAMES.toOperationId(path.replaceAll("\\W+", "_") + "_" + method.toLowerCase(Locale.ROOT))
                : NAMES.toOperationId(operation.getOperationId());
    }

    /** Returns the examples as arguments of the generated method. */
    Object[] arguments(Method generated, ObjectMapper mapper) {
        return Arrays.stream(generated.getParameters())
                .map(each -> {
                    Param named = each.getAnnotation(Param.class);
                    Object example = named == null
                            ? body().orElseThrow()
                            : parameter(named.value()).getExample();
                    return mapper.convertValue(
                            Json.mapper().valueToTree(example), mapper.constructType(each.getParameterizedType()));
                })
                .toArray();
    }

    /** Returns the parameter of a name in Java, which the generator numbers if two have the same. */
    private Parameter parameter(String javaName) {
        List<String> names = new ArrayList<>();
        for (Parameter each : parameters) {
            String name = NAMES.toParamName(each.getName());
            String unique = name;
            for (int number = 2; names.contains(unique); number++) {
                unique = name + number;
            }
            names.add(unique);
        }
        return parameters.get(names.indexOf(javaName));
    }

    private Optional<JsonNode> body() {
        return Optional.ofNullable(operation.getRequestBody()).flatMap(body -> example(body.getContent()));
    }

    /** Returns false if the specification says that the generator leaves the operation out. */
    boolean isSupported() {
        return operation.getExtensions() == null || !operation.getExtensions().containsKey("x-left-out");
    }

    int status() {
        return operation.getResponses().keySet().stream()
                .filter(status -> status.startsWith("2"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(200);
    }

    Optional<JsonNode> response() {
        return Stream.of(String.valueOf(status()), "default")
                .map(operation.getResponses()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(response -> example(response.getContent()));
    }

    private static Optional<JsonNode> example(Content content) {
        return Optional.ofNullable(content)
                .flatMap(each -> each.values().stream()
                        .map(MediaType::getExample)
                        .filter(Objects::nonNull)
                        .findFirst())
                .map(example -> read(Json.mapper().valueToTree(example).toString()));
    }

    /** Returns the parts of the request that has to arrive, in the order of the specification. */
    List<Object> expected() {
        String line = path.replaceAll("#.*", "");
        List<Object> parts = new ArrayList<>();
        for (Parameter each : parameters) {
            String value = text(each.getExample());
            switch (each.getIn()) {
                case "path" -> line = line.replace("{" + each.getName() + "}", value);
                case "header" -> parts.add(each.getName() + ": " + value);
                case "cookie" -> parts.add(each.getName() + "=" + value);
                default -> queryParts(each).forEach(part -> parts.add("?" + part));
            }
        }
        body().ifPresent(body -> parts.add(body));
        parts.addAll(security.expected(operation));
        parts.add(0, method + " " + line);
        return parts;
    }

    /** Returns what stands between the separators of a query: the name is decoded, the values are as they are sent. */
    private static Stream<String> queryParts(Parameter each) {
        if (!(each.getExample() instanceof Iterable<?>)
                && !each.getExample().getClass().isArray()) {
            return Stream.of(each.getName() + "=" + encoded(text(each.getExample())));
        }
        List<String> items = new ArrayList<>();
        Json.mapper().valueToTree(each.getExample()).forEach(item -> items.add(encoded(item.asText())));
        if (Boolean.FALSE.equals(each.getExplode())) {
            String separator = each.getStyle() == Parameter.StyleEnum.PIPEDELIMITED ? "%7C" : ",";
            return Stream.of(each.getName() + "=" + String.join(separator, items));
        }
        return items.stream().map(item -> each.getName() + "=" + item);
    }

    /** Encodes a value as RFC 6570 does for {@code {name}}. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String text(Object example) {
        JsonNode node = Json.mapper().valueToTree(example);
        return node.isNumber() ? node.decimalValue().toPlainString() : node.asText();
    }

    /** Returns the parts of the request that arrived. */
    List<Object> arrived(Received request) {
        String target = request.requestLine().split(" ")[1];
        List<Object> parts = new ArrayList<>();
        parts.add(method(request) + " " + decoded(target.replaceAll("\\?.*", "").replace("+", "%2B")));
        if (target.contains("?")) {
            for (String part : target.substring(target.indexOf('?') + 1).split("&")) {
                String[] pair = part.split("=", 2);
                parts.add("?" + decoded(pair[0]) + "=" + pair[1]);
            }
        }
        for (Parameter each : parameters) {
            if (each.getIn().equals("header")) {
                request.header(each.getName()).forEach(value -> parts.add(each.getName() + ": " + value));
            }
        }
        parts.addAll(security.arrived(request, parameters));
        if (!request.body().isEmpty()) {
            parts.add(read(request.body()));
        }
        return parts;
    }

    private static String method(Received request) {
        return request.requestLine().split(" ")[0];
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static JsonNode read(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    @Override
    public String toString() {
        return spec.getFileName() + ": " + method + " " + path;
    }
}
