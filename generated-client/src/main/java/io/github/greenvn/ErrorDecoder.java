package io.github.greenvn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Clock;

/** Decodes responses that report a failure into exceptions. */
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

    /** Throws if the body reports a failure, whatever the status is. */
    void check(BufferedResponse response, JsonNode body, Call call) {
        ErrorEnvelope envelope = ErrorEnvelope.of(body, locations);
        if (Boolean.FALSE.equals(envelope.success())) {
            throw error(response, envelope, call);
        }
    }

    /** Returns the exception for a response with a status other than 2xx. */
    ServiceException decode(BufferedResponse response, Call call) {
        return error(response, ErrorEnvelope.of(tree(response), locations), call);
    }

    /** Parses a body as JSON. Returns a missing node if it is no JSON. */
    JsonNode tree(BufferedResponse response) {
        try {
            return mapper.readTree(response.bytes());
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private ServiceException error(BufferedResponse response, ErrorEnvelope envelope, Call call) {
        String description = describe(response.status(), envelope);
        boolean unknown = mayHaveBeenApplied(response, envelope);
        boolean throttled = response.status() == 429
                || (response.status() == 200 && envelope.status() != null && envelope.status() == 429);
        if (throttled && !unknown) {
            return new ThrottledException(
                    call.summary(),
                    response,
                    envelope,
                    description,
                    RetryAfter.parse(response.header("Retry-After"), clock));
        }
        return new ServiceException(
                unknown ? Outcome.UNKNOWN : Outcome.REJECTED, call.summary(), response, envelope, description);
    }

    /** Returns true if the status or the envelope leaves it open whether the request was applied. */
    private static boolean mayHaveBeenApplied(BufferedResponse response, ErrorEnvelope envelope) {
        Integer repeatedStatus = envelope.status();
        return leavesOutcomeUnknown(response.status())
                || (repeatedStatus != null && repeatedStatus >= 100 && leavesOutcomeUnknown(repeatedStatus))
                || Boolean.TRUE.equals(envelope.success());
    }

    private static boolean leavesOutcomeUnknown(int status) {
        return status < 200 || status == 408 || status == 499 || status >= 500;
    }

    private String describe(int status, ErrorEnvelope envelope) {
        StringBuilder description = new StringBuilder("the service responded with status ").append(status);
        if (envelope.code() != null) {
            description.append(", code ").append(envelope.code());
        }
        if (envelope.message() != null && !envelope.message().isBlank()) {
            description
                    .append(" and message \"")
                    .append(credentials.excerpt(envelope.message()))
                    .append('"');
        }
        return description.append('.').toString();
    }
}
