package io.github.greenvn.sample.bulk;

/** The state of an update in the journal. */
enum State {
    /** It was never taken, or its worker ended before it sent anything. */
    PENDING,
    /** A worker has taken it and reads the allocation. The update has not been sent. */
    READING,
    /** Its worker may have sent it. */
    SENDING,
    /** The service applied it. */
    APPLIED,
    /** No byte of it was sent. A later run sends it. */
    NOT_SENT,
    /** The service responded that it did nothing. */
    REJECTED,
    /** It may have been applied, and billed. It is never sent again. */
    UNKNOWN
}
