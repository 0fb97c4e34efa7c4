/** The annotations and the interface that generated code is written with. Callers do not need them. */
@NullMarked
package io.github.greenvn.codegen;

import org.jspecify.annotations.NullMarked;
