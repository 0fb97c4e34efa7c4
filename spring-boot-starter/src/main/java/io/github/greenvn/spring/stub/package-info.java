/** The stub of Lead Assist in an application context, for tests and samples. It needs {@code greenvn-stub}. */
@NullMarked
package io.github.greenvn.spring.stub;

import org.jspecify.annotations.NullMarked;
