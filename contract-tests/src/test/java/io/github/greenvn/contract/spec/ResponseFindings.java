package io.github.greenvn.contract.spec;

import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.greenvn.spec.OpenApiFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Finds the differences of responses from the specification, each with its place in both. {@link SpecValidator} validates;
 * this class names the properties that its reports are about.
 */
public final class ResponseFindings {

    private static final String STATUS = "/status";
    private static final String CONTENT_TYPE = "/headers/Content-Type";
    private static final String BODY = "/body";
    private static final String NOT_JSON = "it is not JSON";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final OpenApiFile FILE = Specification.version1();
    private static final SpecValidator VALIDATOR = SpecValidator.ofVersion1();

    private final UnaryOperator<String> mask;

    /**
     * Creates one for version 1.
     *
     * @param mask applied to each name that comes from a response
     */
    public ResponseFindings(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    /** {@return the differences of a response to that request, in the order of their pointers} */
    public List<Finding> of(String method, String path, int status, Map<String, String> headers, String body) {
        SpecifiedResponse specified = new SpecifiedResponse(FILE, method, path, status);
        JsonNode json = parse(body);
        Stream<Finding> found = SpecValidator.errors(VALIDATOR.report(method, path, status, headers, body))
                // A value of another type can violate other rules too.
                .sorted(Comparator.comparing(error -> !error.getKey().endsWith(".type")))
                .flatMap(error -> findings(error, specified, json));
        Map<String, Finding> findings = new TreeMap<>();
        found.forEach(finding -> findings.putIfAbsent(finding.pointer(), finding));
        if (findings.isEmpty() && json.isMissingNode()) {
            findings.put(BODY, specified.body(BODY, JsonPointer.empty(), NOT_JSON));
        }
        return List.copyOf(findings.values());
    }

    /** {@return a finding at the status of a response} */
    public Finding atStatus(String method, String path, int status, String seen) {
        return new SpecifiedResponse(FILE, method, path, status).status(STATUS, seen);
    }

    /** {@return a finding at a location in the body of a response} */
    public Finding atBody(String method, String path, int status, JsonPointer location, String seen) {
        return new SpecifiedResponse(FILE, method, path, status).body(BODY + location, location, seen);
    }

    /** {@return a finding at the media type of a response} */
    public Finding atContentType(String method, String path, int status, String seen) {
        return new SpecifiedResponse(FILE, method, path, status).mediaTypes(CONTENT_TYPE, seen);
    }

    private Stream<Finding> findings(ValidationReport.Message error, SpecifiedResponse specified, JsonNode body) {
        String key = error.getKey().replaceFirst("^validation\\.response\\.", "");
        if (!key.startsWith("body.")) {
            return Stream.of(
                    key.startsWith("contentType.")
                            ? specified.mediaTypes(CONTENT_TYPE, "another media type")
                            : specified.status(STATUS, "status " + specified.status()));
        }
        if (body.isMissingNode()) {
            String seen = key.equals("body.missing") ? "there is no body" : NOT_JSON;
            return Stream.of(specified.body(BODY, JsonPointer.empty(), seen));
        }
        JsonPointer at = JsonPointer.compile(error.getContext()
                .flatMap(SpecValidator::pointer)
                .filter(pointer -> !pointer.equals("/"))
                .orElse(""));
        return switch (key.replaceFirst("^body\\.schema\\.", "")) {
            case "required" -> missing(specified, at, body.at(at));
            case "additionalProperties" -> unknown(specified, at, body.at(at));
            case "type" -> Stream.of(specified.body(BODY + at, at, "it is " + type(body.at(at))));
            case "enum" -> Stream.of(specified.body(BODY + at, at, "a value that is not listed"));
            case "pattern" -> Stream.of(specified.body(BODY + at, at, "a text of another form"));
            default -> Stream.of(specified.body(BODY + at, at, "it violates " + error.getKey()));
        };
    }

    private static Stream<Finding> missing(SpecifiedResponse specified, JsonPointer at, JsonNode object) {
        return specified
                .required(at)
                .filter(name -> !object.has(name))
                .map(at::appendProperty)
                .map(property -> specified.body(BODY + property, property, "it is missing"));
    }

    private Stream<Finding> unknown(SpecifiedResponse specified, JsonPointer at, JsonNode object) {
        List<String> known = specified.properties(at).toList();
        return SpecOperation.names(object)
                .filter(name -> !known.contains(name))
                .map(name -> specified.properties(BODY + at.appendProperty(mask.apply(name)), at));
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            default -> "null";
        };
    }

    /** {@return the body; a missing node if it is not one JSON value} */
    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
