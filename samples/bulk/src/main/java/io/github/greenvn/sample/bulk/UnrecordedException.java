package io.github.greenvn.sample.bulk;

import io.github.greenvn.PhoneNumbers;

/** Thrown when the outcome of an update is known, but the journal cannot record it. */
final class UnrecordedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnrecordedException(Update update, Result result, JournalException cause) {
        super(
                update + ": " + result.state() + (result.number() == null ? "" : ", now " + PhoneNumbers.mask(result.number()))
                        + ", but this could not be recorded: " + cause.getMessage(),
                cause);
    }
}
