package io.github.greenvn.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OriginalsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/greenvn");

    private static final Pattern HEAD =
            Pattern.compile("\\{\\{! (?:From openapi-generator (\\S+), (Java/\\S+)\\.|Ours: )");

    @Test
    void theGeneratorOfThisBuildHasUnchangedTemplates() {
        assertThatCode(() -> Originals.ofThisGenerator().requireUnchanged()).doesNotThrowAnyException();
    }

    @Test
    void aChangedTemplateIsRejectedByName() {
        Originals next = new Originals("8.0.0", path -> path.endsWith("feign/api.mustache") ? "changed" : own(path));

        assertThatThrownBy(next::requireUnchanged)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OpenAPI Generator 8.0.0 has other templates than 7.25.0")
                .hasMessageContaining("\n  - Java/libraries/feign/api.mustache\n")
                .hasMessageContaining("Use OpenAPI Generator 7.25.0, or")
                .hasMessageNotContaining("pojo.mustache");
    }

    @Test
    void aRemovedTemplateIsRejectedToo() {
        Originals next = new Originals("8.0.0", path -> path.endsWith("pojo.mustache") ? null : own(path));

        assertThatThrownBy(next::requireUnchanged)
                .hasMessageContaining("\n  - Java/libraries/feign/pojo.mustache\n")
                .hasMessageNotContaining("api.mustache");
    }

    @Test
    void everyTemplateNamesItsOriginalAndEveryOriginalHasAHash() throws IOException {
        Set<String> originals = new TreeSet<>();
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            for (Path template : files.toList()) {
                originals.addAll(original(template));
            }
        }
        assertThat(Originals.HASHES.keySet()).isEqualTo(originals);
    }

    private static String own(String path) {
        return String.valueOf(Originals.resource("/" + path));
    }

    private static List<String> original(Path template) throws IOException {
        Matcher head = HEAD.matcher(Files.readString(template));
        assertThat(head.lookingAt()).as("%s begins with its origin", template).isTrue();
        if (head.group(1) == null) {
            return List.of();
        }
        assertThat(head.group(1)).isEqualTo(Originals.VERSION);
        assertThat(head.group(2)).endsWith("/" + template.getFileName());
        return List.of(head.group(2));
    }
}
