/**
 * One page that shows a run. Here is what every module needs that may end the run; the tests of the contract add the rest,
 * in the same package, whose name sorts behind all else that runs after the pact: its test asks what the rest wrote.
 */
@NullMarked
package io.github.greenvn.verification.report;

import org.jspecify.annotations.NullMarked;
