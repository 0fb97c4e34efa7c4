package io.github.greenvn.contract.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** An interaction of a written pact. */
record WrittenInteraction(JsonNode json) {

    private static final Path WRITTEN = Path.of(System.getProperty("pact.rootDir", "target/pacts"));

    /** {@return the interactions that the consumer's tests have just written} */
    static List<WrittenInteraction> written() {
        try {
            JsonNode pact = new ObjectMapper()
                    .readTree(WRITTEN.resolve("greenvn-client-lead-assist.json").toFile());
            return StreamSupport.stream(pact.path("interactions").spliterator(), false)
                    .map(WrittenInteraction::new)
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

    WrittenMessage request() {
        return new WrittenMessage(json.path("request"));
    }

    WrittenMessage response() {
        return new WrittenMessage(json.path("response"));
    }

    int status() {
        return json.at("/response/status").intValue();
    }

    @Override
    public String toString() {
        return '"' + json.path("description").textValue() + '"';
    }
}
