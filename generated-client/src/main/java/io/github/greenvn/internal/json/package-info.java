/** Writes and reads JSON. Not exported: its types may change in any version. */
@NullMarked
package io.github.greenvn.internal.json;

import org.jspecify.annotations.NullMarked;
