/** Reports what changed between two states of a specification, and its impact on callers of the Java API. */
@NullMarked
package io.github.greenvn.changes;

import org.jspecify.annotations.NullMarked;
