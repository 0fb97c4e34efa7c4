package io.github.greenvn.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;

/** What openapi-diff calls incompatible: the base, below which no verdict of ours may fall. */
final class OpenApiDiff {

    /** Where it cries wolf, and where our own rules tell the direction of a change. */
    private static final List<String> OFF = List.of(
            "incompatible.schema.pattern.changed",
            "incompatible.schema.min-properties.changed",
            "incompatible.schema.max-properties.changed",
            // also what it goes by for a body that became optional
            "incompatible.openapi.endpoints.decreased",
            "incompatible.response.header.required.increased");

    /**
     * A part of an operation that has an incompatible change.
     *
     * @param key the operation's
     * @param part as {@link Place#part} has it
     */
    record Objection(String key, String part) {}

    private final List<Objection> objections = new ArrayList<>();

    private OpenApiDiff() {}

    static List<Objection> objections(Spec before, Spec after) {
        OpenApiDiffOptions.Builder options = OpenApiDiffOptions.builder();
        OFF.forEach(property -> options.configProperty(property, "false"));
        ChangedOpenApi difference = OpenApiCompare.fromLocations(
                before.path().toString(), after.path().toString(), null, options.build());
        OpenApiDiff diff = new OpenApiDiff();
        difference
                .getMissingEndpoints()
                .forEach(endpoint -> diff.objections.add(
                        new Objection(Operation.key(endpoint.getMethod().name(), endpoint.getPathUrl()), "operation")));
        difference.getChangedOperations().forEach(diff::operation);
        return diff.objections;
    }

    private void operation(ChangedOperation operation) {
        String key = Operation.key(operation.getHttpMethod().name(), operation.getPathUrl());
        add(key, "request", operation.getRequestBody());
        add(key, "security", operation.getSecurityRequirements());
        parameters(key, operation.getParameters());
        ChangedApiResponse answers = operation.getApiResponses();
        if (answers != null) {
            answers.getMissing().keySet().forEach(status -> objections.add(new Objection(key, "answer " + status)));
            for (Map.Entry<String, ? extends Changed> answer :
                    answers.getChanged().entrySet()) {
                add(key, "answer " + answer.getKey(), answer.getValue());
            }
        }
    }

    private void parameters(String key, @Nullable ChangedParameters parameters) {
        if (parameters == null) {
            return;
        }
        parameters
                .getMissing()
                .forEach(each -> objections.add(new Objection(key, each.getIn() + " parameter " + each.getName())));
        for (ChangedParameter each : parameters.getChanged()) {
            add(key, each.getIn() + " parameter " + each.getName(), each);
        }
    }

    private void add(String key, String part, @Nullable Changed change) {
        if (change != null && change.isIncompatible()) {
            objections.add(new Objection(key, part));
        }
    }
}
