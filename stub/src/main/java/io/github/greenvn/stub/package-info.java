/**
 * A stub of Lead Assist, for samples and tests that must not call the billed service. The entry point is {@link
 * io.github.greenvn.stub.LeadAssistStub}.
 */
@NullMarked
package io.github.greenvn.stub;

import org.jspecify.annotations.NullMarked;
