package io.github.greenvn.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upgrade of the generator that changes a template which ours were made from is noticed before it generates. */
class OriginalsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/greenvn");

    private static final Pattern HEAD =
            Pattern.compile("\\{\\{! (?:From openapi-generator (\\S+), (Java/\\S+)\\.|Ours: )");

    @TempDir
    Path folder;

    @Test
    void theGeneratorOfThisBuildHasTheTemplatesThatOursWereMadeFrom() {
        assertThatCode(() -> Originals.ofThisGenerator().refuseChanged(folder)).doesNotThrowAnyException();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aChangedOneIsRefusedWithBothVersionsToCompare() {
        Originals next =
                new Originals("8.0.0", path -> path.endsWith("feign/api.mustache") ? "changed" : Originals.kept(path));

        assertThatThrownBy(() -> next.refuseChanged(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OpenAPI Generator 8.0.0")
                .hasMessageContaining("Java/libraries/feign/api.mustache")
                .hasMessageNotContaining("pojo.mustache");
        assertThat(folder.resolve("7.25.0/Java/libraries/feign/api.mustache"))
                .hasContent(Originals.kept("Java/libraries/feign/api.mustache"));
        assertThat(folder.resolve("8.0.0/Java/libraries/feign/api.mustache")).hasContent("changed");
    }

    @Test
    void oneThatIsGoneIsRefusedToo() {
        Originals next = new Originals("8.0.0", path -> path.endsWith("pojo.mustache") ? null : Originals.kept(path));

        assertThatThrownBy(() -> next.refuseChanged(folder)).hasMessageContaining("pojo.mustache is gone");
    }

    @Test
    void everyTemplateSaysWhatItWasMadeFromAndThatIsKept() throws IOException {
        try (Stream<Path> templates = Files.list(TEMPLATES)) {
            List<String> originals = templates
                    .map(OriginalsTest::original)
                    .filter(path -> !path.isEmpty())
                    .sorted()
                    .toList();
            assertThat(originals).isEqualTo(Originals.PATHS);
        }
    }

    private static String original(Path template) {
        try {
            Matcher head = HEAD.matcher(Files.readString(template));
            assertThat(head.lookingAt())
                    .as("%s is headed by what it was made from", template)
                    .isTrue();
            if (head.group(1) == null) {
                return "";
            }
            assertThat(head.group(1)).isEqualTo(Originals.VERSION);
            assertThat(head.group(2)).endsWith("/" + template.getFileName());
            return head.group(2);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
