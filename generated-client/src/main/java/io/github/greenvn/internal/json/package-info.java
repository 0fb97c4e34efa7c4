/** Reads and writes JSON. Not exported: these types are internal and may change in any version. */
@NullMarked
package io.github.greenvn.internal.json;

import org.jspecify.annotations.NullMarked;
