package io.github.greenvn.contract.spec;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Validates requests and responses against a specification, with swagger-request-validator. A property that the
 * specification does not name is an error.
 */
public final class SpecValidator {

    private final OpenApiInteractionValidator validator;

    SpecValidator(JsonNode specification) {
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(specification.toString())
                .build();
    }

    /** {@return a validator for the specification, as it is} */
    public static SpecValidator ofVersion1() {
        return new SpecValidator(Specification.version1().root());
    }

    /** {@return the violations of a request} */
    List<Violation> request(String location, String method, String path, Map<String, String> headers, String body) {
        SimpleRequest.Builder request = new SimpleRequest.Builder(method, path);
        headers.forEach(request::withHeader);
        return violations(
                location, validator.validateRequest((body.isEmpty() ? request : request.withBody(body)).build()));
    }

    /** {@return the violations of a response to that request} */
    public List<Violation> response(
            String location, String method, String path, int status, Map<String, String> headers, String body) {
        return violations(location, report(method, path, status, headers, body));
    }

    /** {@return the library's report on a response to that request} */
    ValidationReport report(String method, String path, int status, Map<String, String> headers, String body) {
        SimpleResponse.Builder response = SimpleResponse.Builder.status(status);
        headers.forEach(response::withHeader);
        return validator.validateResponse(
                path, Request.Method.valueOf(method), (body.isEmpty() ? response : response.withBody(body)).build());
    }

    /** {@return the errors of a report} */
    static Stream<ValidationReport.Message> errors(ValidationReport report) {
        return report.getMessages().stream().filter(message -> message.getLevel() == ValidationReport.Level.ERROR);
    }

    private static List<Violation> violations(String location, ValidationReport report) {
        return errors(report)
                .map(message -> new Violation(
                        location
                                + message.getContext()
                                        .flatMap(SpecValidator::pointer)
                                        .map(at -> " " + at)
                                        .orElse(""),
                        message.getMessage() + " [" + message.getKey() + "]"))
                .toList();
    }

    /** {@return the location in the instance; empty if it is the whole body, or not in the body} */
    static Optional<String> pointer(MessageContext context) {
        return context.getPointers().map(MessageContext.Pointers::getInstance).filter(at -> !at.isEmpty());
    }
}
