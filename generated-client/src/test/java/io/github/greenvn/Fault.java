package io.github.greenvn;

import io.github.greenvn.ScriptedServer.Script;
import java.util.function.Function;

/**
 * What goes wrong once a request has arrived, and what the caller must be told of it.
 *
 * @param script what the server does; it is given what makes the deadline pass
 * @param endedBy what makes the call end, where the answer does not
 * @param anyTransport whether it is ours to keep over a transport that the caller supplied
 */
record Fault(
        String name,
        Function<Runnable, Script> script,
        Outcome outcome,
        Class<? extends LeadAssistException> exception,
        EndedBy endedBy,
        boolean anyTransport) {

    enum EndedBy {
        ANSWER,
        RESPONSE_TIMEOUT,
        DEADLINE
    }

    static Fault of(String name, Script script, Outcome outcome, Class<? extends LeadAssistException> exception) {
        return new Fault(name, pass -> script, outcome, exception, EndedBy.ANSWER, true);
    }

    static Fault unknown(String name, Script script) {
        return of(name, script, Outcome.UNKNOWN, OutcomeUnknownException.class);
    }

    static Fault endedByTheDeadline(String name, Function<Runnable, Script> script) {
        return new Fault(name, script, Outcome.UNKNOWN, OutcomeUnknownException.class, EndedBy.DEADLINE, true);
    }

    static Fault unreadable(String name, Script script) {
        return of(name, script, Outcome.UNKNOWN, UnreadableResponseException.class);
    }

    static Fault status(int status, Outcome outcome, String... headers) {
        String body = Scripts.error(status, 5, "Said of " + "+917205827365" + " by the service.");
        return of(
                "status " + status + " " + String.join(" ", headers),
                Scripts.response(status, body, headers),
                outcome,
                status == 429 ? ThrottledException.class : ServiceException.class);
    }

    /** Only the client's own transport keeps it: what the other ones do there is their own. */
    Fault ownTransportOnly() {
        return new Fault(name, script, outcome, exception, endedBy, false);
    }

    Fault endedByTheResponseTimeout() {
        return new Fault(name, script, outcome, exception, EndedBy.RESPONSE_TIMEOUT, anyTransport);
    }

    @Override
    public String toString() {
        return name;
    }
}
