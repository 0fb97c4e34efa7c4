package io.github.greenvn.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Measures the first call in a new JVM, without and with a class-data-sharing archive. The class path of each client only has
 * the jars that it loads classes from.
 */
final class ColdStarts {

    static final List<Client> CLIENTS = List.of(
            Client.BY_HAND, Client.GREENVN, Client.STOCK_OKHTTP, Client.STOCK_HC5, Client.STOCK_NATIVE, Client.SPRING);

    private static final Pattern SOURCE = Pattern.compile("source: file:(\\S+\\.jar)");

    private final Path folder;
    private final String url;
    private final Results results;

    /**
     * Creates the measurements.
     *
     * @param folder the folder for the archives
     * @param url the URL of the service
     * @param results the results to add to
     */
    ColdStarts(Path folder, String url, Results results) {
        this.folder = folder;
        this.url = url;
        this.results = results;
    }

    /** Measures all clients in turn, in each of the rounds. */
    void run(int rounds) throws IOException, InterruptedException {
        Map<Client, String> classPaths = new EnumMap<>(Client.class);
        for (Client client : CLIENTS) {
            classPaths.put(client, neededJars(client));
            firstCall(
                    client,
                    classPaths.get(client),
                    List.of("-Xlog:disable", "-XX:ArchiveClassesAtExit=" + archive(client)));
        }
        for (int round = 0; round < rounds; round++) {
            for (Client client : CLIENTS) {
                measure(client, classPaths.get(client), false);
                measure(client, classPaths.get(client), true);
            }
        }
    }

    private Path archive(Client client) {
        return folder.resolve(client.name() + ".jsa");
    }

    private String neededJars(Client client) throws IOException, InterruptedException {
        Path log = folder.resolve(client.name() + ".log");
        firstCall(client, JavaProcess.classPath(), List.of("-Xlog:class+load:file=" + log));
        return SOURCE.matcher(Files.readString(log))
                .results()
                .map(result -> result.group(1))
                .distinct()
                .sorted()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void measure(Client client, String classPath, boolean withArchive)
            throws IOException, InterruptedException {
        List<String> options =
                withArchive ? List.of("-XX:SharedArchiveFile=" + archive(client), "-Xshare:on") : List.of();
        long start = System.nanoTime();
        long call = firstCall(client, classPath, options);
        long process = System.nanoTime() - start;
        results.firstCalls.add(new Results.ColdStart(client, withArchive), call / 1e6);
        results.processes.add(new Results.ColdStart(client, withArchive), process / 1e6);
    }

    /** Runs {@link FirstCall}, and returns the measured time in nanoseconds. */
    private long firstCall(Client client, String classPath, List<String> options)
            throws IOException, InterruptedException {
        try (JavaProcess process = JavaProcess.start(classPath, options, FirstCall.class, client.name(), url)) {
            return Long.parseLong(process.await().strip());
        }
    }
}
