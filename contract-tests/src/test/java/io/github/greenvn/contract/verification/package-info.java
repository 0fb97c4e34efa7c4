/** The provider's side of the contract: the stub is held against every interaction of the tracked pact. */
@NullMarked
package io.github.greenvn.verification;

import org.jspecify.annotations.NullMarked;
