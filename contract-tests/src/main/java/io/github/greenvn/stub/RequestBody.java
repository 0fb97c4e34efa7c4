package io.github.greenvn.stub;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the body of an update, if it has the shape that the specification gives it. */
final class RequestBody {

    private final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final SpecifiedSchema schema = SpecifiedSchema.named("UpdateGreenVnRequest");

    /** {@return the body; empty if it is not JSON, or not of the specified shape} */
    Optional<JsonNode> read(@Nullable String contentType, byte[] body) {
        if (contentType == null || !contentType.matches("(?i)application/json( *;.*)?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(mapper.readTree(body))
                    .filter(value -> schema.violations(value).isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
