package io.github.greenvn.sample.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Sends the updates of a list. */
@Command(
        name = "run",
        sortOptions = false,
        description = {
            "Sends the updates of a list that have not been sent yet.",
            "Columns of the list: tenant_id, greenvn_id, body (none: any free number; preferences: as follows), and"
                    + " strictness, greenvn, region, number_type, pin_code."
        })
final class RunCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it, and the list
    private Bulk bulk;

    @Parameters(paramLabel = "LIST", description = "a CSV file in UTF-8 with a header")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--dry-run", description = "print the requests, without secrets, and send nothing")
    private boolean dryRun;

    @Option(names = "--yes", description = "do not ask; required without a terminal")
    private boolean yes;

    @Option(
            names = "--new",
            description = "create the journal, and fail if there is one; required with --yes for a list of which no"
                    + " update was ever sent")
    private boolean isNew;

    @Option(
            names = "--rate",
            defaultValue = "190",
            paramLabel = "N",
            description = "requests a minute of all processes on this journal, two for an update (default:"
                    + " ${DEFAULT-VALUE}; the service allows 200)")
    private int rate;

    @Option(
            names = "--max-billed",
            paramLabel = "N",
            description = "stop when N updates of the list are billed or may be, earlier runs included")
    private @Nullable Long maxBilled;

    @Option(
            names = "--max-unknown",
            defaultValue = "3",
            paramLabel = "N",
            description = "take no other update while N of the list are UNKNOWN, earlier runs included (default:"
                    + " ${DEFAULT-VALUE}; see resolve)")
    private int maxUnknown;

    @Override
    public Integer call() {
        checkRate(rate);
        if ((maxBilled != null && maxBilled < 0) || maxUnknown < 1) {
            throw Failure.usage("--max-billed must be at least 0, and --max-unknown at least 1");
        }
        String baseUrl = Service.baseUrl(bulk.environment);
        try (Rehearsal rehearsal = new Rehearsal(baseUrl)) {
            List<Update> list = ListReader.read(file, rehearsal);
            if (bulk.location.isEmpty()) {
                bulk.location = besideList();
            }
            Optional<Journal> found = Journals.find(bulk.location, bulk.environment);
            if (found.isEmpty()) {
                return dryRun ? print(rehearsal, list) : create(list, baseUrl);
            }
            try (Journal journal = found.get()) {
                if (isNew) {
                    throw Failure.usage("there is a journal " + journal.database + " already; without --new, this"
                            + " sends what it has not sent");
                }
                Journals.checkList(journal, list);
                Journals.checkService(journal, baseUrl);
                if (dryRun) {
                    return print(rehearsal, journal.sendable());
                }
                try (Service service = new Service(bulk.environment)) {
                    Journal.Left left = journal.left();
                    confirm(left, baseUrl, "in the journal");
                    return run(journal, service, left.updates());
                }
            }
        }
    }

    /** Returns the default journal, which does not depend on the current directory or on links. */
    private String besideList() {
        try {
            return file.toRealPath() + ".db";
        } catch (IOException e) {
            throw Failure.usage(file + " cannot be read: " + e);
        }
    }

    static void checkRate(int rate) {
        if (rate < 1 || rate > 60_000) {
            throw Failure.usage("--rate must be 1 to 60000; got " + rate);
        }
    }

    private int create(List<Update> list, String baseUrl) {
        if (yes && !isNew) {
            throw Failure.usage("there is no journal " + Journals.name(bulk.location)
                    + "; if no update of this list was ever sent, add --new");
        }
        try (Service service = new Service(bulk.environment)) {
            confirm(new Journal.Left(list.size(), withoutBody(list)), baseUrl, "in a new journal,");
            try (Journal journal = Journals.create(bulk.location, bulk.environment, list, baseUrl)) {
                Journals.checkList(journal, list);
                Journals.checkService(journal, baseUrl);
                bulk.reporter().created(journal.database.toString());
                return run(journal, service, list.size());
            }
        }
    }

    private void confirm(Journal.Left left, String baseUrl, String where) {
        if (yes || left.updates() == 0) {
            return;
        }
        String question = left.updates() + " updates to " + baseUrl + ", " + left.withoutBody()
                + " of them without a body, " + where + " " + Journals.name(bulk.location) + ". Each is billed.";
        String answer = bulk.terminal.ask(question + " Send them? [y/N] ");
        if (answer == null) {
            throw Failure.usage(question + " Without a terminal, --yes is required, and --new for a new journal.");
        }
        if (!answer.strip().equalsIgnoreCase("y")) {
            throw Failure.usage("Nothing was sent.");
        }
    }

    private static long withoutBody(List<Update> updates) {
        return updates.stream().filter(update -> !update.hasBody()).count();
    }

    private int run(Journal journal, Service service, long updates) {
        Reporter reporter = bulk.reporter();
        reporter.begin(updates);
        Limits limits = new Limits(rate, maxBilled, maxUnknown);
        bulk.interruption.begin();
        try {
            String reason = new Run(journal, service, limits, bulk.interruption, reporter).run();
            return bulk.end(reporter, reason, journal);
        } finally {
            bulk.interruption.end();
        }
    }

    /** Prints the requests of updates. */
    private int print(Rehearsal rehearsal, List<Update> updates) {
        Reporter reporter = bulk.reporter();
        for (Update update : updates) {
            rehearsal.requests(update).forEach(request -> reporter.request(update, request));
        }
        reporter.requests(updates.size(), withoutBody(updates));
        return 0;
    }
}
