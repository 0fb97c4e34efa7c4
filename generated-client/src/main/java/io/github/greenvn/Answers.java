package io.github.greenvn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.InvocationContext;
import feign.ResponseInterceptor;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Turns an answer into the method's result, or into the exception that says what became of the call. */
final class Answers implements ResponseInterceptor {

    private final ObjectMapper mapper;
    private final Envelope places;
    private final Credentials credentials;
    private final Clock clock;

    Answers(ObjectMapper mapper, Envelope places, Credentials credentials, Clock clock) {
        this.mapper = mapper;
        this.places = places;
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public @Nullable Object intercept(InvocationContext context, Chain chain) throws IOException {
        Answer answer = (Answer) context.response().body();
        if (answer.status() / 100 != 2) {
            throw refusal(answer, ErrorEnvelope.read(mapper, answer.bytes(), places));
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
            ErrorEnvelope envelope = ErrorEnvelope.read(mapper, answer.bytes(), places);
            if (Boolean.FALSE.equals(envelope.success())) {
                throw refusal(answer, envelope);
            }
            return null;
        }
        if (answer.problem() != null) {
            throw new UnreadableResponseException(answer, answer.problem());
        }
        try {
            JsonNode tree = mapper.readTree(answer.bytes());
            ErrorEnvelope envelope = ErrorEnvelope.of(tree, places);
            if (Boolean.FALSE.equals(envelope.success())) {
                throw refusal(answer, envelope);
            }
            Object value = TolerantReading.read(mapper, tree, type);
            String missing = RequiredProperties.ofAnswers(mapper).firstMissing(value);
            if (missing != null) {
                throw new UnreadableResponseException(answer, "its body lacks " + missing);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new UnreadableResponseException(
                    answer, "its body is not what was expected (" + told(e.getOriginalMessage()) + ")");
        } catch (IOException e) {
            throw new UnreadableResponseException(answer, "its body is not text");
        }
    }

    private ServiceException refusal(Answer answer, ErrorEnvelope envelope) {
        String what = describe(answer.status(), envelope);
        boolean unknown = mayHaveBeenApplied(answer, envelope);
        boolean throttled = answer.status() == 429 || (answer.status() == 200 && is(envelope.status(), 429));
        if (throttled && !unknown) {
            return new ThrottledException(
                    answer, envelope, what, RetryAfter.parse(answer.header("Retry-After"), clock));
        }
        return new ServiceException(unknown ? Outcome.UNKNOWN : Outcome.REJECTED, answer, envelope, what);
    }

    /** One word that it may have been, by the status or by the envelope, is enough. */
    private static boolean mayHaveBeenApplied(Answer answer, ErrorEnvelope envelope) {
        Integer repeated = envelope.status();
        return tellsNothing(answer.status())
                || (repeated != null && repeated >= 100 && tellsNothing(repeated))
                || Boolean.TRUE.equals(envelope.success());
    }

    private static boolean tellsNothing(int status) {
        return status < 200 || status == 408 || status == 499 || status >= 500;
    }

    private static boolean is(@Nullable Integer value, int wanted) {
        return value != null && value == wanted;
    }

    /** Redacted first and cut then, so that no half of a secret is left. */
    private String told(String text) {
        String redacted = credentials
                .redact(text)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ")
                .strip();
        return redacted.length() > 200 ? redacted.substring(0, 200) + "…" : redacted;
    }

    private String describe(int status, ErrorEnvelope envelope) {
        StringBuilder what = new StringBuilder("the service answered with status ").append(status);
        if (envelope.code() != null) {
            what.append(", code ").append(envelope.code());
        }
        if (envelope.message() != null && !envelope.message().isBlank()) {
            what.append(" and said \"").append(told(envelope.message())).append('"');
        }
        return what.append('.').toString();
    }
}
