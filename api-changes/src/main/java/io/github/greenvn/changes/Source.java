package io.github.greenvn.changes;

import java.nio.file.Path;

/**
 * The place that a part of a specification comes from.
 *
 * @param line counted from 1
 */
record Source(Path file, int line) {}
