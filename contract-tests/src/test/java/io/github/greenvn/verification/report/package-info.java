/** One page that shows a run. Its name sorts behind all else that runs after the pact, so that its test comes last. */
@NullMarked
package io.github.greenvn.verification.report;

import org.jspecify.annotations.NullMarked;
