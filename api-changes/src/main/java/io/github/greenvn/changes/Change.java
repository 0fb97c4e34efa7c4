package io.github.greenvn.changes;

/**
 * A change, as a report tells it.
 *
 * @param operation method and path; "" for what belongs to no operation
 * @param where the part of the operation; of answers that share the change, all statuses
 * @param path of a property in JSON; empty for the part itself
 * @param what such as "is gone"
 * @param breaks whether a call, or code that calls, may fail now
 * @param meaning for a caller of the Java API
 */
record Change(String operation, String where, String path, String what, boolean breaks, String meaning) {

    /** Stays the same as long as the change does. */
    String id() {
        return String.join(" ", operation, where, path, what).strip().replaceAll(" +", " ");
    }
}
