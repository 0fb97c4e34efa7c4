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
final class RequestBody {

    private final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final SpecifiedSchema schema = SpecifiedSchema.named("UpdateGreenVnRequest");

    /**
     * Reads a body; none at all wishes for any number.
     *
     * @throws RefusedException if it is not JSON, or not of the specified shape
     */
    Wish read(@Nullable String contentType, byte[] body) {
        if (body.length == 0) {
            return Wish.ANY;
        }
        if (contentType == null || !contentType.matches("(?i)application/json( *;.*)?")) {
            throw new RefusedException(Refusal.BAD_PARAMETER);
        }
        JsonNode value = parse(body);
        Set<Refusal> refusals =
                schema.violations(value).stream().map(RequestBody::refusal).collect(Collectors.toSet());
        refusals.stream().sorted().findFirst().ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return Wish.of(value);
    }

    private JsonNode parse(byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (IOException e) {
            throw new RefusedException(Refusal.BAD_PARAMETER);
        }
    }

    /** The two that have a code of their own are well-formed JSON strings with a value that is not to be had. */
    private static Refusal refusal(ValidationMessage violation) {
        return switch (violation.getInstanceLocation() + " " + violation.getType()) {
            case "$.preferences.greenvn pattern" -> Refusal.INVALID_NUMBER;
            case "$.preferences.region enum" -> Refusal.REGION_NOT_SUPPORTED;
            default -> Refusal.BAD_PARAMETER;
        };
    }
}
