package io.github.greenvn;

/** What became of a call that failed, and so what the caller may do next. */
public enum Outcome {

    /** No byte of the request left. Sending it again is safe. */
    NOT_SENT("Nothing was sent: it is safe to send it again."),

    /** The service answered that it did nothing. Sending it again is safe, and useful once the cause is mended. */
    REJECTED("The service did nothing: mend the request before sending it again."),

    /** The request may have been applied, and billed. Read the allocation back before sending it again. */
    UNKNOWN("It may have been applied, and billed: read the allocation back before sending it again.");

    private final String advice;

    Outcome(String advice) {
        this.advice = advice;
    }

    /**
     * What to do next, in one sentence for people.
     *
     * @return the advice
     */
    public String advice() {
        return advice;
    }
}
