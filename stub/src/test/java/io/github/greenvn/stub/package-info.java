/** The tests of the Lead Assist stub. */
@NullMarked
package io.github.greenvn.stub;

import org.jspecify.annotations.NullMarked;
