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

/** The command line of the stub, which also serves tests that are not written in Java. */
@Command(
        name = "java -jar greenvn-stub-...-standalone.jar",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs a stub of Lead Assist on the loopback address until it is stopped. Nothing is billed.",
            "To write a seed of your own, start from the output of --print-seed."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"1:the port is in use, or the seed is invalid", "2:the arguments are invalid"})
final class StubCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "the port to listen on, 0 for any free port (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--seed",
            paramLabel = "FILE",
            description = "a YAML file with the initial state (default: the standard seed)")
    private @Nullable Path seed;

    @Option(names = "--print-seed", description = "print the standard seed and exit")
    private boolean printSeed;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private @Nullable LeadAssistStub stub;

    /**
     * Runs the command. The threads of a started stub keep the process alive.
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
                .setExecutionExceptionHandler(StubCommand::handle)
                .execute(arguments);
    }

    /** {@return the stub that was started; null if there is none} */
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
        LeadAssistStubBuilder builder = LeadAssistStub.builder().port(port);
        if (seed != null) {
            builder.seed(Seed.read(seed));
        }
        LeadAssistStub started = builder.start();
        stub = started;
        out.println("The Lead Assist stub is listening on " + started.baseUrl());
        if (seed == null) {
            out.println("Try: curl -X PUT -u " + started.apiKey() + ":" + started.apiToken() + " " + started.baseUrl()
                    + "/v1/tenants/" + started.tenantId() + "/greenvn/" + started.greenVnId() + "/vn");
        }
        return 0;
    }

    /** Prints only the message of an error that the user can fix; picocli prints the stack trace of others. */
    private static int handle(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (e instanceof IllegalArgumentException
                || e instanceof UncheckedIOException
                || e instanceof FatalStartupException) {
            command.getErr().println(e.getMessage());
            return 1;
        }
        throw e;
    }
}
