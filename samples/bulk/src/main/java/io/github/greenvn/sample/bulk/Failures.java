package io.github.greenvn.sample.bulk;

import org.jspecify.annotations.Nullable;

/** The failures of a command, which stop it when the service is down or refuses everything. */
final class Failures {

    private static final int MAX_IN_SUCCESSION = 3;

    private int inSuccession;

    /** {@return why to stop after a result; null to go on} */
    @Nullable
    String reasonToStop(Result result) {
        inSuccession = result.state() == State.NOT_SENT ? inSuccession + 1 : 0;
        if (inSuccession >= MAX_IN_SUCCESSION) {
            return "Stopped: " + inSuccession + " updates in succession could not be read or sent.";
        }
        return result.unauthorized() ? "Stopped: the service refuses the credentials." : null;
    }
}
