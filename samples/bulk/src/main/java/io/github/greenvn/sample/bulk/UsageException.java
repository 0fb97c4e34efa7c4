package io.github.greenvn.sample.bulk;

/** Thrown when the arguments, the environment or the list are wrong. Nothing was sent. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
