package io.github.greenvn.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes results as tables in Markdown, and as a chart. */
final class Report {

    private static final Pattern SUMMARY =
            Pattern.compile("(<!-- benchmarks: begin -->\n).*(<!-- benchmarks: end -->)", Pattern.DOTALL);

    private final Results results;

    Report(Results results) {
        this.results = results;
    }

    /** Returns a text with the table of calls between its marks in place of what was there. */
    String replaceSummary(String readme) {
        Matcher summary = SUMMARY.matcher(readme);
        if (!summary.find()) {
            throw new IllegalArgumentException("the README has no line " + SUMMARY);
        }
        return summary.replaceFirst("$1" + Matcher.quoteReplacement(calls() + "\n" + machine() + "\n") + "$2");
    }

    /** Returns the page of all tables. */
    String page() {
        return String.join(
                "\n",
                "# Benchmarks\n",
                "Written by `mvn -B -ntp -Pbenchmarks -DskipTests -pl benchmarks -am package`. " + machine(),
                "Each figure is the median of several rounds, in each of which everything is measured once; a ratio is the"
                        + " median of the rounds' ratios.\n",
                "## One update over loopback\n",
                "The service runs in a process of its own. Bytes are those allocated on all threads of the client.\n",
                calls(),
                "![Time and bytes of a call](results.svg)\n",
                "## Without a network\n",
                "Over a Feign transport that responds at once: what the client itself takes.\n",
                overheads(),
                "## The first call in a new JVM\n",
                "From the start of `main` to the number, and from the start of the process to its end; with the classes"
                        + " from an archive (`-XX:SharedArchiveFile`) and without.\n",
                coldStarts(),
                "## 10,000 virtual threads at once over 64 connections\n",
                "In a heap of 256 MiB, on JDK " + results.virtualThreadsJdk + ".\n",
                virtualThreads());
    }

    private static String machine() {
        return "Measured on " + LocalDate.now() + ", " + Runtime.getRuntime().availableProcessors() + " cores of an "
                + processor() + ", " + System.getProperty("java.vm.name") + " "
                + System.getProperty("java.version") + ", client and service on one machine.\n";
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceAll(".*:\\s*", ""))
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    private String calls() {
        List<List<String>> rows = new ArrayList<>();
        for (Client client : Client.values()) {
            rows.add(List.of(
                    client.toString(),
                    figure(
                            results.calls.medianRatio(
                                    call(Case.WITH_BODY, client), call(Case.WITH_BODY, Client.BY_HAND)),
                            "%.2f"),
                    figure(time(Case.WITH_BODY, client), "%.0f µs"),
                    figure(time(Case.WITHOUT_BODY, client), "%.0f µs"),
                    figure(time(Case.REJECTED, client), "%.0f µs"),
                    figure(kilobytes(results.bytes.median(call(Case.WITH_BODY, client))), "%.1f KB"),
                    figure(perSecond(Case.EIGHT_THREADS, client), "%,.0f"),
                    figure(perSecond(Case.SIXTY_FOUR_THREADS, client), "%,.0f")));
        }
        return table(
                List.of(
                        "client",
                        "÷ by hand",
                        "with a body",
                        "without a body",
                        "rejected",
                        "bytes a call",
                        "calls/s, 8 threads",
                        "64 threads"),
                rows);
    }

    private OptionalDouble time(Case measured, Client client) {
        return results.calls.median(call(measured, client));
    }

    private OptionalDouble perSecond(Case measured, Client client) {
        return map(time(measured, client), microseconds -> measured.threads() * 1e6 / microseconds);
    }

    private static Results.Call call(Case measured, Client client) {
        return new Results.Call(measured, client);
    }

    private static OptionalDouble kilobytes(OptionalDouble bytes) {
        return map(bytes, each -> each / 1000);
    }

