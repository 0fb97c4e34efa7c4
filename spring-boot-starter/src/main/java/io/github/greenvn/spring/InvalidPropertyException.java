package io.github.greenvn.spring;

import org.jspecify.annotations.Nullable;

/** Thrown when a property is missing or invalid. The message names the property and never contains a credential. */
final class InvalidPropertyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String property;

    InvalidPropertyException(String property, @Nullable String reason, @Nullable Throwable cause) {
        super(property + ": " + reason, cause);
        this.property = property;
    }

    String property() {
        return property;
    }
}
