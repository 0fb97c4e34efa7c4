package io.github.greenvn.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.changes.OpenApiDiff.Incompatibility;
import io.github.greenvn.spec.SpecChange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class OpenApiDiffTest {

    private static final Path VERSION_1 = Path.of("../api-spec/src/main/resources/openapi/greenvn-v1.yaml");
    private static final Spec ORIGINAL = new Spec(VERSION_1);

    @TempDir
    private Path folder;

    @Test
    void anIncompatibilityWithoutAFindingIsABreak() {
        Findings findings = new Findings();
        Operation read = Operation.of(ORIGINAL).values().iterator().next();

        Changes.addUnexplained(
                findings,
                List.of(new Incompatibility(read.key(), read.id(), "response 200")),
                Map.of(read.key(), read));

        assertThat(findings.all()).hasSize(1).allMatch(Finding::breaks);
        assertThat(findings.all().get(0).location().operation()).isEqualTo(read.name());
        assertThat(findings.all().get(0).location().part()).isEqualTo("response 200");
    }

    @Test
    void anIncompatibilityWithAFindingIsReportedOnce() throws Exception {
        Path changed = Files.copy(VERSION_1, folder.resolve("greenvn-v1.yaml"));
        SpecChange.of("schemas/GreenVnAllocation/required/5", "remove").applyTo(changed);

        List<Incompatibility> incompatibilities = OpenApiDiff.incompatibilities(ORIGINAL, new Spec(changed));
        List<Change> changes = new ArrayList<>(Changes.of(ORIGINAL, new Spec(changed)));

        assertThat(incompatibilities)
                .extracting(Incompatibility::part)
                .containsExactlyInAnyOrder("response 200", "response 200");
        assertThat(changes).hasSize(2).noneMatch(change -> change.what().contains("openapi-diff"));
    }

    @Test
    void aRemovedValueOfAResponseIsABreakThoughOpenApiDiffAcceptsIt() throws Exception {
        Path changed = Files.copy(VERSION_1, folder.resolve("greenvn-v1.yaml"));
        SpecChange.of("schemas/GreenVnAllocation/properties/state/enum/1", "remove")
                .applyTo(changed);

        assertThat(OpenApiDiff.incompatibilities(ORIGINAL, new Spec(changed))).isEmpty();
        assertThat(Changes.of(ORIGINAL, new Spec(changed))).anyMatch(Change::breaks);
    }
}
