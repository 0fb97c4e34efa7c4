package io.github.greenvn.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The base: what openapi-diff objects to is a break, whatever our rules say. */
@Tag("slow")
class OpenApiDiffTest {

    private static final Path VERSION_1 = Path.of("../api-spec/src/main/resources/openapi/greenvn-v1.yaml");

    @TempDir
    private Path folder;

    @Test
    void anObjectionThatNoRuleExplainsIsABreak() {
        Findings findings = new Findings();
        Operation read = Operation.of(new Spec(VERSION_1)).values().iterator().next();

        Changes.uphold(
                findings, List.of(new OpenApiDiff.Objection(read.key(), "answer 200")), Map.of(read.key(), read));

        assertThat(findings.all()).hasSize(1).allMatch(Finding::breaks);
        assertThat(findings.all().get(0).place().operation()).isEqualTo(read.name());
        assertThat(findings.all().get(0).place().part()).isEqualTo("answer 200");
    }

    @Test
    void anObjectionThatARuleExplainsIsToldOnce() throws Exception {
        Path changed = Files.copy(VERSION_1, folder.resolve("greenvn-v1.yaml"));
        Mutation.apply(changed, "/components/schemas/GreenVnAllocation/required/5", "remove");

        List<OpenApiDiff.Objection> objections = OpenApiDiff.objections(new Spec(VERSION_1), new Spec(changed));
        List<Change> changes = new ArrayList<>(Changes.of(new Spec(VERSION_1), new Spec(changed)));

        assertThat(objections)
                .extracting(OpenApiDiff.Objection::part)
                .containsExactlyInAnyOrder("answer 200", "answer 200");
        assertThat(changes).hasSize(2).noneMatch(change -> change.what().contains("openapi-diff"));
    }

    @Test
    void itIsBlindForAValueThatNeverComesAgain() throws Exception {
        Path changed = Files.copy(VERSION_1, folder.resolve("greenvn-v1.yaml"));
        Mutation.apply(changed, "/components/schemas/GreenVnAllocation/properties/state/enum/1", "remove");

        assertThat(OpenApiDiff.objections(new Spec(VERSION_1), new Spec(changed)))
                .isEmpty();
        assertThat(Changes.of(new Spec(VERSION_1), new Spec(changed))).anyMatch(Change::breaks);
    }
}
