package io.github.greenvn.sample.bulk;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            unknown.forEach(entry -> resolve(journal, service, reporter, entry));
            return bulk.end(reporter, "Finished.", journal);
        }
    }

    private void resolve(Journal journal, Service service, Reporter reporter, Journal.Entry entry) {
        long wait = journal.reserve(rate);
        while (wait > 0) {
            bulk.interruption.await(wait);
            wait = journal.reserve(rate);
        }
        Result result = service.read(entry.update());
        String number = result.number();
        State state = number == null || number.equals(entry.numberBefore()) ? State.UNKNOWN : State.APPLIED;
        String detail = detail(number, state, result);
        journal.resolve(entry.update(), state, number, detail);
        journal.pauseAfter(result);
        reporter.update(entry.update(), state, detail);
    }

    private static String detail(@Nullable String number, State state, Result result) {
        if (number == null) {
            return "The allocation could not be read. " + result.detail();
        }
        return state == State.APPLIED ? "Read back." : "The number was still the same when it was read back.";
    }
}
