package io.github.greenvn.changes;

/**
 * A change, as it is reported.
 *
 * @param operation method and path; "" for a change outside operations
 * @param where the part of the operation; for responses that share the change, with all statuses
 * @param path of a property in JSON; empty for the part itself
 * @param what such as "was removed"
 * @param breaks whether a call, or code that calls, may fail now
 * @param impact for a caller of the Java API
 */
record Change(String operation, String where, String path, String what, boolean breaks, String impact) {

    /** Returns an ID for acknowledgements, which stays the same as long as the change does. */
    String id() {
        return String.join(" ", operation, where, path, what).strip().replaceAll(" +", " ");
    }
}
