package io.github.greenvn.stub;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A {@link LeadAssistStub} that a JUnit 5 test registers: it is reset before each test, fails a test in which one of its
 * answers did not fit the specification, and is closed after the last one.
 *
 * <pre>{@code
 * @RegisterExtension
 * static LeadAssistStub leadAssist = LeadAssistExtension.start();
 *
 * @Test
 * void anAnswerThatIsLostIsReadBack() {
 *     leadAssist.next(Fault.reset().afterTheWork());
 *     ...
 *     assertThat(leadAssist.received()).hasSize(2);
 * }
 * }</pre>
 *
 * <p>In a static field one stub serves all tests of the class, which must not run in parallel then; in another field each
 * test has its own.
 */
public final class LeadAssistExtension extends LeadAssistStub
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    /** How many classes, one inside the other, are running; none if the field is not static. */
    private int classes;

    private LeadAssistExtension(LeadAssistStubBuilder settings) {
        super(settings);
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
     * Starts a stub with settings.
     *
     * @param settings its seed, port and time
     * @return the extension
     */
    public static LeadAssistExtension start(LeadAssistStubBuilder settings) {
        return new LeadAssistExtension(settings.copy());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        classes++;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (classes == 0) {
            close();
        } else {
            complain();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        classes--;
        if (classes == 0) {
            close();
        }
    }
}
