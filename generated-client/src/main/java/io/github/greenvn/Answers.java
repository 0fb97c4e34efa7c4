package io.github.greenvn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.InvocationContext;
import feign.ResponseInterceptor;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns an answer into the method's result, or into the exception that says what became of the call. */
final class Answers implements ResponseInterceptor {

    private final ObjectMapper mapper;
    private final Credentials credentials;
    private final Clock clock;

    Answers(ObjectMapper mapper, Credentials credentials, Clock clock) {
        this.mapper = mapper;
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public @Nullable Object intercept(InvocationContext context, Chain chain) throws IOException {
        Answer answer = (Answer) context.response().body();
        if (answer.status() / 100 != 2) {
            throw refusal(answer, answer.status(), ErrorEnvelope.read(mapper, answer.bytes()));
        }
        JavaType type = mapper.constructType(context.returnType());
        if (type.hasRawClass(ApiResponse.class)) {
            Object body = read(answer, type.containedType(0));
            return new ApiResponse<@Nullable Object>(answer.status(), answer.headers(), body);
        }
        return read(answer, type);
    }

    private @Nullable Object read(Answer answer, JavaType type) throws IOException {
        if (type.hasRawClass(void.class) || type.hasRawClass(Void.class)) {
            return null;
        }
        if (answer.problem() != null) {
            throw new UnreadableResponseException(answer, answer.problem());
        }
        try {
            JsonNode tree = mapper.readTree(answer.bytes());
            if (isFalse(tree.path("success"))) {
                ErrorEnvelope envelope = ErrorEnvelope.of(tree);
                throw refusal(answer, Objects.requireNonNullElse(envelope.status(), answer.status()), envelope);
            }
            Object value = TolerantReading.read(mapper, tree, type);
            String missing = RequiredProperties.firstMissing(mapper, value);
            if (missing != null) {
                throw new UnreadableResponseException(answer, "its body lacks " + missing);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new UnreadableResponseException(
                    answer, "its body is not what was expected (" + credentials.redact(e.getOriginalMessage()) + ")");
        }
    }

    private static boolean isFalse(JsonNode node) {
        return node.asText().strip().equalsIgnoreCase("false");
    }

    /** The status decides; in a 200 that says {@code "success": false} it is the status that the envelope repeats. */
    private ServiceException refusal(Answer answer, int status, ErrorEnvelope envelope) {
        String what = describe(answer.status(), envelope);
        if (status == 429) {
            return new ThrottledException(
                    answer, envelope, what, RetryAfter.parse(answer.header("Retry-After"), clock));
        }
        return new ServiceException(outcome(status), answer, envelope, what);
    }

    private static Outcome outcome(int status) {
        boolean mayHaveBeenApplied = status < 200 || status == 408 || status == 499 || status >= 500;
        return mayHaveBeenApplied ? Outcome.UNKNOWN : Outcome.REJECTED;
    }

    private String describe(int status, ErrorEnvelope envelope) {
        StringBuilder what = new StringBuilder("the service answered with status ").append(status);
        if (envelope.code() != null) {
            what.append(", code ").append(envelope.code());
        }
        if (envelope.message() != null && !envelope.message().isBlank()) {
            String message = envelope.message().replaceAll("\\p{Cntrl}", " ").strip();
            what.append(" and said \"")
                    .append(credentials.redact(message.length() > 200 ? message.substring(0, 200) + "…" : message))
                    .append('"');
        }
        return what.append('.').toString();
    }
}
