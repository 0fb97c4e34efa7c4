package io.github.greenvn.changes;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two OpenAPI files, and writes what breaks. */
@Command(
        name = "greenvn-api-changes",
        description = "Compares two states of an OpenAPI file, 3.0 or 3.1, and reports what breaks its callers.",
        mixinStandardHelpOptions = true,
        versionProvider = CompareCommand.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing breaks callers",
            "1:a change breaks callers; with --strict, also if it may break them",
            "2:wrong arguments, or a file that cannot be read"
        })
public final class CompareCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Parameters(paramLabel = "OLD", arity = "0..1", description = "the older file")
    private @Nullable Path old;

    @Parameters(paramLabel = "NEW", arity = "0..1", description = "the newer file")
    private @Nullable Path current;

    @Option(
            names = "--format",
            defaultValue = "markdown",
            description = "one of markdown, html, json, junit, github; default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(names = "--output", paramLabel = "FILE", description = "the file to write, instead of the console")
    private @Nullable Path output;

    @Option(names = "--strict", description = "fail also if a change may break callers")
    private boolean strict;

    @Option(names = "--no-java", description = "leave out what changes in the Java API that greenvn-generator makes")
    private boolean noJava;

    @Option(names = "--rules", description = "print the list of all kinds of changes, and compare nothing")
    private boolean rules;

    private CompareCommand() {}

    /**
     * Compares two files, and exits with 0, or with 1 if a change breaks callers, or with 2 if they cannot be compared.
     *
     * @param arguments the older file, the newer one and options; "--help" prints them
     */
    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        CommandLine line = new CommandLine(new CompareCommand())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, failed, parsed) -> {
                    failed.getErr().println(e.getMessage());
                    return 2;
                });
        try {
            return line.execute(arguments);
        } catch (StackOverflowError e) {
            line.getErr().println("The files cannot be compared: their schemas are nested too deeply");
        } catch (OutOfMemoryError e) {
            line.getErr().println("The files cannot be compared: they need more memory, see java -Xmx");
        }
        return 2;
    }

    @Override
    public Integer call() throws IOException {
        if (rules) {
            print(RuleList.markdown());
            return 0;
        }
        if (old == null || current == null) {
            throw new CommandLine.ParameterException(command.commandLine(), "OLD and NEW are needed");
        }
        Comparison comparison = Comparison.of(old, current, !noJava);
        String report = format.write(comparison, strict);
        if (output == null) {
            print(report);
        } else {
            write(output, report);
            print(comparison.title() + ": " + comparison.summary() + "\n");
        }
        return comparison.changes().stream().anyMatch(change -> change.fails(strict)) ? 1 : 0;
    }

    private static void write(Path file, String report) throws IOException {
        try {
            ReportFile.write(file, report);
        } catch (IOException e) {
            throw new IOException("the report cannot be written to " + file + ", see its folder and its access", e);
        }
    }

    private void print(String text) {
        command.commandLine().getOut().print(text);
        command.commandLine().getOut().flush();
    }

    /** Reads the version from the manifest of the jar. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = CompareCommand.class.getPackage().getImplementationVersion();
            return new String[] {version == null ? "unknown" : version};
        }
    }
}
