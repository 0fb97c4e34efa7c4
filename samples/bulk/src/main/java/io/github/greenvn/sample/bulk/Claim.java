package io.github.greenvn.sample.bulk;

/** The next step of a worker. */
sealed interface Claim {

    /** It has taken an update. */
    record Taken(Update update) implements Claim {}

    /** It waits, because of the rate. */
    record Wait(long millis) implements Claim {}

    /** No update is left that may be sent. */
    record NothingLeft() implements Claim {}

    /** A limit of the user is reached. */
    record LimitReached(String option) implements Claim {}
}
