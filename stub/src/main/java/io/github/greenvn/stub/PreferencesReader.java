package io.github.greenvn.stub;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the body of an update, if it has the shape that the specification gives it. */
final class PreferencesReader {

    private final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final SpecifiedSchema schema = SpecifiedSchema.named("UpdateGreenVnRequest");

    /**
     * Reads a body; none at all wishes for any number.
     *
     * @throws ApiException if it is not JSON, or not of the specified shape
     */
    Preferences read(@Nullable String contentType, byte[] body) {
        if (body.length == 0) {
            return Preferences.ANY;
        }
        if (contentType == null || !contentType.matches("(?i)application/json( *;.*)?")) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        JsonNode value = parse(body);
        Set<ApiError> refusals = schema.violations(value).stream()
                .map(PreferencesReader::refusal)
                .collect(Collectors.toSet());
        refusals.stream().sorted().findFirst().ifPresent(refusal -> {
            throw new ApiException(refusal);
        });
        return Preferences.of(value);
    }

    private JsonNode parse(byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (IOException e) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
    }

    /** The two that have a code of their own are well-formed JSON strings with a value that is not to be had. */
    private static ApiError refusal(ValidationMessage violation) {
        return switch (violation.getInstanceLocation() + " " + violation.getType()) {
            case "$.preferences.greenvn pattern" -> ApiError.INVALID_NUMBER;
            case "$.preferences.region enum" -> ApiError.REGION_NOT_SUPPORTED;
            default -> ApiError.BAD_PARAMETER;
        };
    }
}
