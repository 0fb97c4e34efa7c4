/** The live check: the comparison of the contract with the service itself. */
@NullMarked
package io.github.greenvn.contract.live;

import org.jspecify.annotations.NullMarked;
