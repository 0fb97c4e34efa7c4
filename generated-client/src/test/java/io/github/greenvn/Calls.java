package io.github.greenvn;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.v1.api.GreenVnApi;
import io.github.greenvn.v1.model.GreenVnResponse;

/** One call of the client against a scripted server. */
final class Calls {

    static final String API_KEY = "key-of-the-test";
    static final String API_TOKEN = "token-of-the-test";

    private Calls() {}

    static LeadAssistBuilder client(ScriptedServer server) {
        return LeadAssist.builder().baseUrl(server.url()).credentials(API_KEY, API_TOKEN);
    }

    /** What the body-less update returns when the server answers by a script. */
    static GreenVnResponse result(Script script) {
        try (ScriptedServer server = ScriptedServer.start(script);
                LeadAssist leadAssist = client(server).build()) {
            return leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "123456");
        }
    }

    /** How the body-less update fails when the server answers by a script. */
    static Throwable failure(Script script) {
        return catchThrowable(() -> result(script));
    }
}
