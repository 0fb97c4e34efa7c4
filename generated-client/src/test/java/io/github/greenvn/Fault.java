package io.github.greenvn;

import io.github.greenvn.ScriptedServer.Script;
import java.util.function.Function;

/**
 * A fault after a request has arrived, and the exception that the caller has to get.
 *
 * @param script the server's response; its argument makes the deadline pass
 * @param endedBy the event that ends the call
 * @param anyTransport true if the outcome is the same over any transport that a caller may supply
 */
record Fault(
        String name,
        Function<Runnable, Script> script,
        Outcome outcome,
        Class<? extends LeadAssistException> exception,
        EndedBy endedBy,
        boolean anyTransport) {

    enum EndedBy {
        RESPONSE,
        RESPONSE_TIMEOUT,
        DEADLINE
    }

    static Fault of(String name, Script script, Outcome outcome, Class<? extends LeadAssistException> exception) {
        return new Fault(name, pass -> script, outcome, exception, EndedBy.RESPONSE, true);
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

    /** Restricts the fault to the client's own transport, since others behave differently. */
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
