package io.github.greenvn.generator;

import org.jspecify.annotations.Nullable;

/**
 * A part of a specification that a client cannot support.
 *
 * @param owner the operation, path or component that it is a problem of, as a JSON pointer; null for the whole file
 * @param text its location and description, for a reader
 */
record Problem(@Nullable String owner, String text) {}
