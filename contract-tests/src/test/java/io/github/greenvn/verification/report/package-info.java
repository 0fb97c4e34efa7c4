/** One page that shows a run. Its name sorts behind all else that runs after the pact: its test asks what the rest wrote. */
@NullMarked
package io.github.greenvn.verification.report;

import org.jspecify.annotations.NullMarked;
