package io.github.greenvn.sample.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.greenvn.PhoneNumbers;
import io.github.greenvn.stub.Fault;
import io.github.greenvn.stub.LeadAssistExtension;
import io.github.greenvn.stub.ReceivedRequest;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the commands ask and print, and what {@code resolve} and {@code export} find. */
class OutputTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static LeadAssistExtension stub = LeadAssistExtension.start();

    @TempDir
    Path directory;

    private Program program;
    private Path list;

    @BeforeEach
    void begin() throws IOException {
        program = new Program(stub, directory);
        list = Files.copy(Path.of("updates.csv"), directory.resolve("updates.csv"));
    }

    @Test
    void aDryRunPrintsTheRequestsThatARunSends() throws IOException {
        program.environment.remove("LEADASSIST_API_KEY");
        Program.Result text = program.run("run", list.toString(), "--dry-run");
        List<JsonNode> lines = json(program.run("run", list.toString(), "--dry-run", "--json"));
        assertThat(stub.received()).isEmpty();
        assertThat(program.journal).doesNotExist();
        assertThat(text.output()).endsWith("4 requests for 2 updates, 1 of them without a body. Nothing was sent.\n");
        assertThat(text.output())
                .contains("Authorization: Basic ***\n", "+9172•••••365")
                .doesNotContain("7205827365");
        assertThat(lines.remove(4).toString()).isEqualTo("{\"requests\":4,\"updates\":2,\"without_body\":1}");

        program.environment.put("LEADASSIST_API_KEY", stub.apiKey());
        program.send(list);

        assertThat(stub.received()).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            assertSame(lines.get(i), stub.received().get(i));
        }
        assertThat(program.run("run", list.toString(), "--dry-run").output())
                .isEqualTo("0 requests for 0 updates, 0 of them without a body. Nothing was sent.\n");
    }

    private static void assertSame(JsonNode printed, ReceivedRequest sent) {
        assertThat(printed.get("method").textValue()).isEqualTo(sent.method());
        assertThat(printed.get("url").textValue()).isEqualTo(stub.baseUrl() + sent.path());
        assertThat(printed.get("body").textValue()).isEqualTo(PhoneNumbers.mask(sent.body()));
        printed.get("headers").properties().forEach(header -> assertThat(sent.headers())
                .hasEntrySatisfying(header.getKey(), values -> assertThat(values)
                        .singleElement()
                        .isEqualTo(
                                header.getKey().equals("Authorization")
                                        ? values.get(0)
                                        : header.getValue().textValue())));
        List<String> names = new ArrayList<>(List.of("Accept-Encoding", "Connection", "Host"));
        printed.get("headers").fieldNames().forEachRemaining(names::add);
        assertThat(names).containsAll(sent.headers().keySet());
    }

    @Test
    void withoutATerminalYesIsRequired() {
        Program.Result result = program.run("run", list.toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors())
                .isEqualTo("2 updates to " + stub.baseUrl() + ", 1 of them without a body, in a new journal, "
                        + program.journal
                        + ". Each is billed. Without a terminal, --yes is required, and --new for a new journal.\n");
        assertThat(stub.received()).isEmpty();
        assertThat(program.journal).doesNotExist();
    }

    @Test
    void onATerminalTheUserIsAskedAndSeesABar() {
        List<String> questions = new ArrayList<>();
        program.terminal = question -> {
            questions.add(question);
            return questions.size() == 1 ? "no" : "y";
        };

        assertThat(program.run("run", list.toString(), "--rate=60000").exitCode())
                .isEqualTo(2);
        assertThat(stub.received()).isEmpty();
        Program.Result result = program.run("run", list.toString(), "--rate=60000");

        assertThat(questions.get(1)).startsWith("2 updates to ").endsWith("Send them? [y/N] ");
        assertThat(result.exitCode()).isZero();
        assertThat(result.output())
                .isEqualTo("New journal " + program.journal + ".\n\r[" + "#".repeat(15) + ".".repeat(15) + "] 1/2\r["
                        + "#".repeat(30) + "] 2/2\nFinished.\n2 updates: 2 APPLIED\n");
    }

    @Test
    void jsonHasALineForEachUpdateAndTheSummary() throws IOException {
        stub.next(Program.PROCESSED, Fault.error(404, 1));

        List<JsonNode> lines = json(program.send(list, "--json"));

        assertThat(lines.remove(0).get("new_journal").textValue()).isEqualTo(program.journal.toString());
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).get("line").intValue()).isEqualTo(2);
        assertThat(lines.get(0).get("state").textValue()).isEqualTo("REJECTED");
        assertThat(lines.get(1).get("state").textValue()).isEqualTo("APPLIED");
        assertThat(lines.get(2).get("updates").toString()).isEqualTo("{\"APPLIED\":1,\"REJECTED\":1}");
        assertThat(json(program.run("status", "--json")).get(0).get("updates"))
                .isEqualTo(lines.get(2).get("updates"));
    }

    @Test
    void resolveFindsOutWhatWasApplied() {
        stub.next(Program.PROCESSED, Fault.reset().afterProcessing(), Program.PROCESSED, Fault.reset());
        assertThat(program.send(list).output()).endsWith("2 updates: 2 UNKNOWN\n");

        Program.Result result = program.run("resolve", "--rate=60000");

        assertThat(result.output()).contains("line 2, stub-tenant/123456: APPLIED");
        assertThat(result.output()).contains("line 3, stub-tenant/123457: UNKNOWN: The number was still the same");
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(Program.sent(stub)).hasSize(2);
        stub.next(Fault.error(500, 0));
        assertThat(program.run("resolve", "--rate=60000").output())
                .contains("UNKNOWN: The allocation could not be read");
        assertThat(program.run("export", "--state=UNKNOWN").output()).contains("updateGreenVn: the exchange failed");
        assertThat(program.send(list).exitCode()).isEqualTo(5);
        assertThat(Program.sent(stub)).hasSize(2);
    }

    @Test
    void resolveStopsIfTheServiceRefusesTheCredentials() {
        stub.next(Program.PROCESSED, Fault.reset(), Program.PROCESSED, Fault.reset());
        program.send(list);
        program.environment.put("LEADASSIST_API_TOKEN", "wrong-token");
        int before = stub.received().size();

        Program.Result result = program.run("resolve", "--rate=60000");

        assertThat(result.output()).endsWith("Stopped: the service refuses the credentials.\n2 updates: 2 UNKNOWN\n");
        assertThat(stub.received()).hasSize(before + 1);
    }

    @Test
    void aNumberThatIsNoneIsNotExported() throws IOException {
        String formula = "{\"success\": true, \"status\": 200, \"data\": {\"green_vn\": \"=HYPERLINK(1)\"}}";
        stub.next(Program.PROCESSED, Fault.response(200, "application/json", formula));
        program.send(list);

        assertThat(program.run("export").output()).doesNotContain("HYPERLINK").contains(",APPLIED,+910000000001,,200,");
    }

    @Test
    void onlyALongWaitIsReported() {
        StringWriter output = new StringWriter();
        Reporter reporter = new Reporter(new PrintWriter(output), false, false);

        reporter.waiting(4_999);
        reporter.waiting(60_000);

        assertThat(output.toString()).startsWith("Waiting 60 s").hasLineCount(1);
    }

    @Test
    void exportWritesEveryUpdate() throws IOException {
        stub.next(Program.PROCESSED, Program.PROCESSED, Program.PROCESSED, Fault.error(409, 18));
        program.send(list);

        assertThat(program.run("export").output().lines())
                .satisfiesExactly(
                        header -> assertThat(header)
                                .startsWith("tenant_id,greenvn_id,body,")
                                .contains(",line,state,"),
                        line -> assertThat(line)
                                .startsWith("stub-tenant,123456,none,,,,,,2,APPLIED,+910000000001,+910000000002,200,,"),
                        line -> assertThat(line)
                                .startsWith("stub-tenant,123457,preferences,false,+917205827365,KA,landline,560001,3,"
                                        + "REJECTED,+910000000007,,409,"));
        JsonNode applied =
                json(program.run("export", "--json", "--state=APPLIED")).get(0);
        assertThat(applied.get("number_after").textValue()).isEqualTo("+910000000002");
    }

    @Test
    void anOutputThatCannotBeWrittenIsAnError() {
        program.send(list);
        PrintWriter full = new PrintWriter(
                new FilterOutputStream(OutputStream.nullOutputStream()) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        throw new IOException("No space left on device");
                    }
                },
                true,
                UTF_8);

        int code = new Bulk(program.environment, Terminal.NONE, program.interruption)
                .execute(
                        full,
                        new PrintWriter(OutputStream.nullOutputStream()),
                        "export",
                        "--journal",
                        program.journal.toString());

        assertThat(code).isEqualTo(1);
    }

    private static List<JsonNode> json(Program.Result result) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : result.output().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
