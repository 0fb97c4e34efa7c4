package io.github.greenvn.verification.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class FailedTestTest {

    @ParameterizedTest
    @CsvSource({
        "contract.ContractTest, client",
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

    private static TestIdentifier found(String test) {
        TestPlan plan = LauncherFactory.create()
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass("io.github.greenvn." + test))
                        .build());
        TestIdentifier engine = plan.getRoots().stream()
                .filter(root -> !plan.getChildren(root).isEmpty())
                .findFirst()
                .orElseThrow();
        return plan.getChildren(engine).iterator().next();
    }
}
