/** Tells what changed between two states of a specification, and what it means for a caller of the Java API. */
@NullMarked
package io.github.greenvn.changes;

import org.jspecify.annotations.NullMarked;
