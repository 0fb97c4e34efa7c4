package io.github.greenvn.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.common.FatalStartupException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The stub as a program, for those who do not test in Java. */
@Command(
        name = "java -jar greenvn-stub-...-standalone.jar",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "A stub of Lead Assist on the loopback address, until it is ended. Nothing is billed.",
            "The standard seed, to begin your own with, is printed by --print-seed."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"1:the port is taken, or the seed is not one", "2:the arguments are wrong"})
final class StubCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "where it listens; 0 for any free port (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--seed", paramLabel = "FILE", description = "the YAML file that says what it starts with")
    private @Nullable Path seed;

    @Option(names = "--print-seed", description = "print the standard seed, and stop")
    private boolean printSeed;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private @Nullable LeadAssistStub stub;

    /**
     * Starts the stub, whose threads keep the process running.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        StubCommand command = new StubCommand();
        int code = command.run(
                new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8), arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(this)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(StubCommand::refused)
                .execute(arguments);
    }

    /** {@return the stub that it started, if it did} */
    @Nullable
    LeadAssistStub stub() {
        return stub;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (printSeed) {
            out.print(Seed.standardText());
            out.flush();
            return 0;
        }
        LeadAssistStubBuilder settings = LeadAssistStub.builder().port(port);
        if (seed != null) {
            settings.seed(Seed.read(seed));
        }
        LeadAssistStub started = settings.start();
        stub = started;
        out.println("A stub of Lead Assist answers at " + started.baseUrl());
        if (seed == null) {
            out.println("Try: curl -X PUT -u " + started.apiKey() + ":" + started.apiToken() + " " + started.baseUrl()
                    + "/v1/tenants/" + started.tenantId() + "/greenvn/" + started.greenVnId() + "/vn");
        }
        return 0;
    }

    /** Prints in one line what the user can fix; anything else is a defect, and printed whole. */
    private static int refused(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (e instanceof IllegalArgumentException
                || e instanceof UncheckedIOException
                || e instanceof FatalStartupException) {
            command.getErr().println(e.getMessage());
            return 1;
        }
        throw e;
    }
}
