package io.github.greenvn.verification.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes the page when the tests of a process are through, whatever became of them. Where every part of the run is there
 * and all corners agree, it lays the written pact beside the page, in the folder that is published.
 */
public final class PageWriter extends FailureWriter {

    private static final Path AGREED = Run.FOLDER.resolve("agreed");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Begins with what failed in the process before. */
    @Override
    public void testPlanExecutionStarted(TestPlan tests) {
        super.testPlanExecutionStarted(tests);
        try {
            failed.clear();
            failed.addAll(Run.failedBefore());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the page. */
    @Override
    public void testPlanExecutionFinished(TestPlan tests) {
        try {
            Files.createDirectories(Run.FOLDER);
            JSON.writeValue(Run.FAILED.toFile(), failed);
            Run run = Run.latest();
            List<String> faults = Verdict.faults(run);
            write(faults, Page.of(run));
            if (faults.isEmpty()) {
                Files.createDirectories(AGREED);
                Files.copy(Run.WRITTEN, AGREED.resolve(Run.PACT), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
