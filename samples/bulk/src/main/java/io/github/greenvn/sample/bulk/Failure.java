package io.github.greenvn.sample.bulk;

import org.jspecify.annotations.Nullable;

/** Thrown to end the program with a message and an exit code. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Failure(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** {@return a failure because the arguments, the environment or the list are wrong; nothing was sent} */
    static Failure usage(String message) {
        return new Failure(2, message, null);
    }

    /** {@return a failure because the journal cannot be used; nothing is sent after that} */
    static Failure journal(String message, @Nullable Throwable cause) {
        return new Failure(1, message, cause);
    }

    static Failure journal(String message) {
        return journal(message, null);
    }

    /** {@return a failure because the outcome of an update that was sent cannot be recorded} */
    static Failure unrecorded(String message, Throwable cause) {
        return new Failure(5, message, cause);
    }

    int exitCode() {
        return exitCode;
    }
}
