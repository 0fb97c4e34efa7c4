package io.github.greenvn;

import org.jspecify.annotations.Nullable;

/** A copy of an exception whose message contained a secret: with its class name, redacted message and stack trace. */
final class RedactedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** The limit for a chain of causes, which may be circular. */
    private static final int MAX_DEPTH = 20;

    private RedactedException(String message, @Nullable Throwable cause, StackTraceElement[] stack) {
        super(message, cause, false, true);
        setStackTrace(stack);
    }

    /** Returns the exception itself if neither it nor a cause contains a secret, and a redacted copy otherwise. */
    static Throwable redact(Throwable failure, Credentials credentials) {
        Throwable part = failure;
        for (int depth = 0; depth < MAX_DEPTH; depth++, part = part.getCause()) {
            if (part == null) {
                return failure;
            }
            if (!credentials.redact(part.toString()).equals(part.toString()) || part.getSuppressed().length > 0) {
                break;
            }
        }
        return copy(failure, credentials, MAX_DEPTH);
    }

    private static RedactedException copy(Throwable failure, Credentials credentials, int depth) {
        Throwable cause = depth == 0 ? null : failure.getCause();
        return new RedactedException(
                credentials.redact(failure.toString()),
                cause == null ? null : copy(cause, credentials, depth - 1),
                failure.getStackTrace());
    }
}
