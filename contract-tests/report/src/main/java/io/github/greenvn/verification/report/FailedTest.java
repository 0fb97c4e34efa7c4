package io.github.greenvn.verification.report;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            "specification", "spec\\.(?!MutationTest).*|changes\\..*",
            "templates", "generator\\..*|TemplatesTest|OtherSpecificationsTest",
            "stub", "stub\\..*|verification\\.[^.]*",
            "page", "verification\\.report\\..*");

    private static final int LONGEST = 300;

    static FailedTest of(TestIdentifier test, Throwable failure) {
        String in = test.getSource().map(FailedTest::className).orElse("");
        String method = test.getSource().map(FailedTest::methodName).orElse("");
        String name = (in.substring(in.lastIndexOf('.') + 1) + " " + method).strip();
        String row = test.isTest() && !test.getDisplayName().startsWith(method) ? " " + test.getDisplayName() : "";
        return new FailedTest(corner(in.replace("io.github.greenvn.", "")), name + row, message(failure));
    }

    /** The corner, the test and the beginning of what it says, on one line. */
    String fault() {
        String line = message.strip().replaceAll("\\s+", " ");
        return corner + ": " + test + ": " + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
    }

    /** What was suppressed comes first: an extension's complaint, such as the stub's, is the cause of the rest. */
    private static String message(Throwable failure) {
        return Stream.concat(Stream.of(failure.getSuppressed()), Stream.of(failure))
                .map(told -> Objects.toString(told.getMessage(), told.toString()))
                .collect(Collectors.joining("\n"));
    }

    private static String className(TestSource source) {
        return source instanceof MethodSource inMethod
                ? inMethod.getClassName()
                : source instanceof ClassSource inClass ? inClass.getClassName() : "";
    }

    private static String methodName(TestSource source) {
        return source instanceof MethodSource inMethod ? inMethod.getMethodName() : "";
    }

    private static String corner(String test) {
        return CORNERS.entrySet().stream()
                .filter(corner -> test.matches(corner.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("client");
    }
}
