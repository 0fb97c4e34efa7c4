package io.github.greenvn.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs all benchmarks and writes {@code results.md}, {@code results.svg} and the summary in the project's README. With the
 * argument {@code quick} it only checks that they work: it runs a few of them for a short time, and writes to {@code
 * target}.
 */
final class Benchmarks {

    private static final Set<Client> QUICK = EnumSet.of(Client.BY_HAND, Client.GREENVN);

    private final String url;
    private final boolean quick;
    private final Results results = new Results();

    private Benchmarks(String url, boolean quick) {
        this.url = url;
        this.quick = quick;
    }

    /** Runs the benchmarks. The working directory must be that of this module. */
    public static void main(String[] args) throws Exception {
        boolean quick = List.of(args).contains("quick");
        try (JavaProcess service = JavaProcess.start(JavaProcess.classPath(), List.of(), Service.class)) {
            Benchmarks benchmarks = new Benchmarks(service.readLine(), quick);
            benchmarks.run();
            Report report = new Report(benchmarks.results);
            Path folder = Path.of(quick ? "target" : ".");
            Files.writeString(folder.resolve("results.md"), report.page());
            Files.writeString(folder.resolve("results.svg"), report.chart());
            if (!quick) {
                Path readme = Path.of("../README.md");
                Files.writeString(readme, report.replaceSummary(Files.readString(readme)));
            }
        }
    }

    private void run() throws RunnerException, IOException, InterruptedException {
        for (int round = 0; round < (quick ? 1 : 3); round++) {
            for (Case each : quick ? List.of(Case.WITH_BODY) : List.of(Case.values())) {
                measure(each);
            }
            measureOverheads();
        }
        Path folder = Files.createTempDirectory(Path.of("target"), "cold-starts");
        new ColdStarts(folder, url, results).run(quick ? 1 : 20);
        measureVirtualThreads(quick ? 1 : 5);
    }

    private void measure(Case each) throws RunnerException {
        String[] clients = Arrays.stream(Client.values())
                .filter(client -> client.canSend(each.request()))
                .filter(client -> !quick || QUICK.contains(client))
                .map(Client::name)
                .toArray(String[]::new);
        OptionsBuilder options = options(UpdateBenchmark.class);
        options.param("client", clients).param("request", each.request().name()).threads(each.threads());
        for (RunResult run : new Runner(options.build()).run()) {
            Client client = Client.valueOf(run.getParams().getParam("client"));
            results.calls.add(new Results.Call(each, client), microseconds(run));
            results.bytes.add(new Results.Call(each, client), bytes(run));
        }
    }

    private void measureOverheads() throws RunnerException {
        for (RunResult run : new Runner(options(NoNetworkBenchmark.class).build()).run()) {
            NoNetworkBenchmark.Feign client =
                    NoNetworkBenchmark.Feign.valueOf(run.getParams().getParam("client"));
            results.overheads.add(client, microseconds(run));
            results.overheadBytes.add(client, bytes(run));
        }
    }

    private OptionsBuilder options(Class<?> benchmark) {
        OptionsBuilder options = new OptionsBuilder();
        options.include("^" + benchmark.getName() + "\\.")
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("-D" + UpdateBenchmark.SERVICE + "=" + url)
                .shouldFailOnError(true)
                .forks(1)
                .warmupIterations(quick ? 1 : 5)
                .warmupTime(TimeValue.milliseconds(quick ? 100 : 1000))
                .measurementIterations(quick ? 1 : 3)
                .measurementTime(TimeValue.milliseconds(quick ? 100 : 1000));
        return options;
    }

    private static double microseconds(RunResult run) {
        return run.getPrimaryResult().getScore();
    }

    private static double bytes(RunResult run) {
        return run.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    }

    private void measureVirtualThreads(int rounds) throws IOException, InterruptedException {
        Optional<Path> jdk = jdkWithVirtualThreads();
        if (jdk.isEmpty()) {
            System.err.println("virtual threads are not measured: OTHER_JAVA_HOMES has no JDK 21 or later");
            return;
        }
        results.virtualThreadsJdk = featureVersion(jdk.get());
        for (int round = 0; round < rounds; round++) {
            for (Client client : VirtualThreads.CLIENTS) {
                try (JavaProcess process = JavaProcess.start(
                        jdk.get(),
                        JavaProcess.classPath(),
                        List.of(VirtualThreads.HEAP_LIMIT),
                        VirtualThreads.class,
                        client.name(),
                        url)) {
                    VirtualThreads.Result result = VirtualThreads.Result.parse(process.await());
                    results.virtualThreadCalls.add(client, result.callsPerSecond());
                    results.platformThreads.add(client, result.platformThreads());
                }
            }
        }
    }

    private static Optional<Path> jdkWithVirtualThreads() {
        String others = Objects.requireNonNullElse(System.getenv("OTHER_JAVA_HOMES"), "");
        return Stream.concat(Stream.of(System.getProperty("java.home")), Stream.of(others.split(":")))
                .filter(home -> !home.isBlank())
                .map(Path::of)
                .filter(home -> featureVersion(home) >= 21)
                .findFirst();
    }

    private static int featureVersion(Path javaHome) {
        try (Stream<String> lines = Files.lines(javaHome.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION=\""))
                    .map(line -> line.replaceAll("\\D*(\\d+).*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
