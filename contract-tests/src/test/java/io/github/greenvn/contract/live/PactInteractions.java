package io.github.greenvn.contract.live;

import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.matchers.BodyTypeMismatch;
import au.com.dius.pact.core.matchers.HeaderMismatch;
import au.com.dius.pact.core.matchers.Mismatch;
import au.com.dius.pact.core.matchers.ResponseMatching;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.core.model.V4Pact;
import com.fasterxml.jackson.core.JsonPointer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The interactions of the tracked pact. */
final class PactInteractions {

    private static final Path TRACKED = Path.of("pacts/greenvn-client-lead-assist.json");

    private static final V4Pact PACT = (V4Pact) DefaultPactReader.INSTANCE.loadPact(TRACKED.toFile());

    private PactInteractions() {}

    /**
     * A difference of a response from an interaction.
     *
     * @param inBody false if the media type differs
     * @param location a location in the body
     */
    record Difference(boolean inBody, JsonPointer location) {

        static Difference of(Mismatch mismatch) {
            return mismatch instanceof BodyMismatch in
                    ? new Difference(true, JsonPointer.compile(pointer(in.getPath())))
                    : new Difference(false, JsonPointer.empty());
        }

        private static String pointer(String path) {
            return path.replace("$", "").replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
        }
    }

    /** {@return the HTTP status of the interaction with that description} */
    static int status(String description) {
        return named(description).getResponse().getStatus();
    }

    /** {@return the differences of a response from the interaction with that description} */
    static List<Difference> differences(String description, Exchange exchange) {
        String type = exchange.headers().getOrDefault("Content-Type", "");
        HttpResponse response = new HttpResponse(
                exchange.status(),
                type.isEmpty() ? Map.of() : Map.of("Content-Type", List.of(type)),
                OptionalBody.body(exchange.body().getBytes(StandardCharsets.UTF_8), new ContentType(type)));
        return ResponseMatching.responseMismatches(PACT, named(description), response).stream()
                .filter(mismatch -> mismatch instanceof BodyMismatch
                        || mismatch instanceof BodyTypeMismatch
                        || mismatch instanceof HeaderMismatch)
                .map(Difference::of)
                .distinct()
                .toList();
    }

    private static SynchronousHttp named(String description) {
        return PACT.getInteractions().stream()
                .filter(interaction -> interaction.getDescription().equals(description))
                .map(SynchronousHttp.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the pact has no interaction \"" + description + "\""));
    }
}
