package io.github.greenvn.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowingConsumer;

/** Assertions on the bytes of a request, for what a pact cannot express. */
final class RawRequests {

    private RawRequests() {}

    /** Has a client call the server once, and asserts that it sent no byte of a body, and no content type. */
    static void assertNoBody(MockServer server, ThrowingConsumer<String> client) throws IOException {
        try (RecordingProxy proxy = new RecordingProxy(server.getPort())) {
            client.accept(proxy.url());
            String[] request = proxy.sent().split("\r\n\r\n", 2);
            List<String> head = request[0]
                    .lines()
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .toList();
            assertThat(head)
                    .contains("content-length: 0")
                    .noneMatch(header -> header.startsWith("content-type:"))
                    .noneMatch(header -> header.startsWith("transfer-encoding:"));
            assertThat(request[1]).as("body").isEmpty();
        }
    }
}
