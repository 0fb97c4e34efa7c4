package io.github.greenvn.verification.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes the page where tests of a module fail and so end the run before the contract's own tests. The page of an earlier
 * run goes when tests begin, so that none tells more than its run proved.
 */
public class FailureWriter implements TestExecutionListener {

    private static final int MOST_TOLD = 10;

    /** What failed in this process. */
    final List<FailedTest> failed = new ArrayList<>();

    private final Path page;
    private final PrintStream console;

    /** Writes the page of the contract. */
    public FailureWriter() {
        this(Sheet.FOLDER.resolve("index.html"), System.out);
    }

    FailureWriter(Path page, PrintStream console) {
        this.page = page;
        this.console = console;
    }

    /** Removes the page of the tests before. */
    @Override
    public void testPlanExecutionStarted(TestPlan tests) {
        try {
            Files.deleteIfExists(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a failure for the page. */
    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == Status.FAILED) {
            failed.add(FailedTest.of(test, result.getThrowable().orElseThrow()));
        }
    }

    /** Writes the page if a test failed. */
    @Override
    public void testPlanExecutionFinished(TestPlan tests) {
        if (!failed.isEmpty()) {
            List<String> faults = failed.stream().map(FailedTest::fault).toList();
            Html rest = Html.element("p", "The run ended here: pact, coverage and stub were not compared.");
            write(faults, Sheet.of(faults, failed, rest));
        }
    }

    /** Writes that page, and tells the first faults, in case a test failed. */
    final void write(List<String> faults, String html) {
        try {
            Files.createDirectories(page.toAbsolutePath().getParent());
            Files.writeString(page, html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!failed.isEmpty()) {
            faults.stream().limit(MOST_TOLD).forEach(console::println);
            console.println(faults.size() + " disagreements; all of them in " + page.toAbsolutePath());
        }
    }
}
