package io.github.greenvn.stub;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A JUnit 5 extension that is a {@link LeadAssistStub}. It is reset before each test, fails a test in which one of its
 * responses violated the specification, and is closed after the last test.
 *
 * <pre>{@code
 * @RegisterExtension
 * static LeadAssistStub leadAssist = LeadAssistExtension.start();
 *
 * @Test
 * void readsTheAllocationBackAfterALostResponse() {
 *     leadAssist.next(Fault.reset().afterProcessing());
 *     ...
 *     assertThat(leadAssist.received()).hasSize(2);
 * }
 * }</pre>
 *
 * <p>In a static field, one stub serves all tests of the class, which must then not run in parallel; in an instance field,
 * each test has its own stub.
 */
public final class LeadAssistExtension extends LeadAssistStub
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    /** The number of nested test classes that are running; 0 if the field is not static. */
    private int runningClasses;

    private LeadAssistExtension(LeadAssistStubBuilder builder) {
        super(builder);
    }

    /**
     * Starts a stub with the standard seed, on a free port.
     *
     * @return the extension
     */
    public static LeadAssistExtension start() {
        return start(LeadAssistStub.builder());
    }

    /**
     * Starts a stub with the settings of a builder.
     *
     * @param builder the settings
     * @return the extension
     * @throws com.github.tomakehurst.wiremock.common.FatalStartupException if the port is in use
     */
    public static LeadAssistExtension start(LeadAssistStubBuilder builder) {
        return new LeadAssistExtension(builder);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        runningClasses++;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (runningClasses == 0) {
            close();
        } else {
            assertNoViolations();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        runningClasses--;
        if (runningClasses == 0) {
            close();
        }
    }
}
