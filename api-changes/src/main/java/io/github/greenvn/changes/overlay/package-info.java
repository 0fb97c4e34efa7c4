/** Derives a patch of a specification, an OpenAPI overlay, from recorded responses. */
@NullMarked
package io.github.greenvn.changes.overlay;

import org.jspecify.annotations.NullMarked;
