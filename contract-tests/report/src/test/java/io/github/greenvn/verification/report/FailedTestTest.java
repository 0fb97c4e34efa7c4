package io.github.greenvn.verification.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;

class FailedTestTest {

    @ParameterizedTest
    @CsvSource({
        "contract.ContractTest, client",
        "WireTest, client",
        "TemplatesTest, templates",
        "generator.OriginalsTest, templates",
        "changes.MutationTest, specification",
        "contract.TrackedPactTest, tracked pact",
        "contract.WrongClientTest, strength",
        "contract.WrongStubTest, strength",
        "spec.CoverageTest, specification",
        "spec.MutationTest, strength",
        "stub.PoolTest, stub",
        "verification.StubVerificationTest, stub",
        "verification.report.PageTest, page",
    })
    void itsPlaceTellsTheCorner(String test, String corner) {
        assertThat(FailedTest.of(found(test), new AssertionError()).corner()).isEqualTo(corner);
    }

    @Test
    void aComplaintThatWasSuppressedComesFirst() {
        AssertionError failure = new AssertionError("expected: 409");
        failure.addSuppressed(new IllegalStateException("the stub's answer has no message"));

        assertThat(FailedTest.of(found("stub.PoolTest"), failure))
                .isEqualTo(new FailedTest("stub", "PoolTest", "the stub's answer has no message\nexpected: 409"));
    }

    /** A class of that name, found by an engine. */
    static TestIdentifier found(String test) {
        String name = "io.github.greenvn." + test;
        return TestIdentifier.from(
                new AbstractTestDescriptor(UniqueId.root("test", name), name, ClassSource.from(name)) {
                    @Override
                    public Type getType() {
                        return Type.CONTAINER;
                    }
                });
    }
}
