package io.github.greenvn.stub;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the body of an update, and checks it against the specification. Thread-safe. */
final class PreferencesReader {

    private final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final SpecifiedSchema schema = SpecifiedSchema.named("UpdateGreenVnRequest");

    /**
     * Reads a body. An empty one means {@link Preferences#NONE}.
     *
     * @throws ApiException if the body is not JSON, or violates the specification
     */
    Preferences read(@Nullable String contentType, byte[] body) {
        if (body.length == 0) {
            return Preferences.NONE;
        }
        if (contentType == null || !contentType.matches("(?i)application/json( *;.*)?")) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        JsonNode value = parse(body);
        schema.violations(value).stream()
                .map(PreferencesReader::error)
                .sorted()
                .findFirst()
                .ifPresent(error -> {
                    throw new ApiException(error);
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

    /** {@return the error for a violation; two string values have an error of their own} */
    private static ApiError error(ValidationMessage violation) {
        return switch (violation.getInstanceLocation() + " " + violation.getType()) {
            case "$.preferences.greenvn pattern" -> ApiError.INVALID_NUMBER;
            case "$.preferences.region enum" -> ApiError.REGION_NOT_SUPPORTED;
            default -> ApiError.BAD_PARAMETER;
        };
    }
}
