/** The generator of clients that run on {@code greenvn-client}; it runs inside OpenAPI Generator and its Maven plugin. */
@NullMarked
package io.github.greenvn.generator;

import org.jspecify.annotations.NullMarked;
