package io.github.greenvn;

/** The outcome of a failed call, by which the caller decides what to do next. */
public enum Outcome {

    /** No byte of the request was sent. Sending it again is safe. */
    NOT_SENT("Nothing was sent: it is safe to send it again."),

    /** The service responded that it did nothing. Sending it again is safe, and useful once the cause is fixed. */
    REJECTED("The service did nothing: fix the request before sending it again."),

    /** The request may have been applied, and billed. Read the allocation back before sending it again. */
    UNKNOWN("It may have been applied, and billed: read the allocation back before sending it again.");

    private final String advice;

    Outcome(String advice) {
        this.advice = advice;
    }

    /**
     * Returns advice on what to do next, in one sentence.
     *
     * @return the advice
     */
    public String advice() {
        return advice;
    }
}
