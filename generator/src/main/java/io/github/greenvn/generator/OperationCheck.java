package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** Checks an operation for what the client does not support. */
final class OperationCheck {

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
        Stream.of(item.getParameters(), operation.getParameters())
                .flatMap(list -> list == null ? Stream.of() : list.stream())
                .map(parameter -> ModelUtils.getReferencedParameter(api, parameter))
                .forEach(new ParameterCheck(api, problem)::run);
        listsInTheQuery();
        location();
        body();
        responses();
        security();
    }

    private void location() {
        if (path.contains("?") || path.contains("#")) {
            problem.accept("its path has a query or a fragment; describe it by parameters");
        }
        if (operation.getServers() != null || item.getServers() != null) {
            problem.accept("it has its own servers; a client has one base URL, set in its builder");
        }
    }

    /** Feign has one format for all lists of a query. */
    private void listsInTheQuery() {
        Set<String> forms = new HashSet<>();
        Stream.of(item.getParameters(), operation.getParameters())
                .flatMap(list -> list == null ? Stream.of() : list.stream())
                .map(parameter -> ModelUtils.getReferencedParameter(api, parameter))
                .filter(parameter -> "query".equals(parameter.getIn()) && ParameterCheck.isList(api, parameter))
                .map(parameter -> Boolean.TRUE.equals(parameter.getExplode()) ? "repeated" : form(parameter))
                .forEach(forms::add);
        if (forms.size() > 1) {
            problem.accept("its query has lists in more than one form (style and explode); use one for all");
        }
    }

    private static String form(Parameter parameter) {
        return parameter.getStyle() == null ? "form" : parameter.getStyle().toString();
    }

    private void body() {
        RequestBody body = ModelUtils.getReferencedRequestBody(api, operation.getRequestBody());
        if (body != null) {
            check(body.getContent(), "its body");
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
                check(content, "its " + status);
                if (method == HttpMethod.HEAD && content != null && !content.isEmpty()) {
                    problem.accept("its " + status + " has a body, which a response to HEAD cannot have");
                }
                good.add(status);
                bodies.add(content == null || content.isEmpty() ? "none" : schemas(content));
            }
        });
        if (good.isEmpty()) {
            problem.accept("it has no 2xx response; describe a success");
        } else if (bodies.size() > 1) {
            problem.accept("its responses " + String.join(" and ", good)
                    + " have different bodies; a method can return one type");
        }
    }

    private static List<Object> schemas(Content content) {
        return content.values().stream().<Object>map(MediaType::getSchema).toList();
    }

    private void check(@Nullable Content content, String what) {
        if (content != null) {
            content.forEach((type, body) -> {
                if (!MediaTypes.isJson(type)) {
                    problem.accept(what + " is " + type + "; only JSON is supported");
                } else if (body.getSchema() == null) {
                    problem.accept(what + " has no schema; describe its type");
                }
            });
        }
    }

    /** Checks for HTTP Basic, the only authentication that the client supports. */
    private void security() {
        List<SecurityRequirement> allowed =
                operation.getSecurity() == null ? api.getSecurity() : operation.getSecurity();
        if (allowed == null || allowed.isEmpty()) {
            return;
        }
        Map<String, SecurityScheme> schemes =
                api.getComponents() == null || api.getComponents().getSecuritySchemes() == null
                        ? Map.of()
                        : api.getComponents().getSecuritySchemes();
        boolean basic = allowed.stream().anyMatch(each -> each.keySet().stream().allMatch(name -> {
            SecurityScheme scheme = schemes.get(name);
            return scheme != null
                    && scheme.getType() == SecurityScheme.Type.HTTP
                    && "basic".equalsIgnoreCase(scheme.getScheme());
        }));
        if (!basic) {
            problem.accept("it needs "
                    + String.join(
                            " or ",
                            allowed.stream()
                                    .map(each -> String.join(" with ", each.keySet()))
                                    .toList()) + "; only HTTP Basic is supported");
        }
    }
}
