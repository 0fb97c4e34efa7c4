package io.github.greenvn.codegen;

/**
 * A generated enum. Its constants have a value on the wire, except for {@code UNRECOGNISED}, which stands for every value
 * that is unknown to this version and cannot be sent.
 */
public interface WireEnum {

    /**
     * Returns the value on the wire.
     *
     * @return a string or a number
     * @throws IllegalArgumentException if this is {@code UNRECOGNISED}
     */
    Object getValue();
}
