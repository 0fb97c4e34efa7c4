/** The consumer's contract with Lead Assist: the requests that the client sends, and the responses that it can read. */
@NullMarked
package io.github.greenvn.contract;

import org.jspecify.annotations.NullMarked;
