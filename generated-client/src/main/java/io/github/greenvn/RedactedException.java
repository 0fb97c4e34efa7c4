package io.github.greenvn;

import feign.FeignException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A copy of an exception that contained or may contain a secret: with its class name and stack trace. */
final class RedactedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** The limit for a chain of causes, which may be circular. */
    private static final int MAX_DEPTH = 20;

    private RedactedException(String message, @Nullable Throwable cause, StackTraceElement[] stack) {
        super(message, cause, false, true);
        setStackTrace(stack);
    }

    /**
     * Returns the exception itself if neither it nor a cause contains a secret, and a redacted copy otherwise. A Feign
     * exception has the whole request.
     */
    static Throwable redact(Throwable failure, Redaction redaction) {
        Throwable part = failure;
        for (int depth = 0; depth < MAX_DEPTH; depth++, part = part.getCause()) {
            if (part == null) {
                return failure;
            }
            if (part instanceof FeignException
                    || part.getSuppressed().length > 0
                    || !redaction.redact(part.toString()).equals(part.toString())) {
                break;
            }
        }
        return copy(failure, each -> redaction.redact(each.toString()), MAX_DEPTH);
    }

    /** Returns a copy without any message, for an exception of code that handles secrets. */
    static Throwable withoutMessages(Throwable failure) {
        return copy(failure, each -> each.getClass().getName(), MAX_DEPTH);
    }

    private static RedactedException copy(Throwable failure, Function<Throwable, String> text, int depth) {
        Throwable cause = depth == 0 ? null : failure.getCause();
        return new RedactedException(
                text.apply(failure), cause == null ? null : copy(cause, text, depth - 1), failure.getStackTrace());
    }
}
