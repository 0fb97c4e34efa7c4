package io.github.greenvn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.regex.Pattern;

/** Decodes responses that report a failure into exceptions. */
final class ErrorDecoder {

    private static final Pattern OBJECT = Pattern.compile("\uFEFF?\\s*\\{\\s*[\"}]");

    private final ObjectMapper mapper;
    private final ErrorEnvelope.Locations locations;
    private final boolean ofLeadAssist;
    private final Clock clock = Clock.systemUTC();

    /**
     * Creates the decoder of an API.
     *
     * @param ofLeadAssist true if its errors are specified as Lead Assist's, so that differences are reported
     */
    ErrorDecoder(ObjectMapper mapper, ErrorEnvelope.Locations locations, boolean ofLeadAssist) {
        this.mapper = mapper;
        this.locations = locations;
        this.ofLeadAssist = ofLeadAssist;
    }

    /** Throws if the body of a response with a 2xx status reports a failure, or has the status of one. */
    void check(BufferedResponse response, JsonNode body, Call call) {
        ErrorEnvelope envelope = ErrorEnvelope.of(body, locations);
        Integer status = envelope.status();
        boolean isStatusOfFailure = status != null && status >= 400 && status < 600;
        if (Boolean.FALSE.equals(envelope.success()) || isStatusOfFailure) {
            throw error(response, body, envelope, call);
        }
    }

    /** Throws if a body that need not be JSON reports a failure in JSON, or looks like JSON that cannot be read. */
    void checkIfJson(BufferedResponse response, Call call) {
        if (locations.mayReportFailure()) {
            JsonNode body = tree(response);
            if (body.isMissingNode() && startsAsObject(response.bytes())) {
                throw new UnreadableResponseException(call.summary(), response, "its body cannot be read as JSON");
            }
            check(response, body, call);
        }
    }

    private static boolean startsAsObject(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 256), StandardCharsets.UTF_8);
        return OBJECT.matcher(start).lookingAt();
    }

    /** Checks a response without a specified body. Throws if it reports a failure, or may report one that is unreadable. */
    void checkWithoutBody(BufferedResponse response, Call call) {
        JsonNode body = tree(response);
        boolean unreadable = response.problem() != null || (body.isMissingNode() && response.bytes().length > 0);
        if (unreadable && locations.mayReportFailure()) {
            String reason = Objects.requireNonNullElse(response.problem(), "its body cannot be read as JSON");
            throw new UnreadableResponseException(call.summary(), response, reason);
        }
        check(response, body, call);
    }

    /** Returns the exception for a response with a status other than 2xx. */
    ServiceException decode(BufferedResponse response, Call call) {
        JsonNode body = tree(response);
        return error(response, body, ErrorEnvelope.of(body, locations), call);
    }

    /** Parses a body as JSON. Returns a missing node if it is no JSON. */
    JsonNode tree(BufferedResponse response) {
        try {
            return mapper.readTree(response.bytes());
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private ServiceException error(BufferedResponse response, JsonNode body, ErrorEnvelope envelope, Call call) {
        if (ofLeadAssist) {
            ErrorEnvelope.compare(body, locations, call);
        }
        String description = describe(response.status(), envelope, call);
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
    private boolean mayHaveBeenApplied(BufferedResponse response, ErrorEnvelope envelope) {
        Integer repeatedStatus = envelope.status();
        boolean reportsFailure = response.status() / 100 == 2
                ? Boolean.FALSE.equals(envelope.success())
                : !Boolean.TRUE.equals(envelope.success());
        return !reportsFailure
                || leavesOutcomeUnknown(response.status())
                || (repeatedStatus != null && leavesOutcomeUnknown(repeatedStatus));
    }

    /**
     * Returns true for a status after which the work may have been done. A 303 usually refers to its result (RFC 9110, 15.4.4),
     * except of Lead Assist, which does not respond with redirects.
     */
    private boolean leavesOutcomeUnknown(int status) {
        return status < 200 || status == 408 || status == 499 || status >= 500 || (status == 303 && !ofLeadAssist);
    }

    private static String describe(int status, ErrorEnvelope envelope, Call call) {
        StringBuilder description = new StringBuilder("the service responded with status ").append(status);
        if (envelope.status() != null && envelope.status() != status) {
            description.append(", in its body ").append(envelope.status());
        }
        if (envelope.code() != null) {
            description.append(", code ").append(envelope.code());
        }
        if (envelope.message() != null && !envelope.message().isBlank()) {
            description
                    .append(" and message \"")
                    .append(call.redaction().excerpt(envelope.message()))
                    .append('"');
        }
        return description.append('.').toString();
    }
}
