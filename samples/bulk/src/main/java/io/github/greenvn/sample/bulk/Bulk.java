package io.github.greenvn.sample.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program, and what its commands have in common. */
@Command(
        name = "greenvn-bulk",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Sends the updates of a CSV file, none of them twice, whatever happens. Each is billed.",
            "The environment has LEADASSIST_API_KEY, LEADASSIST_API_TOKEN and, for another server than Lead Assist's,"
                    + " LEADASSIST_BASE_URL.",
            "Only the journal knows what was sent: do not delete it, and do not go on with a copy or a backup. An"
                    + " allocation that is in two lists is updated twice."
        },
        exitCodeListHeading = "%nExit codes; of several, the last one:%n",
        exitCodeList = {
            "0:every update of the list is applied",
            "1:the journal cannot be used, or the output not be written",
            "2:the arguments, the environment or the list are wrong; nothing was sent",
            "3:updates are left that were not sent; run again",
            "4:the service rejected updates",
            "5:updates may have been applied, and billed; see resolve, or another process is sending them",
            "130:interrupted (143 by SIGTERM)"
        },
        subcommands = {RunCommand.class, StatusCommand.class, ResolveCommand.class, ExportCommand.class})
final class Bulk {

    @Option(
            names = "--journal",
            paramLabel = "FILE|URL",
            scope = ScopeType.INHERIT,
            description = "a SQLite file, or jdbc:postgresql://HOST/DATABASE to share the list with other machines;"
                    + " for the command run, the default is LIST.db beside the list")
    String location = "";

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "write lines of JSON")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "show this help")
    @SuppressWarnings("unused") // picocli prints the help itself
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    final Map<String, String> environment;
    final Terminal terminal;
    final Interruption interruption;

    Bulk(Map<String, String> environment, Terminal terminal, Interruption interruption) {
        this.environment = environment;
        this.terminal = terminal;
        this.interruption = interruption;
    }

    /** Creates the program for picocli's generator of the shell completion. */
    Bulk() {
        this(Map.of(), Terminal.NONE, new Interruption());
    }

    /**
     * Runs the program and exits with its code.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        Interruption interruption = new Interruption();
        interruption.handleSignals();
        System.exit(new Bulk(System.getenv(), Terminal.ofProcess(), interruption)
                .execute(
                        new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8), arguments));
    }

    /** {@return the exit code} */
    int execute(PrintWriter out, PrintWriter err, String... arguments) {
        int code = new CommandLine(this)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Bulk::handle)
                .execute(arguments);
        if (out.checkError()) {
            err.println("standard output could not be written");
            return Math.max(code, 1);
        }
        return code;
    }

    /** Prints only the message of an expected failure; picocli prints the stack trace of others. */
    private static int handle(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (e instanceof Failure failure) {
            command.getErr().println(failure.getMessage());
            return failure.exitCode();
        }
        throw e;
    }

    /** {@return the exit code for a list; the worst of its states decides} */
    static int exitCode(Map<State, Long> counts) {
        if (counts.containsKey(State.UNKNOWN) || counts.containsKey(State.SENDING)) {
            return 5;
        }
        if (counts.containsKey(State.REJECTED)) {
            return 4;
        }
        return counts.keySet().stream().allMatch(State.APPLIED::equals) ? 0 : 3;
    }

    /** Reports the end of a command, and returns its exit code. */
    int end(Reporter reporter, String reason, Journal journal) {
        Map<State, Long> counts = journal.counts();
        List<Integer> sending = journal.sendingWorkers();
        reporter.summary(
                reason + (sending.isEmpty() ? "" : " Other processes are sending updates: workers " + sending + "."),
                counts);
        return interruption.isRequested() ? 130 : exitCode(counts);
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    Reporter reporter() {
        return new Reporter(out(), json, terminal != Terminal.NONE);
    }

    /**
     * Opens the journal.
     *
     * @throws Failure if there is none
     */
    Journal journal() {
        if (location.isEmpty()) {
            throw Failure.usage("--journal is missing; it is LIST.db unless the command run was given another");
        }
        return Journals.find(location, environment)
                .orElseThrow(() -> Failure.usage(
                        "there is no journal " + Journals.name(location) + "; the command run creates it"));
    }
}
