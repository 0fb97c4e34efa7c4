package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.v1.api.GreenVnApi;
import io.github.greenvn.v1.model.GreenVnResponse;

/** Calls of a client to a scripted server. */
final class Calls {

    static final String API_KEY = "key-of-the-test";
    static final String API_TOKEN = "token-of-the-test";

    /** The secret of a security scheme, with characters that are encoded in a query. */
    static final String SECRET = "secret+of/the=test";

    private Calls() {}

    static LeadAssistBuilder client(ScriptedServer server) {
        return LeadAssist.builder().baseUrl(server.url()).credentials(API_KEY, API_TOKEN);
    }

    /** Returns the result of an update without a body to which the server responds by a script. */
    static GreenVnResponse result(Script script) {
        try (ScriptedServer server = ScriptedServer.start(script);
                LeadAssist leadAssist = client(server).build()) {
            return leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "123456");
        }
    }

    /** Returns the exception of an update without a body to which the server responds by a script. */
    static Throwable failure(Script script) {
        return catchThrowable(() -> result(script));
    }

    /** Throws a checked exception from code that declares none, as Kotlin and Lombok's {@code @SneakyThrows} do. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> void throwUnchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** Returns the exception of an update without a body. */
    static Throwable failure(LeadAssistBuilder builder) {
        try (LeadAssist leadAssist = builder.build()) {
            return catchThrowable(() -> leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "123456"));
        }
    }

    /** Asserts that a call failed before a connection was opened, and names no secret. */
    static void assertNotSent(ScriptedServer server, Throwable failure, String expected) {
        assertThat(failure).isInstanceOf(RequestNotSentException.class).hasMessageContaining(expected);
        assertThat(((LeadAssistException) failure).outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(server.connections()).isZero();
        Secrets.assertNotIn(failure);
    }
}
