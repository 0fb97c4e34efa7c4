package io.github.greenvn;

import org.jspecify.annotations.Nullable;

/** Stands for a cause whose message would have told a secret: the same stack, the class's name, the message masked. */
final class Redacted extends Exception {

    private static final long serialVersionUID = 1L;

    private Redacted(String message, @Nullable Throwable cause, StackTraceElement[] stack) {
        super(message, cause, false, true);
        setStackTrace(stack);
    }

    /** The failure itself if neither it nor a cause of it tells a secret; otherwise what may be shown of it. */
    static Throwable cause(Throwable failure, Credentials credentials) {
        for (Throwable part = failure; part != null; part = part.getCause()) {
            if (!credentials.redact(part.toString()).equals(part.toString()) || part.getSuppressed().length > 0) {
                return copy(failure, credentials);
            }
        }
        return failure;
    }

    private static Redacted copy(Throwable failure, Credentials credentials) {
        Throwable cause = failure.getCause();
        return new Redacted(
                credentials.redact(failure.toString()),
                cause == null ? null : copy(cause, credentials),
                failure.getStackTrace());
    }
}
