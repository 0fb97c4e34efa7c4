/** The stub of Lead Assist, as its callers see it. */
@NullMarked
package io.github.greenvn.stub;

import org.jspecify.annotations.NullMarked;
