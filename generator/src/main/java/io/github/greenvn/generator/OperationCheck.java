package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** Checks an operation for what the client does not support. */
final class OperationCheck {

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    private final OpenAPI api;
    private final String path;
    private final HttpMethod method;
    private final PathItem item;
    private final Operation operation;
    private final Consumer<String> problem;

    OperationCheck(OpenAPI api, String path, HttpMethod method, Consumer<String> problem) {
        this.api = api;
        this.path = path;
        this.method = method;
        this.item = Objects.requireNonNull(api.getPaths().get(path));
        this.operation = Objects.requireNonNull(item.readOperationsMap().get(method));
        this.problem = problem;
    }

    void run() {
        declared()
                .filter(parameter -> parameter.get$ref() == null && !isComplete(parameter))
                .forEach(parameter -> problem.accept("it has a parameter without a name or a location (in)"));
        parameters().forEach(new ParameterCheck(api, problem)::run);
        method();
        new PathTemplate(api, path, parameters().toList(), problem).check();
        body();
        responses();
        new Security(api).check(operation, problem);
        Servers.check(api, item, operation, problem);
    }

    private void method() {
        if (method == HttpMethod.TRACE) {
            problem.accept("its method is TRACE, whose response would repeat the credentials; leave it out");
        }
    }

    /** Returns the parameters that can be checked; a $ref without a target is reported elsewhere. */
    private Stream<Parameter> parameters() {
        return declared().filter(OperationCheck::isComplete);
    }

    private static boolean isComplete(Parameter parameter) {
        return parameter.getName() != null && parameter.getIn() != null;
    }

    private Stream<Parameter> declared() {
        return Stream.of(item.getParameters(), operation.getParameters())
                .flatMap(list -> list == null ? Stream.of() : list.stream())
                .map(parameter -> ModelUtils.getReferencedParameter(api, parameter));
    }

    private void body() {
        RequestBody body = ModelUtils.getReferencedRequestBody(api, operation.getRequestBody());
        if (body != null && body.get$ref() == null) {
            check(body.getContent(), "its body", true);
            if (body.getContent() == null || body.getContent().isEmpty()) {
                problem.accept("its body has no content; describe its type");
            }
        }
    }

    private void responses() {
        List<String> good = new ArrayList<>();
        Set<Object> bodies = new HashSet<>();
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                Content content =
                        ModelUtils.getReferencedApiResponse(api, response).getContent();
                String name = Successes.name(operation, status);
                check(content, "its " + name, false);
                if (method == HttpMethod.HEAD && content != null && !content.isEmpty()) {
                    problem.accept("its " + name + " has a body, which a response to HEAD cannot have");
                }
                good.add(name);
                bodies.add(content == null || content.isEmpty() ? "none" : schemas(content));
            }
        });
        if (bodies.size() > 1) {
            problem.accept("its responses " + String.join(" and ", good)
                    + " have different bodies; a method can return one type");
        }
    }

    /** Returns the schemas of a response, each with true if it is of JSON. */
    private static List<Object> schemas(Content content) {
        return content.entrySet().stream()
                .<Object>map(each -> Arrays.asList(
                        MediaTypes.isJson(each.getKey()), each.getValue().getSchema()))
                .distinct()
                .toList();
    }

    private void check(@Nullable Content content, String what, boolean request) {
        if (content != null) {
            content.forEach((type, body) -> check(type, body, what, request));
        }
    }

    private void check(String type, MediaType body, String what, boolean request) {
        boolean form = request && (MediaTypes.is(type, MediaTypes.FORM) || MediaTypes.is(type, MediaTypes.MULTIPART));
        if (!MediaTypes.isJson(type) && !MediaTypes.isPlain(type) && !form) {
            problem.accept(what + " is " + type + ", which is not supported");
        } else if (body.getSchema() == null) {
            problem.accept(what + " has no schema; describe its type");
        } else if (request && MediaTypes.isJson(type) && BinaryData.is(PlainTypes.resolved(api, body.getSchema()))) {
            problem.accept(what + " is binary in " + type + ", which is written as text; name the file's media type");
        } else if (form) {
            new FormCheck(api, type, problem).run(body, body.getSchema(), what);
        } else if (MediaTypes.isPlain(type)
                && !ModelUtils.isStringSchema(ModelUtils.getReferencedSchema(api, body.getSchema()))) {
            problem.accept(
                    what + " is " + type + " with another schema than a string; only JSON and forms have objects");
        } else if (request && type.contains("*")) {
            problem.accept(what + " is " + type + "; name the media type to send");
        }
        charset(type, what);
    }

    /** Checks the character set of a media type, which is UTF-8 for all but text. */
    private void charset(String type, String what) {
        Matcher charset = CHARSET.matcher(type);
        if (charset.find()) {
            if (!isSupported(charset.group(1))) {
                problem.accept(what + " is " + type + ", whose character set is unknown");
            } else if (!MediaTypes.isPlain(type) && !charset.group(1).equalsIgnoreCase("utf-8")) {
                problem.accept(what + " is " + type + "; only text can have another character set than UTF-8");
            }
        }
    }

    private static boolean isSupported(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }
}
