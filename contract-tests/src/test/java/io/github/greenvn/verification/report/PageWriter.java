package io.github.greenvn.verification.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes the page when the tests of a process are through, whatever became of them. Where every part of the run is there
 * and all corners agree, it lays the written pact beside the page, in the folder that is published.
 */
public final class PageWriter implements TestExecutionListener {

    private static final int MOST_TOLD = 10;
    private static final Path PAGE = Run.FOLDER.resolve("index.html");
    private static final Path AGREED = Run.FOLDER.resolve("agreed");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArrayNode failed = JSON.createArrayNode();

    /** Begins with what failed in the process before. */
    @Override
    public void testPlanExecutionStarted(TestPlan tests) {
        try {
            failed.removeAll();
            if (Files.exists(Run.FAILED)) {
                failed.addAll((ArrayNode) JSON.readTree(Run.FAILED.toFile()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a failure for the page. */
    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == Status.FAILED) {
            failed.addPOJO(FailedTest.of(test, result.getThrowable().orElseThrow()));
        }
    }

    /** Writes the page. */
    @Override
    public void testPlanExecutionFinished(TestPlan tests) {
        try {
            Files.createDirectories(Run.FOLDER);
            JSON.writeValue(Run.FAILED.toFile(), failed);
            Run run = Run.latest();
            Files.writeString(PAGE, Page.of(run));
            List<String> faults = Verdict.faults(run);
            if (!failed.isEmpty()) {
                faults.stream().limit(MOST_TOLD).forEach(System.out::println);
                System.out.println(faults.size() + " disagreements; all of them in " + PAGE.toAbsolutePath());
            }
            if (faults.isEmpty()) {
                Files.createDirectories(AGREED);
                Files.copy(Run.WRITTEN, AGREED.resolve(Run.PACT), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
