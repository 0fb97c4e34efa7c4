package io.github.greenvn.contract.spec;

import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.Endpoint;

/** The incompatible changes that openapi-diff finds, with their locations. */
final class SpecDiff {

    private final List<Violation> violations = new ArrayList<>();

    private SpecDiff() {}

    static List<Violation> violations(ChangedOpenApi difference) {
        SpecDiff diff = new SpecDiff();
        difference.getMissingEndpoints().forEach(diff::missing);
        difference.getChangedOperations().forEach(diff::operation);
        if (diff.violations.isEmpty() && difference.isIncompatible()) {
            diff.violations.add(new Violation("specification", "openapi-diff finds an incompatible change"));
        }
        return diff.violations.stream().sorted().toList();
    }

    private void missing(Endpoint endpoint) {
        violations.add(new Violation(endpoint.getOperation().getOperationId(), "the operation is gone"));
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

    private void gone(String location) {
        violations.add(new Violation(location, "the status is gone"));
    }

    private void incompatible(String location, Changed change) {
        if (change != null && change.isIncompatible()) {
            violations.add(new Violation(location, "openapi-diff finds an incompatible change"));
        }
    }
}
