package io.github.greenvn.verification.report;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * A test that failed.
 *
 * @param corner the corner of the contract that it holds to the others
 * @param test its class, method and row
 * @param message what it says
 */
record FailedTest(String corner, String test, String message) {

    private static final Map<String, String> CORNERS = Map.of(
            "strength", "contract\\.Wrong.*|spec\\.MutationTest",
            "tracked pact", "contract\\.TrackedPactTest",
            "specification", "spec\\.(?!MutationTest).*",
            "stub", "stub\\..*|verification\\.[^.]*",
            "page", "verification\\.report\\..*");

    static FailedTest of(TestIdentifier test, Throwable failure) {
        String in = test.getSource().map(FailedTest::className).orElse("");
        String method = test.getSource().map(FailedTest::methodName).orElse("");
        String name = (in.substring(in.lastIndexOf('.') + 1) + " " + method).strip();
        String row = test.isTest() && !test.getDisplayName().startsWith(method) ? " " + test.getDisplayName() : "";
        return new FailedTest(corner(in.replace("io.github.greenvn.", "")), name + row, message(failure));
    }

    /** What was suppressed comes first: an extension's complaint, such as the stub's, is the cause of the rest. */
    private static String message(Throwable failure) {
        return Stream.concat(Stream.of(failure.getSuppressed()), Stream.of(failure))
                .map(told -> Objects.toString(told.getMessage(), told.toString()))
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String className(TestSource source) {
        return source instanceof MethodSource inMethod
                ? inMethod.getClassName()
                : source instanceof ClassSource inClass ? inClass.getClassName() : null;
    }

    private static @Nullable String methodName(TestSource source) {
        return source instanceof MethodSource inMethod ? inMethod.getMethodName() : null;
    }

    private static String corner(String test) {
        return CORNERS.entrySet().stream()
                .filter(corner -> test.matches(corner.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("client");
    }
}
