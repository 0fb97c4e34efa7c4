package io.github.greenvn.sample.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.greenvn.stub.Fault;
import io.github.greenvn.stub.LeadAssistStub;
import io.github.greenvn.stub.ReceivedRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs the program in this process, with a SQLite journal in a directory of the test. */
final class Program {

    /** No fault: the next request is processed. */
    static final Fault PROCESSED = Fault.delayUntil(CompletableFuture.completedFuture("at once"));

    final Map<String, String> environment = new HashMap<>();
    final Interruption interruption = new Interruption();
    final Path journal;
    Terminal terminal = Terminal.NONE;
    private final Path directory;

    Program(LeadAssistStub stub, Path directory) {
        this.directory = directory;
        this.journal = directory.resolve("journal.db");
        environment.putAll(environment(stub));
    }

    /** The result of a run of the program. */
    record Result(int exitCode, String output, String errors) {}

    static Map<String, String> environment(LeadAssistStub stub) {
        return Map.of(
                "LEADASSIST_BASE_URL", stub.baseUrl(),
                "LEADASSIST_API_KEY", stub.apiKey(),
                "LEADASSIST_API_TOKEN", stub.apiToken());
    }

    /** Writes a list. */
    Path list(String... lines) throws IOException {
        return Files.writeString(directory.resolve("updates.csv"), String.join("\n", lines) + "\n");
    }

    /** Writes a list of updates without a body, one for each allocation. */
    Path updates(String... greenVnIds) throws IOException {
        return list(Stream.concat(
                        Stream.of("tenant_id,greenvn_id,body"),
                        Stream.of(greenVnIds).map(id -> "stub-tenant," + id + ",none"))
                .toArray(String[]::new));
    }

    /** Sends a list, at a rate that no test waits for, with a new journal if there is none. */
    Result send(Path list, String... options) {
        String yes = Files.exists(journal) ? "--yes" : "--yes --new";
        return run(Stream.of(
                        List.of("run", list.toString()),
                        List.of(yes.split(" ")),
                        List.of("--rate=60000"),
                        List.of(options))
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    /** Runs a command on the journal. */
    Result run(String... arguments) {
        return runOn(journal.toString(), arguments);
    }

    Result runOn(String location, String... arguments) {
        return execute(Stream.concat(Stream.of(arguments), Stream.of("--journal", location))
                .toArray(String[]::new));
    }

    /** Runs the program with these arguments only. */
    Result execute(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Bulk(environment, terminal, interruption)
                .execute(new PrintWriter(out, true, UTF_8), new PrintWriter(err, true, UTF_8), arguments);
        return new Result(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** Changes the journal as another program could. */
    void sql(String statement) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + journal);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets a run send at once that would wait for the rate. */
    void endPause() {
        sql("UPDATE greenvn_journal SET next_request = 0");
    }

    /** {@return the paths of the updates that the stub has received} */
    static List<String> sent(LeadAssistStub stub) {
        return stub.received().stream()
                .filter(request -> request.method().equals("PUT"))
                .map(ReceivedRequest::path)
                .toList();
    }

    static String path(String greenVnId) {
        return "/v1/tenants/stub-tenant/greenvn/" + greenVnId + "/vn";
    }

    /** {@return a seed with allocations 1 to n, and as many free numbers} */
    static String seed(int allocations) {
        StringBuilder seed = new StringBuilder("requests_per_minute: 1000000\ntenants:\n  - tenant_id: stub-tenant\n"
                + "    credentials:\n      - {api_key: stub-api-key, api_token: stub-api-token}\n    numbers:\n");
        IntStream.rangeClosed(1, 2 * allocations)
                .forEach(i -> seed.append(String.format("      - {greenvn: \"+91%010d\"}\n", i)));
        seed.append("    allocations:\n");
        IntStream.rangeClosed(1, allocations)
                .forEach(i -> seed.append(String.format(
                        "      - {greenvn_id: \"%d\", connection_id: c%d, usage: twoway, state: active, aparty_numbers:"
                                + " [\"+910000000011\"], bparty_numbers: [\"+910000000021\"], green_vn: \"+91%010d\"}\n",
                        i, i, i)));
        return seed.toString();
    }
}
