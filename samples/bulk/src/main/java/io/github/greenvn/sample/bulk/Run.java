package io.github.greenvn.sample.bulk;

import org.jspecify.annotations.Nullable;

/** One run through a list: takes update after update, and records each outcome before it takes the next. */
final class Run {

    private final Journal journal;
    private final Service service;
    private final Limits limits;
    private final Interruption interruption;
    private final Reporter reporter;
    private final Failures failures = new Failures();

    Run(Journal journal, Service service, Limits limits, Interruption interruption, Reporter reporter) {
        this.journal = journal;
        this.service = service;
        this.limits = limits;
        this.interruption = interruption;
        this.reporter = reporter;
    }

    /** {@return why the run ended} */
    String run() {
        journal.start();
        String reason = null;
        while (reason == null) {
            reason = interruption.isRequested() ? "Interrupted." : step();
        }
        return reason;
    }

    private @Nullable String step() {
        Claim claim = journal.claim(limits);
        if (claim instanceof Claim.Taken taken) {
            return update(taken.update());
        }
        if (claim instanceof Claim.Wait wait) {
            reporter.waiting(wait.millis());
            interruption.await(wait.millis());
            return null;
        }
        if (claim instanceof Claim.LimitReached limit) {
            return "Stopped by " + limit.option() + ".";
        }
        return journal.recover() > 0 ? null : "Finished.";
    }

    /** Returns why to stop, or null to go on. */
    private @Nullable String update(Update update) {
        Result result = service.read(update);
        String before = result.number();
        if (before == null) {
            journal.record(update, result);
        } else {
            journal.sending(update, before);
            result = service.send(update);
            try {
                journal.record(update, result);
            } catch (Failure e) {
                throw Failure.unrecorded(
                        update + ": " + result.describe() + ", but this could not be recorded: " + e.getMessage(), e);
            }
        }
        reporter.update(update, result.state(), result.detail());
        journal.pauseAfter(result);
        return failures.reasonToStop(result);
    }
}
