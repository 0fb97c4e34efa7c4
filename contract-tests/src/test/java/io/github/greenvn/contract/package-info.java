/** The consumer's contract with Lead Assist: what the client sends, and what it can read. */
@NullMarked
package io.github.greenvn.contract;

import org.jspecify.annotations.NullMarked;
