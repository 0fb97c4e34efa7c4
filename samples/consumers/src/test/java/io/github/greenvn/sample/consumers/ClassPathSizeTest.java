package io.github.greenvn.sample.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The size of what a consumer has on its runtime class path: the client and all its dependencies. */
@Tag("slow")
class ClassPathSizeTest {

    private static final int MAX_JARS = 12;
    private static final long MAX_BYTES = 5_100_000;

    @Test
    void aConsumerGetsFewJarsAndFewBytes() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target/it/consumers/src/it/class-path/target/dependency"))) {
            Map<String, Long> sizes =
                    jars.collect(Collectors.toMap(jar -> jar.getFileName().toString(), ClassPathSizeTest::size));

            assertThat(sizes).isNotEmpty().hasSizeLessThanOrEqualTo(MAX_JARS);
            assertThat(sizes.values().stream().mapToLong(Long::longValue).sum())
                    .as("bytes of %s", sizes)
                    .isLessThanOrEqualTo(MAX_BYTES);
        }
    }

    private static long size(Path jar) {
        try {
            return Files.size(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
