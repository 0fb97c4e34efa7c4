package io.github.greenvn.changes;

/** The message that a value is part of, by who sends it: what a caller sends to a webhook's receiver is a response. */
enum MessageType {
    /** Sent by the caller, whose valid value may be rejected now. */
    REQUEST,
    /** Sent by the service, whose value may be unknown to the caller now. */
    RESPONSE;

    MessageType reversed() {
        return this == REQUEST ? RESPONSE : REQUEST;
    }
}
