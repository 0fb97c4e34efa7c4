package io.github.greenvn.contract.live;

import java.util.Map;

/**
 * A response to a request of a live check.
 *
 * @param headers the first value of each header
 * @param body the body; empty if there is none
 */
record Exchange(LiveRequest request, int status, Map<String, String> headers, String body) {

    /** Leaves out the headers and the body, which have numbers and identifiers. */
    @Override
    public String toString() {
        return request.title + ": " + status;
    }
}
