package io.github.greenvn.sample.bulk;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Finds out what became of unknown updates. */
@Command(
        name = "resolve",
        sortOptions = false,
        description = {
            "Reads the allocations of UNKNOWN updates back. An update whose number has changed is APPLIED. One whose"
                    + " number has not stays UNKNOWN: the service may still apply it, so it is never sent again.",
            "This sends no update, and nothing is billed."
        })
final class ResolveCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Bulk bulk;

    @Option(
            names = "--rate",
            defaultValue = "190",
            paramLabel = "N",
            description = "requests a minute of all processes on this journal (default: ${DEFAULT-VALUE})")
    private int rate;

    @Override
    public Integer call() {
        RunCommand.checkRate(rate);
        try (Journal journal = bulk.journal();
                Service service = new Service(bulk.environment)) {
            Journals.checkService(journal, Service.baseUrl(bulk.environment));
            Reporter reporter = bulk.reporter();
            List<Journal.Entry> unknown = journal.entries(EnumSet.of(State.UNKNOWN));
            reporter.begin(unknown.size());
            Iterator<Journal.Entry> entries = unknown.iterator();
            Failures failures = new Failures();
            String reason = null;
            while (reason == null && entries.hasNext()) {
                waitForRate(journal, reporter);
                reason = bulk.interruption.isRequested()
                        ? "Interrupted."
                        : failures.reasonToStop(resolve(journal, service, reporter, entries.next()));
            }
            return bulk.end(reporter, reason == null ? "Finished." : reason, journal);
        }
    }

    private void waitForRate(Journal journal, Reporter reporter) {
        long wait = journal.reserve(rate);
        while (wait > 0 && !bulk.interruption.isRequested()) {
            reporter.waiting(wait);
            bulk.interruption.await(wait);
            wait = journal.reserve(rate);
        }
    }

    private static Result resolve(Journal journal, Service service, Reporter reporter, Journal.Entry entry) {
        Result result = service.read(entry.update());
        String number = result.number();
        if (number == null) {
            reporter.update(entry.update(), State.UNKNOWN, "The allocation could not be read. " + result.detail());
        } else if (number.equals(entry.numberBefore())) {
            reporter.update(entry.update(), State.UNKNOWN, "The number was still the same when it was read back.");
        } else {
            journal.resolve(entry.update(), number, "Read back.");
            reporter.update(entry.update(), State.APPLIED, "Read back.");
        }
        journal.pauseAfter(result);
        return result;
    }
}
