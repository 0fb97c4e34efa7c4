package io.github.greenvn;

/**
 * A difference between a response and the specification that the client was generated from. It contains no value of the
 * response.
 *
 * @param operation the operation, as the specification names it
 * @param correlationId the identifier of the first call whose response has the difference
 * @param kind the kind of difference
 * @param pointer the location in the body, as a JSON pointer (RFC 6901) in which {@code *} stands for every index of a list,
 *     for every key of a map, and for a name that does not look like a property's, which may be data; empty for the whole
 *     body
 */
public record ResponseDrift(String operation, String correlationId, Kind kind, String pointer) {

    /** A kind of difference. Later versions may add some. */
    public enum Kind {
        /** A property that the specification does not define. It is ignored. */
        UNKNOWN_PROPERTY,
        /**
         * A value that the specification does not define: of an enum, which is read as {@code UNRECOGNISED}, or of the
         * property that names the type of an object.
         */
        UNKNOWN_VALUE,
        /** A property under another name than its own ({@code x-aliases}), or an error in Lead Assist's newer format. */
        ALIAS,
        /**
         * A property that the specification requires of the service, and that is missing, null or blank. The call fails if
         * the response cannot be read without it.
         */
        MISSING_PROPERTY,
        /** A value of another type or format than specified. It is skipped, together with the list that has it. */
        INVALID_VALUE
    }
}
