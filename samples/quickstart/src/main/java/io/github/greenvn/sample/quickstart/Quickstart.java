package io.github.greenvn.sample.quickstart;

import io.github.greenvn.LeadAssist;
import io.github.greenvn.LeadAssistBuilder;
import io.github.greenvn.stub.LeadAssistStub;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Swaps the virtual number of an allocation, without a body and with preferences, and prints both exchanges. */
@Command(
        name = "quickstart",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Swaps the virtual number of an allocation: once for any free number, once with preferences.",
            "If LEADASSIST_API_KEY and LEADASSIST_API_TOKEN are set, it calls the service, or the URL in"
                    + " LEADASSIST_BASE_URL, and both calls are billed. Otherwise it starts a stub and calls it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:both calls succeeded", "1:a call failed", "2:the arguments or the environment are invalid"})
final class Quickstart implements Callable<Integer> {

    @Option(names = "--tenant", paramLabel = "ID", description = "the tenant's ID (account SID)")
    private @Nullable String tenant;

    @Option(names = "--greenvn-id", paramLabel = "ID", description = "the ID of the allocation to update")
    private @Nullable String greenVnId;

    @Option(names = "--show-numbers", description = "print phone numbers in full instead of masked")
    private boolean showNumbers;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final Map<String, String> environment;

    Quickstart(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Runs the quickstart and exits with its code.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), utf8(System.out), utf8(System.err)));
    }

    private static PrintWriter utf8(OutputStream out) {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    static int run(String[] arguments, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        return new CommandLine(new Quickstart(environment))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Quickstart::handle)
                .execute(arguments);
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        String apiKey = variable("LEADASSIST_API_KEY");
        String apiToken = variable("LEADASSIST_API_TOKEN");
        if (apiKey == null && apiToken == null) {
            return callStub(out);
        }
        if (apiKey == null || apiToken == null) {
            throw invalid(
                    apiKey == null
                            ? "LEADASSIST_API_KEY is not set, but LEADASSIST_API_TOKEN is"
                            : "LEADASSIST_API_TOKEN is not set, but LEADASSIST_API_KEY is");
        }
        if (tenant == null || greenVnId == null) {
            throw invalid("with credentials in the environment, --tenant and --greenvn-id are required");
        }
        LeadAssistBuilder builder = LeadAssist.builder().credentials(apiKey, apiToken);
        String baseUrl = variable("LEADASSIST_BASE_URL");
        if (baseUrl != null) {
            builder.baseUrl(baseUrl);
        }
        out.println("Calling the service because LEADASSIST_API_KEY is set. Each successful call is billed.");
        return new TwoUpdates(out, showNumbers).run(builder, tenant, greenVnId);
    }

    private int callStub(PrintWriter out) {
        try (LeadAssistStub stub = LeadAssistStub.start()) {
            out.println("LEADASSIST_API_KEY is not set: calling a stub of Lead Assist in this process at "
                    + stub.baseUrl() + ". Nothing is billed.");
            if (tenant != null || greenVnId != null) {
                out.println("--tenant and --greenvn-id are ignored: the stub has its own tenant and allocation.");
            }
            LeadAssistBuilder builder =
                    LeadAssist.builder().baseUrl(stub.baseUrl()).credentials(stub.apiKey(), stub.apiToken());
            return new TwoUpdates(out, showNumbers).run(builder, stub.tenantId(), stub.greenVnId());
        }
    }

    /** Prints only the message of an error that the user can fix; picocli prints the stack trace of others. */
    private static int handle(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (e instanceof IllegalArgumentException || e instanceof IllegalStateException) {
            command.getErr().println(e.getMessage());
            return 2;
        }
        throw e;
    }

    private @Nullable String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    private ParameterException invalid(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
