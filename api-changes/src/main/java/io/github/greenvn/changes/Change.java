package io.github.greenvn.changes;

import org.jspecify.annotations.Nullable;

/**
 * A change, as it is reported.
 *
 * @param rule the stable ID of its kind, such as "request-property-removed"
 * @param operation method and path; "" for a change outside operations
 * @param where the part of the operation; for responses that share the change, with all statuses
 * @param path of a property in JSON; empty for the part itself
 * @param what such as "was removed"
 * @param forCaller its effect on a caller's messages
 * @param forProvider its effect on the messages of a service that has not changed
 * @param breaksJava whether code that uses the generated Java API may fail, or no longer compile
 * @param impact for a caller of the Java API
 * @param oldSource the place in the old file; null if it is not known
 * @param newSource and in the new one, or of what surrounds a removed value
 */
record Change(
        String rule,
        String operation,
        String where,
        String path,
        String what,
        Level forCaller,
        Level forProvider,
        boolean breaksJava,
        String impact,
        @Nullable Source oldSource,
        @Nullable Source newSource) {

    /** Returns an ID for acknowledgements, which stays the same as long as the change does. */
    String id() {
        return String.join(" ", operation, where, path, what).strip().replaceAll(" +", " ");
    }

    /** Returns its location in the operation, and what has changed. */
    String inOperation() {
        return String.join(" ", where, path, what).strip().replaceAll(" +", " ");
    }

    /** Returns the place to look at: in the new file, or else in the old one; null if neither is known. */
    @Nullable
    Source source() {
        return newSource == null ? oldSource : newSource;
    }

    /** Returns true if a call, a response or code that uses the Java API fails now. */
    boolean breaks() {
        return forCaller == Level.BREAKS || breaksJava;
    }

    boolean mayBreak() {
        return !breaks() && forCaller == Level.MAY_BREAK;
    }

    /**
     * Returns true if a comparison fails because of it.
     *
     * @param strict whether what may break fails too
     */
    boolean fails(boolean strict) {
        return breaks() || (strict && mayBreak());
    }

    /** Returns the effect in a few words. */
    String effect() {
        if (forCaller == Level.BREAKS || !breaksJava) {
            boolean onlyProvider = forCaller == Level.COMPATIBLE && forProvider == Level.BREAKS;
            return onlyProvider ? "breaks a provider" : forCaller.text();
        }
        return "breaks Java";
    }

    /** Returns the same change without what depends on the response that has it. */
    Change in(String newWhere) {
        return new Change(
                rule,
                operation,
                newWhere,
                path,
                what,
                forCaller,
                forProvider,
                breaksJava,
                impact,
                oldSource,
                newSource);
    }
}
