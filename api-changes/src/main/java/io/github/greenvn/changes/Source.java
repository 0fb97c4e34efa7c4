package io.github.greenvn.changes;

import java.nio.file.Path;

/**
 * The place that a part of a specification comes from.
 *
 * @param file absolute
 * @param line counted from 1
 */
record Source(Path file, int line) {

    /** Returns the file's path, relative to the current folder if it is in it. */
    String path() {
        Path here = Path.of("").toAbsolutePath();
        return (file.startsWith(here) ? here.relativize(file) : file).toString().replace('\\', '/');
    }
}
