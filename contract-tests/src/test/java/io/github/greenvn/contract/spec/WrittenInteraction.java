package io.github.greenvn.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** An interaction of a written pact. */
record PinnedInteraction(JsonNode json) {

    private static final Path WRITTEN = Path.of(System.getProperty("pact.rootDir", "target/pacts"));

    /** {@return the interactions that the consumer's tests have just written} */
    static List<PinnedInteraction> written() {
        try {
            JsonNode pact = new ObjectMapper()
                    .readTree(WRITTEN.resolve("greenvn-client-lead-assist.json").toFile());
            return StreamSupport.stream(pact.path("interactions").spliterator(), false)
                    .map(PinnedInteraction::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String method() {
        return json.at("/request/method").textValue();
    }

    String path() {
        return json.at("/request/path").textValue();
    }

    PinnedMessage request() {
        return new PinnedMessage(json.path("request"));
    }

    PinnedMessage response() {
        return new PinnedMessage(json.path("response"));
    }

    int status() {
        return json.at("/response/status").intValue();
    }

    @Override
    public String toString() {
        return '"' + json.path("description").textValue() + '"';
    }
}
