package io.github.greenvn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Makes the exception of a response that says that the call failed. */
final class ErrorDecoder {

    private final ObjectMapper mapper;
    private final ErrorEnvelope.Locations locations;
    private final Credentials credentials;
    private final Clock clock = Clock.systemUTC();

    ErrorDecoder(ObjectMapper mapper, ErrorEnvelope.Locations locations, Credentials credentials) {
        this.mapper = mapper;
        this.locations = locations;
        this.credentials = credentials;
    }

    /** Throws if the body says that the call failed, whatever the status. */
    void check(BufferedResponse response, JsonNode body, Call call) {
        ErrorEnvelope envelope = ErrorEnvelope.of(body, locations);
        if (Boolean.FALSE.equals(envelope.success())) {
            throw error(response, envelope, call);
        }
    }

    /** Reads the error that a status other than 2xx tells of. */
    ServiceException decode(BufferedResponse response, Call call) {
        return error(response, ErrorEnvelope.of(tree(response), locations), call);
    }

    /** Reads a body as far as it is JSON. */
    JsonNode tree(BufferedResponse response) {
        try {
            return mapper.readTree(response.bytes());
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private ServiceException error(BufferedResponse response, ErrorEnvelope envelope, Call call) {
        String what = describe(response.status(), envelope);
        boolean unknown = mayHaveBeenApplied(response, envelope);
        boolean throttled = response.status() == 429 || (response.status() == 200 && is(envelope.status(), 429));
        if (throttled && !unknown) {
            return new ThrottledException(
                    call.facts(), response, envelope, what, RetryAfter.parse(response.header("Retry-After"), clock));
        }
        return new ServiceException(
                unknown ? Outcome.UNKNOWN : Outcome.REJECTED, call.facts(), response, envelope, what);
    }

    /** One word that it may have been, by the status or by the envelope, is enough. */
    private static boolean mayHaveBeenApplied(BufferedResponse response, ErrorEnvelope envelope) {
        Integer repeated = envelope.status();
        return provesNothing(response.status())
                || (repeated != null && repeated >= 100 && provesNothing(repeated))
                || Boolean.TRUE.equals(envelope.success());
    }

    private static boolean provesNothing(int status) {
        return status < 200 || status == 408 || status == 499 || status >= 500;
    }

    private static boolean is(@Nullable Integer value, int wanted) {
        return value != null && value == wanted;
    }

    private String describe(int status, ErrorEnvelope envelope) {
        StringBuilder what = new StringBuilder("the service answered with status ").append(status);
        if (envelope.code() != null) {
            what.append(", code ").append(envelope.code());
        }
        if (envelope.message() != null && !envelope.message().isBlank()) {
            what.append(" and said \"")
                    .append(credentials.excerpt(envelope.message()))
                    .append('"');
        }
        return what.append('.').toString();
    }
}
