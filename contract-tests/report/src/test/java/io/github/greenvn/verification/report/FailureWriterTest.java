package io.github.greenvn.verification.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class FailureWriterTest {

    private static final TestPlan NONE = LauncherFactory.create(LauncherConfig.DEFAULT)
            .discover(LauncherDiscoveryRequestBuilder.request().build());

    @TempDir
    Path folder;

    private Path page;
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @BeforeEach
    void thereIsAPageOfAnEarlierRun() throws IOException {
        page = Files.writeString(folder.resolve("index.html"), Sheet.of(List.of(), List.of()));
    }

    @Test
    void aFailureIsOnThePageAndTheConsoleWithItsCorner() throws IOException {
        finish(TestExecutionResult.failed(new AssertionError("\n no <a>\nat all")));

        assertThat(page)
                .content()
                .contains(
                        "class=\"bad\"",
                        "<li>templates: TemplatesTest: no &lt;a&gt; at all</li>",
                        "<pre>\n no &lt;a&gt;\nat all</pre>",
                        "The run ended here")
                .doesNotContain("agree.</p>");
        assertThat(console.toString(StandardCharsets.UTF_8))
                .contains("templates: TemplatesTest: no <a> at all", page.toString());
    }

    @Test
    void ofTestsThatPassNoOlderPageStays() {
        finish(TestExecutionResult.successful());

        assertThat(page).doesNotExist();
        assertThat(console.size()).isZero();
    }

    @Test
    void everyModuleThatHasItOnItsClassPathIsListenedTo() {
        assertThat(ServiceLoader.load(TestExecutionListener.class)).hasAtLeastOneElementOfType(FailureWriter.class);
    }

    private void finish(TestExecutionResult result) {
        FailureWriter writer = new FailureWriter(page, new PrintStream(console, true, StandardCharsets.UTF_8));
        writer.testPlanExecutionStarted(NONE);
        writer.executionFinished(FailedTestTest.found("TemplatesTest"), result);
        writer.testPlanExecutionFinished(NONE);
    }
}
