package io.github.greenvn.sample.bulk;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Shows the state of a list. */
@Command(name = "status", description = "Shows how many updates of the list are in which state.")
final class StatusCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Bulk bulk;

    @Override
    public Integer call() {
        try (Journal journal = bulk.journal()) {
            return bulk.end(bulk.reporter(), journal.database + " for " + Journals.baseUrl(journal), journal);
        }
    }
}
