/** The types that only generated code uses. */
@NullMarked
package io.github.greenvn.codegen;

import org.jspecify.annotations.NullMarked;
