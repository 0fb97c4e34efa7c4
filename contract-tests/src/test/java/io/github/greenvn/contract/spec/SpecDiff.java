package io.github.greenvn.spec;

import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.Endpoint;

/** What openapi-diff calls an incompatible change, with its place. */
final class SpecDiff {

    private final List<Objection> objections = new ArrayList<>();

    private SpecDiff() {}

    static List<Objection> objections(ChangedOpenApi difference) {
        SpecDiff diff = new SpecDiff();
        difference.getMissingEndpoints().forEach(diff::missing);
        difference.getChangedOperations().forEach(diff::operation);
        if (diff.objections.isEmpty() && difference.isIncompatible()) {
            diff.objections.add(new Objection("specification", "openapi-diff finds an incompatible change"));
        }
        return diff.objections.stream().sorted().toList();
    }

    private void missing(Endpoint endpoint) {
        objections.add(new Objection(endpoint.getOperation().getOperationId(), "the operation is gone"));
    }

    private void operation(ChangedOperation operation) {
        String id = operation.getOldOperation().getOperationId();
        incompatible(id + " request", operation.getRequestBody());
        incompatible(id + " parameters", operation.getParameters());
        incompatible(id + " security", operation.getSecurityRequirements());
        ChangedApiResponse responses = operation.getApiResponses();
        if (responses != null) {
            responses.getMissing().keySet().forEach(status -> gone(id + " " + status));
            responses.getChanged().forEach((status, response) -> incompatible(id + " " + status, response));
        }
    }

    private void gone(String place) {
        objections.add(new Objection(place, "the status is gone"));
    }

    private void incompatible(String place, Changed change) {
        if (change != null && change.isIncompatible()) {
            objections.add(new Objection(place, "openapi-diff finds an incompatible change"));
        }
    }
}