    private String overheads() {
        List<List<String>> rows = new ArrayList<>();
        for (NoNetworkBenchmark.Feign client : NoNetworkBenchmark.Feign.values()) {
            rows.add(List.of(
                    client.toString(),
                    figure(results.overheads.medianRatio(client, NoNetworkBenchmark.Feign.STOCK), "%.2f"),
                    figure(results.overheads.median(client), "%.1f µs"),
                    figure(kilobytes(results.overheadBytes.median(client)), "%.1f KB")));
        }
        return table(List.of("client", "÷ stock", "time", "bytes a call"), rows);
    }

    private String coldStarts() {
        Results.ColdStart stock = new Results.ColdStart(Client.STOCK_OKHTTP, false);
        List<List<String>> rows = new ArrayList<>();
        for (boolean withArchive : new boolean[] {false, true}) {
            for (Client client : ColdStarts.CLIENTS) {
                Results.ColdStart start = new Results.ColdStart(client, withArchive);
                rows.add(List.of(
                        client + (withArchive ? ", with an archive" : ""),
                        figure(results.firstCalls.medianRatio(start, stock), "%.2f"),
                        figure(results.firstCalls.median(start), "%.0f ms"),
                        figure(results.processes.medianRatio(start, stock), "%.2f"),
                        figure(results.processes.median(start), "%.0f ms")));
            }
        }
        return table(List.of("client", "first call ÷ stock", "first call", "process ÷ stock", "process"), rows);
    }

    private String virtualThreads() {
        List<List<String>> rows = new ArrayList<>();
        for (Client client : VirtualThreads.CLIENTS) {
            rows.add(List.of(
                    client.toString(),
                    figure(results.virtualThreadCalls.median(client), "%,.0f"),
                    figure(results.platformThreads.median(client), "%.0f")));
        }
        return table(List.of("client", "calls/s", "most platform threads"), rows);
    }

    private static String table(List<String> head, List<List<String>> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(head);
        lines.add(Stream.concat(Stream.of("---"), head.stream().skip(1).map(each -> "---:"))
                .toList());
        lines.addAll(rows);
        StringBuilder table = new StringBuilder();
        lines.forEach(
                cells -> table.append("| ").append(String.join(" | ", cells)).append(" |\n"));
        return table.toString();
    }

    private static String figure(OptionalDouble value, String format) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "–";
    }

    private static OptionalDouble map(OptionalDouble value, Function<Double, Double> function) {
        return value.isPresent() ? OptionalDouble.of(function.apply(value.getAsDouble())) : value;
    }

    /** Returns the time and the bytes of a call with a body as bars, in SVG. */
    String chart() {
        List<Client> clients = Arrays.asList(Client.values());
        int height = 34 + 24 * clients.size();
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 860 %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">%n<rect width=\"860\" height=\"%d\" fill=\"#fff\"/>%n",
                height,
                height));
        svg.append(text(250, 16, "time of a call, µs")).append(text(570, 16, "bytes a call, KB"));
        bars(svg, clients, 250, client -> time(Case.WITH_BODY, client), "%.0f");
        bars(svg, clients, 570, client -> kilobytes(results.bytes.median(call(Case.WITH_BODY, client))), "%.1f");
        for (int row = 0; row < clients.size(); row++) {
            svg.append(text(8, y(row) + 13, clients.get(row).toString().replaceAll("[*`]", "")));
        }
        return svg.append("</svg>\n").toString();
    }

    private static void bars(
            StringBuilder svg, List<Client> clients, int x, Function<Client, OptionalDouble> figure, String format) {
        double most = clients.stream()
                .mapToDouble(client -> figure.apply(client).orElse(0))
                .max()
                .orElse(1);
        for (int row = 0; row < clients.size(); row++) {
            OptionalDouble value = figure.apply(clients.get(row));
            double width = 240 * value.orElse(0) / most;
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"18\" fill=\"%s\"/>%n",
                    x,
                    y(row),
                    width,
                    clients.get(row) == Client.GREENVN ? "#1a7f37" : "#8c959f"));
            svg.append(text(x + (int) width + 5, y(row) + 13, figure(value, format)));
        }
    }

    private static int y(int row) {
        return 26 + 24 * row;
    }

    private static String text(int x, int y, String text) {
        return String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">%s</text>%n", x, y, text);
    }
}
