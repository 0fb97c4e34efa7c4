package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.greenvn.v1.api.GreenVnApi;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The module descriptor and GraalVM's metadata list the classes that the jar has. */
class PackagedTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Pattern RUNTIME_CLASS =
            Pattern.compile("io\\.github\\.greenvn\\.((codegen|internal\\.json)\\.)?[^.]+");
    private static final String METADATA =
            "META-INF/native-image/io.github.greenvn/greenvn-client/reachability-metadata.json";

    @Test
    void theModuleExportsEveryPublicPackageAndOpensOnlyModelsAndJsonDataAndOnlyToJackson() throws Exception {
        ModuleDescriptor module;
        try (InputStream in = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            module = ModuleDescriptor.read(in);
        }

        Set<String> packages = packages(name -> true);
        assertThat(packages).contains("io.github.greenvn.v1.api", "io.github.greenvn.v1.model");
        packages.addAll(List.of("io.github.greenvn", "io.github.greenvn.codegen"));
        assertThat(module.name()).isEqualTo("io.github.greenvn.client");
        assertThat(module.exports()).allMatch(each -> !each.isQualified());
        assertThat(module.exports())
                .extracting(ModuleDescriptor.Exports::source)
                .hasSameElementsAs(packages);
        assertThat(module.opens()).allMatch(each -> each.targets().equals(Set.of("com.fasterxml.jackson.databind")));
        Set<String> opened = packages(name -> name.endsWith(".model"));
        opened.add(JsonData.class.getPackageName());
        assertThat(module.opens()).extracting(ModuleDescriptor.Opens::source).hasSameElementsAs(opened);
    }

    @Test
    void graalVmsMetadataListsEveryInterfaceAndEveryModel() throws Exception {
        JsonNode metadata =
                new ObjectMapper().readTree(CLASSES.resolve(METADATA).toFile());

        List<String> proxies = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (JsonNode each : metadata.get("reflection")) {
            JsonNode proxy = each.get("type").get("proxy");
            (proxy == null ? types : proxies).add((proxy == null ? each.get("type") : proxy.get(0)).textValue());
        }
        assertThat(types).hasSameElementsAs(classes()).doesNotHaveDuplicates();
        assertThat(proxies)
                .contains(GreenVnApi.class.getName())
                .hasSameElementsAs(
                        types.stream().filter(name -> name.contains(".api.")).toList());
        for (JsonNode resource : metadata.get("resources")) {
            assertThat(LeadAssist.class.getResource("/" + resource.get("glob").textValue()))
                    .isNotNull();
        }
    }

    private static Set<String> packages(Predicate<String> wanted) throws IOException {
        return classes().stream()
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .filter(wanted)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the names of the generated classes: all but the runtime's. */
    private static List<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("io"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> CLASSES.relativize(file).toString().replaceAll("[/\\\\]", "."))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(name -> !RUNTIME_CLASS.matcher(name).matches())
                    .toList();
        }
    }
}
