package io.github.greenvn.contract.spec;

import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.Endpoint;

/** Finds the incompatible changes of a specification by the rules of openapi-diff. */
final class OpenApiDiff {

    /**
     * A part of an operation that has an incompatible change.
     *
     * @param operationId the operation's ID in the older specification
     * @param part such as "request" or "response 200"
     */
    record Incompatibility(String operationId, String part) {}

    private final List<Incompatibility> found = new ArrayList<>();

    private OpenApiDiff() {}

    /** Returns the incompatible changes by all rules of openapi-diff. */
    static List<Incompatibility> incompatibilities(OpenAPI before, OpenAPI after) {
        ChangedOpenApi difference = OpenApiCompare.fromSpecifications(
                before, after, OpenApiDiffOptions.builder().build());
        OpenApiDiff diff = new OpenApiDiff();
        difference.getMissingEndpoints().forEach(diff::missing);
        difference.getChangedOperations().forEach(diff::operation);
        if (diff.found.isEmpty() && difference.isIncompatible()) {
            diff.found.add(new Incompatibility("", "specification"));
        }
        return diff.found;
    }

    /** Parses the contents of an OpenAPI file. */
    static OpenAPI parse(String contents) {
        return Objects.requireNonNull(
                new OpenAPIParser().readContents(contents, null, options()).getOpenAPI());
    }

    static ParseOptions options() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        return options;
    }

    private void missing(Endpoint endpoint) {
        found.add(new Incompatibility(endpoint.getOperation().getOperationId(), "operation"));
    }

    private void operation(ChangedOperation operation) {
        add(operation, "request", operation.getRequestBody());
        add(operation, "security", operation.getSecurityRequirements());
        parameters(operation, operation.getParameters());
        ChangedApiResponse responses = operation.getApiResponses();
        if (responses != null) {
            responses.getMissing().keySet().forEach(status -> add(operation, "response " + status));
            for (Map.Entry<String, ? extends Changed> response :
                    responses.getChanged().entrySet()) {
                add(operation, "response " + response.getKey(), response.getValue());
            }
        }
    }

    private void parameters(ChangedOperation operation, @Nullable ChangedParameters parameters) {
        if (parameters == null) {
            return;
        }
        parameters.getMissing().forEach(each -> add(operation, each.getIn() + " parameter " + each.getName()));
        parameters.getIncreased().stream()
                .filter(each -> Boolean.TRUE.equals(each.getRequired()))
                .forEach(each -> add(operation, each.getIn() + " parameter " + each.getName()));
        for (ChangedParameter each : parameters.getChanged()) {
            add(operation, each.getIn() + " parameter " + each.getName(), each);
        }
    }

    private void add(ChangedOperation operation, String part, @Nullable Changed change) {
        if (change != null && change.isIncompatible()) {
            add(operation, part);
        }
    }

    private void add(ChangedOperation operation, String part) {
        found.add(new Incompatibility(operation.getOldOperation().getOperationId(), part));
    }
}
