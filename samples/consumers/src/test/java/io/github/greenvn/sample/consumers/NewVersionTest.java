package io.github.greenvn.sample.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The client's module after docs/versions.md was followed, in src/it/new-version, to add a version to it. */
@Tag("slow")
class NewVersionTest {

    private static final Path CLIENT = Path.of("../../generated-client/target");
    private static final Path BUILDS = Path.of("target/it/consumers/src/it");
    private static final Path CLIENT_WITH_V2 = BUILDS.resolve("new-version/generated-client/target");

    /** Two generations give the same bytes, and the second one also when it finds other files of an earlier one. */
    @Test
    void versionOneIsNotChangedByAByte() throws IOException {
        List<Path> files = filesOfVersionOne(CLIENT);

        assertThat(files).contains(Path.of("classes/io/github/greenvn/v1/api/GreenVnApi.class"));
        assertThat(filesOfVersionOne(CLIENT_WITH_V2)).isEqualTo(files);
        assertThat(files).allSatisfy(file -> assertThat(CLIENT_WITH_V2.resolve(file))
                .hasSameBinaryContentAs(CLIENT.resolve(file)));
    }

    private static List<Path> filesOfVersionOne(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(file -> file.toString().matches(".*/v1/.*\\.(java|class)"))
                    .map(target::relativize)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void oneClientCallsBothVersions() throws Exception {
        String classPath = CLIENT_WITH_V2.resolve("classes")
                + File.pathSeparator
                + BUILDS.resolve("class-path/target/dependency/*");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-Dsun.stdout.encoding=UTF-8",
                        "-cp",
                        classPath,
                        BUILDS.resolve("new-version/BothVersions.java").toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed)
                .containsPattern("(?m)^v1: .*greenVn=\\+9172•••••365")
                .containsPattern("(?m)^v2: .*virtualNumber=\\+9172•••••365")
                .containsPattern("(?m)^v2: REJECTED, code 1$");
    }
}
