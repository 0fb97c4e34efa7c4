package io.github.greenvn.sample.bulk;

/** Thrown when the journal cannot be read or written. Nothing is sent after that. */
final class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalException(String message, Throwable cause) {
        super(message, cause);
    }

    JournalException(String message) {
        super(message);
    }
}
