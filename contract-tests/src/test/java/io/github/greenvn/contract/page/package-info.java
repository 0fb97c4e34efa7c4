/** A page that shows the results of the contract tests. */
@NullMarked
package io.github.greenvn.contract.page;

import org.jspecify.annotations.NullMarked;
