package io.github.greenvn;

import org.jspecify.annotations.Nullable;

/** Stands for a cause whose message would have told a secret: the same stack, the class's name, the message masked. */
final class Redacted extends Exception {

    private static final long serialVersionUID = 1L;

    /** A chain of causes may be long, and even a circle. */
    private static final int MAX_DEPTH = 20;

    private Redacted(String message, @Nullable Throwable cause, StackTraceElement[] stack) {
        super(message, cause, false, true);
        setStackTrace(stack);
    }

    /** The failure itself if neither it nor a cause of it tells a secret; otherwise what may be shown of it. */
    static Throwable cause(Throwable failure, Credentials credentials) {
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

    private static Redacted copy(Throwable failure, Credentials credentials, int depth) {
        Throwable cause = depth == 0 ? null : failure.getCause();
        return new Redacted(
                credentials.redact(failure.toString()),
                cause == null ? null : copy(cause, credentials, depth - 1),
                failure.getStackTrace());
    }
}
