/** The provider's side of the contract: the stub is verified against every interaction of the tracked pact. */
@NullMarked
package io.github.greenvn.contract.verification;

import org.jspecify.annotations.NullMarked;
