package io.github.greenvn.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.spec.SpecChange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares version 1 with a second one that has another envelope, other names and other statuses. */
class VersionTest {

    private static final Path VERSION_1 = Path.of("../api-spec/src/main/resources/openapi/greenvn-v1.yaml");
    private static final Path VERSION_2 = Path.of("src/test/resources/greenvn-v2.yaml");

    private static final List<Change> CHANGES = ReportedChanges.between(new Spec(VERSION_1), new Spec(VERSION_2));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvFileSource(resources = "version2.csv", delimiter = '|', quoteCharacter = '\0', numLinesToSkip = 1)
    void reportsAChange(String change, String impact) {
        assertThat(ReportedChanges.of(CHANGES, id -> id.replace("/v1/tenants/{tenant_id}/greenvn/{greenvn_id}", "…"))
                        .impacts())
                .containsEntry(change, impact);
    }

    @Test
    void reportsEveryRemovedJavaNameAsABreak() {
        Set<String> gone = names(Codegen.surface(VERSION_1));
        gone.removeAll(names(Codegen.surface(VERSION_2)));
        String breaks = CHANGES.stream()
                .filter(Change::breaks)
                .map(change -> change.what() + " " + change.impact())
                .collect(Collectors.joining("\n"));

        assertThat(gone).hasSizeGreaterThan(10).allSatisfy(name -> assertThat(breaks)
                .contains("`" + name));
    }

    /** Returns the names of classes and of their members up to the parenthesis. */
    private static Set<String> names(JavaSurface surface) {
        Set<String> names = new TreeSet<>(surface.models().keySet());
        surface.models().values().forEach(model -> model.properties().values().forEach(property -> {
            boolean sent = model.name().matches("UpdateGreenVnRequest|GreenVnPreferences");
            names.add(model.name() + "." + (sent ? property.field() : property.getter()) + "(");
        }));
        return names;
    }

    @ParameterizedTest
    @CsvSource({
        "/info/description, \"as it is\", `ServiceException.errorCode()`",
        "/x-envelope, {\"code\": \"/response/code\"}, `ServiceException.body()`"
    })
    void reportsTheMemberThatReadsAnErrorByTheEnvelope(String location, String value, String member) throws Exception {
        Path old = Files.copy(VERSION_2, folder.resolve("old.yaml"));
        SpecChange.of(location, "set " + value).applyTo(old);
        Path changed = Files.copy(old, folder.resolve("new.yaml"));
        SpecChange.of("schemas/ErrorData/properties/code", "remove").applyTo(changed);

        assertThat(ReportedChanges.between(new Spec(old), new Spec(changed)))
                .allMatch(change -> change.path().equals("response.error_data.code"))
                .extracting(Change::impact)
                .contains("With an older client " + member + " may not report it.");
    }
}
