package io.github.greenvn.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Compares two files with a reference to another file, in an API of which no client can be generated. */
class CompareCommandTest {

    private static final String SPECIFICATION = """
            openapi: 3.1.0
            info: {title: Cookies, version: '1'}
            paths:
              /jar:
                trace:
                  parameters:
                    - {name: size, in: cookie, schema: {type: integer, maximum: 9}}
                  responses:
                    '200':
                      description: It, 100%.
                      content:
                        application/json:
                          schema: {$ref: 'parts/cookie.yaml#/Cookie{1}'}
            """;
    private static final String PART = """
            Cookie{1}:
              type: object
              properties:
                name:
                  type: string
            """;

    @TempDir
    private Path folder;

    private Path old;
    private Path current;

    @BeforeEach
    void writeFiles() throws IOException {
        old = write("old", SPECIFICATION, PART);
        current = write("new", SPECIFICATION.replace("maximum: 9", "maximum: 8"), PART.replace("string", "number"));
    }

    private Path write(String name, String specification, String part) throws IOException {
        Path home =
                Files.createDirectories(folder.resolve(name).resolve("parts")).getParent();
        Files.writeString(home.resolve("parts/cookie.yaml"), part);
        return Files.writeString(home.resolve("api.yaml"), specification);
    }

    @Test
    void reportsThePlaceOfEachChangeAcrossFilesInJson() throws Exception {
        Result result = run("--format", "json", "--no-java", old.toString(), current.toString());

        JsonNode changes = new ObjectMapper().readTree(result.printed()).path("changes");
        assertThat(result.code()).isEqualTo(1);
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).path("rule").asText()).isEqualTo("request-maximum-decreased");
        assertThat(changes.get(0).path("caller").asText()).isEqualTo("breaks");
        assertThat(changes.get(0).path("provider").asText()).isEqualTo("compatible");
        assertThat(changes.get(0).at("/new/file").asText()).endsWith("new/api.yaml");
        assertThat(changes.get(0).at("/new/line").asInt()).isEqualTo(7);
        assertThat(changes.get(1).path("rule").asText()).isEqualTo("response-type-changed");
        assertThat(changes.get(1).at("/old/file").asText()).endsWith("old/parts/cookie.yaml");
        assertThat(changes.get(1).at("/new/line").asInt()).isEqualTo(5);
    }

    @Test
    void reportsBreaksAsFailedTests() throws Exception {
        Path report = folder.resolve("report.xml");

        Result result = run(
                "--format", "junit", "--no-java", "--output", report.toString(), old.toString(), current.toString());

        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getDocumentElement();
        Element test = (Element) suite.getElementsByTagName("testcase").item(0);
        assertThat(result.printed()).contains(": BREAKING, 2 breaks, 0 compatible changes");
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(test.getAttribute("classname")).isEqualTo("TRACE /jar");
        assertThat(test.getAttribute("line")).isEqualTo("7");
        assertThat(test.getElementsByTagName("failure").getLength()).isEqualTo(1);
    }

    @Test
    void annotatesLinesForGitHub() throws Exception {
        String printed = run("--format", "github", "--no-java", old.toString(), current.toString())
                .printed();

        assertThat(printed.lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("::error file="))
                .anyMatch(line -> line.contains(
                        "line=7,title=request-maximum-decreased breaks::TRACE /jar cookie parameter size `maximum`"));
    }

    @Test
    void saysWhyTheJavaApiIsNotCompared() throws Exception {
        Result result = run("--format", "html", old.toString(), current.toString());

        assertThat(result.printed())
                .contains("The Java API is not compared: no client of api.yaml can be generated", "TRACE /jar");
        assertThat(result.code()).isEqualTo(1);
    }

    @Test
    void namesTheJavaApiOfOperationsThatCanBeGenerated() throws Exception {
        String supported = """
                  /jars:
                    get:
                      tags: [Jar]
                      operationId: OPERATION
                      responses: {'200': {description: Jars., content: {application/json: {schema: {type: string}}}}}
                """;
        Path before = write("before", SPECIFICATION + supported.replace("OPERATION", "listJars"), PART);
        Path after = write("after", SPECIFICATION + supported.replace("OPERATION", "findJars"), PART);

        Result result = run(before.toString(), after.toString());

        assertThat(result.printed())
                .contains("| **breaks Java** | operation (api.yaml:17) | `operationId` `listJars` → `findJars` |")
                .contains("`JarApi.listJars()` was removed. `JarApi.findJars()` was added.")
                .doesNotContain("not compared");
        assertThat(result.code()).isEqualTo(1);
    }

    @Test
    void aFileAgainstItselfHasNoChanges() throws Exception {
        Result result = run("--strict", "--no-java", old.toString(), old.toString());

        assertThat(result.printed()).contains(": no change");
        assertThat(result.code()).isZero();
    }

    @Test
    void whatMayBreakFailsOnlyIfAskedTo() throws Exception {
        Path without = write("without", SPECIFICATION.replace(", maximum: 9", ""), PART);

        assertThat(run("--no-java", without.toString(), old.toString()).code()).isZero();
        Result strict = run("--no-java", "--strict", "--format", "junit", without.toString(), old.toString());
        assertThat(strict.code()).isEqualTo(1);
        assertThat(strict.printed()).contains("failures=\"1\"", "<failure type=\"request-maximum-set\"");
    }

    @Test
    void helpNamesTheFormatsAsTheyAreDocumented() throws Exception {
        String formats = Stream.of(Format.values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));

        assertThat(run("--help").printed().replaceAll("\\s+", " "))
                .contains("one of " + formats + "; default: markdown");
    }

    @Test
    void whatCannotBeComparedIsNamed() throws Exception {
        Path other = Files.writeString(folder.resolve("other.yaml"), "swagger: '2.0'\n");
        Path broken = write("broken", SPECIFICATION.replace("#/Cookie{1}", "#/Cake"), PART);

        assertThat(run(old.toString(), other.toString()).errors())
                .contains("other.yaml is not OpenAPI 3.0 or 3.1: its \"openapi\" is missing");
        Path newer = write("newer", SPECIFICATION.replace("3.1.0", "3.2.0"), PART);
        assertThat(run("--no-java", newer.toString(), newer.toString()).errors())
                .contains("api.yaml is not OpenAPI 3.0 or 3.1: its \"openapi\" is \"3.2.0\"");
        assertThat(run("--no-java", old.toString(), broken.toString()).errors())
                .contains("cookie.yaml#/Cake, which does not exist");
        Path circle = write("circle", SPECIFICATION, "Cookie{1}: {$ref: '#/Cookie{1}'}");
        Path part = write("part", SPECIFICATION, "Cookie{1}: {allOf: [{$ref: '#/Cookie{1}'}]}");
        assertThat(run("--no-java", old.toString(), circle.toString()).errors()).contains("has a circle of references");
        assertThat(run("--no-java", old.toString(), part.toString()).errors()).contains("is part of itself");
        assertThat(run(old.toString()).code()).isEqualTo(2);
        assertThat(run(old.toString(), folder.resolve("none.yaml").toString()).code())
                .isEqualTo(2);
    }

    @Test
    void filesThatCannotBeReadAreNamedWithTheReason() throws Exception {
        Path missing = folder.resolve("none.yaml");
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "openapi: 3.1.0\npaths: {\n");
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) 0x80});
        Path reference = write("reference", SPECIFICATION.replace("#/Cookie{1}", "#/Cookie%zz"), PART);
        Path output = folder.resolve("none/report.md");

        assertThat(run("--no-java", old.toString(), missing.toString()).errors())
                .isEqualToIgnoringNewLines(missing + ": there is no such file");
        assertThat(run("--no-java", old.toString(), folder.toString()).errors())
                .isEqualToIgnoringNewLines(folder + ": it is a folder");
        assertThat(run("--no-java", old.toString(), bad.toString()).errors()).contains("bad.yaml: line ");
        assertThat(run("--no-java", old.toString(), binary.toString()).errors()).contains("not text in UTF-8");
        assertThat(run("--no-java", old.toString(), reference.toString()).errors())
                .contains("api.yaml has a reference that is not valid, file:", "cookie.yaml#/Cookie%zz: ");
        assertThat(run("--no-java", "--output", output.toString(), old.toString(), current.toString())
                        .errors())
                .contains("the report cannot be written to " + output);
    }

    @Test
    void deepSchemasAreCompared() throws Exception {
        assertThat(compare(chain(1_000, "{properties: {n: {$ref: '#/N%d'}}}")).printed())
                .contains("BREAKING, 1 break, 0 compatible changes");
    }

    @Test
    void tooManySchemasAreNamed() throws Exception {
        String properties = IntStream.range(0, 20_000)
                .mapToObj("p%d: {title: TYPE}"::formatted)
                .collect(Collectors.joining(", "));

        Result result = compare("Cookie{1}: {properties: {" + properties + "}}");

        assertThat(result.printed()).contains("MAY BREAK, 1 possible break", "the schemas are too many");
        assertThat(result.code()).isZero();
    }

    @Test
    void placesThatAreNotListedAreMentioned() throws Exception {
        String properties = IntStream.range(0, 12)
                .mapToObj("p%d: {$ref: '#/N0'}"::formatted)
                .collect(Collectors.joining(", "));

        String printed = compare("Cookie{1}: {properties: {" + properties + "}}\nN0: {type: TYPE}\n")
                .printed();

        assertThat(printed).contains("BREAKING, 11 breaks, 0 compatible changes", "and other places have the same");
    }

    @Test
    void aLaterPlaceWithOtherKeywordsIsCompared() throws Exception {
        String places = IntStream.range(0, 12)
                .mapToObj("p%d: {allOf: [{$ref: '#/N0'}], description: TYPE}"::formatted)
                .collect(Collectors.joining(", "));
        String schemas = "Cookie{1}: {properties: {" + places + ", last: {$ref: '#/N0' KEYWORD}}}\nN0: {}\n";
        String without = schemas.replace("KEYWORD", "");

        Path before = write("before", SPECIFICATION, schemas.replace("KEYWORD", ", maxLength: 1"));
        Path after = write("after", SPECIFICATION, without.replace("TYPE", "B"));

        assertThat(run("--no-java", before.toString(), after.toString()).printed())
                .contains("BREAKING, 1 break, 0 compatible changes", "`last`");
    }

    @Test
    void aChangeInACircleIsNotListedForEachWayToIt() throws Exception {
        String ways = IntStream.range(0, 4)
                .mapToObj(i -> "p%d: {$ref: '#/N%%d'}".formatted(i))
                .collect(Collectors.joining(", "));
        String circle = IntStream.range(0, 60)
                .mapToObj(i -> "N%d: {properties: {%s}}%n"
                        .formatted(i, ways.formatted(i * 7 % 61, i * 13 % 61, i * 5 % 61, (i + 1) % 61)))
                .collect(Collectors.joining("", "Cookie{1}: {$ref: '#/N0'}\n", "N60: {type: TYPE}\n"));

        List<String> lines = compare(circle).printed().lines().toList();

        assertThat(lines)
                .filteredOn(line -> line.contains("the same changes again"))
                .hasSize(1);
        // Those that are listed have the shortest paths.
        assertThat(lines)
                .filteredOn(line -> line.contains("`type`"))
                .hasSize(10)
                .allMatch(line -> line.matches(".*`p\\d(\\.p\\d){0,7}`.*"));
        assertThat(lines).noneMatch(line -> line.contains("not compared"));
    }

    @Test
    void reportsTheLineOfTheSecurityOfAllOperations() throws Exception {
        String schemes = "components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}\n";
        Path open = write("open", SPECIFICATION + schemes, PART);
        Path secured = write("secured", SPECIFICATION + schemes + "security: [{key: []}]\n", PART);

        assertThat(run("--no-java", open.toString(), secured.toString()).printed())
                .contains("| security (api.yaml:15) |");
    }

    @Test
    void manyReferencesMayLeadToOneAnother() throws Exception {
        assertThat(compare(chain(200, "{$ref: '#/N%d'}")).printed()).contains("`type` `string` → `number`");
    }

    @Test
    void schemasOfSchemasAreComparedInTime() throws Exception {
        String wrapped = IntStream.range(0, 8)
                .mapToObj("p%d: {description: a, allOf: [{$ref: '#/N%<d'}]}"::formatted)
                .collect(Collectors.joining(", "));
        String dense = IntStream.range(0, 8)
                .mapToObj(i -> "N%d: {properties: {v: {type: TYPE}, %s}}%n".formatted(i, wrapped))
                .collect(Collectors.joining("", "Cookie{1}: {$ref: '#/N0'}\n", ""));
        String diamonds = chain(40, "{allOf: [{$ref: '#/N%d'}, {$ref: '#/N%<d'}]}");
        String described = chain(40, "{allOf: [{$ref: '#/N%d', title: a}, {$ref: '#/N%<d', title: b}]}");

        assertThat(compare(dense).printed()).contains("`type` `string` → `number`");
        assertThat(compare(diamonds).printed()).contains("`type` `string` → `number`");
        assertThat(compare(described).printed()).contains("`type` `string` → `number`");
    }

    @Test
    void aReportIsWrittenAsAWholeOrNotAtAll() throws Exception {
        Path report = Files.writeString(folder.resolve("report.md"), "An older one.");
        Path part = Files.createDirectories(folder.resolve("report.md.part/full"));

        Result failed = run("--no-java", "--output", report.toString(), old.toString(), current.toString());

        assertThat(failed.code()).isEqualTo(2);
        assertThat(report).content().isEqualTo("An older one.");
        Files.delete(part);
        Files.delete(part.getParent());
        run("--no-java", "--output", report.toString(), old.toString(), current.toString());
        assertThat(report).content().contains("BREAKING");
        assertThat(part.getParent()).doesNotExist();
    }

    @Test
    void keysOfTheirOwnWinOverMergedOnes() throws Exception {
        String merged = "a: &a {type: number}\nb: &b {type: boolean}\nCookie{1}: {%s}\n";
        Path own = write("own", SPECIFICATION, merged.formatted("type: string, <<: *a"));
        Path list = write("list", SPECIFICATION, merged.formatted("<<: [*a, *b]"));

        assertThat(run("--no-java", own.toString(), list.toString()).printed()).contains("`type` `string` → `number`");
    }

    @Test
    void namesCannotBreakTheFormOfAReport() throws Exception {
        String specification = SPECIFICATION.replace("/jar:", "\"/jar`\\n\\n[x](javascript:alert(1)) \\x01\":");
        String before = write("before", specification, PART).toString();
        String after =
                write("after", specification, PART.replace("string", "number")).toString();

        String junit = run("--no-java", "--format", "junit", before, after).printed();

        assertThat(run("--no-java", "--format", "html", before, after).printed())
                .contains("<h3><code>TRACE /jar` [x](javascript:alert(1))")
                .doesNotContain("href=");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(junit)))
                        .getDocumentElement()
                        .getAttribute("failures"))
                .isEqualTo("1");
    }

    @Test
    void valuesAndNamesCannotBreakTheFormOfAReport() throws Exception {
        String image = "![x](https://jars.example/x.png)";
        String cut = "x".repeat(199) + "\\U0001F600y";
        String values = "Cookie{1}: {enum: [a, '`" + image + "`', \"" + cut + "\", \"\\uD83Dz\"]}";
        String specification = SPECIFICATION.replace("name: size", "name: '`" + image + "'");
        Path before = write("before", specification, values);
        Path after = write("after", specification.replace("9", "8"), "Cookie{1}: {enum: [a]}");

        for (String format : List.of("html", "json", "markdown", "junit", "github")) {
            Path report = folder.resolve("report");
            Result result = run(
                    "--no-java",
                    "--format",
                    format,
                    "--output",
                    report.toString(),
                    before.toString(),
                    after.toString());

            assertThat(result.code()).as(result.errors()).isEqualTo(1);
            assertThat(Files.readString(report)).contains(image).doesNotContain("<img");
        }
        assertThat(run("--no-java", before.toString(), after.toString()).printed())
                .contains("`` `" + image + "` ``", "x\uD83D\uDE00…`", "`\uFFFDz`");
    }

    /** Returns schemas, each of which is made of a form and the number of the next one. */
    private static String chain(int length, String form) {
        return IntStream.range(0, length)
                .mapToObj(i -> "N" + i + ": " + form.formatted(i + 1) + "\n")
                .collect(Collectors.joining("", "Cookie{1}: {$ref: '#/N0'}\n", "N" + length + ": {type: TYPE}\n"));
    }

    /** Compares schemas that have the type string with those that have the type number. */
    private Result compare(String schemas) throws IOException {
        Path before = write("before", SPECIFICATION, schemas.replace("TYPE", "string"));
        Path after = write("after", SPECIFICATION, schemas.replace("TYPE", "number"));
        return run("--no-java", before.toString(), after.toString());
    }

    private record Result(int code, String printed, String errors) {}

    private static Result run(String... arguments) {
        PrintStream console = System.out;
        PrintStream errorConsole = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            int code = CompareCommand.run(arguments);
            return new Result(code, printed.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(console);
            System.setErr(errorConsole);
        }
    }
}
