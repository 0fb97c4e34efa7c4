package io.github.greenvn.codegen;

/**
 * A generated enum: constants that have a value on the wire, and {@code UNRECOGNISED}, which was read where this version
 * knows no constant, and which cannot be sent.
 */
public interface WireEnum {

    /**
     * The value on the wire.
     *
     * @return a string or a number
     * @throws IllegalArgumentException for {@code UNRECOGNISED}, which has none
     */
    Object getValue();
}
