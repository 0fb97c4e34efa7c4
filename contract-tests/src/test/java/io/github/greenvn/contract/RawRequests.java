package io.github.greenvn.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowingConsumer;

/** What no pact can say of a request. */
final class Arrived {

    private Arrived() {}

    /** Lets a client call the server once, and asserts that there was no byte of a body, and no type of one. */
    static void withoutBody(MockServer server, ThrowingConsumer<String> client) throws IOException {
        try (Wiretap tap = new Wiretap(server.getPort())) {
            client.accept(tap.url());
            String[] request = tap.sent().split("\r\n\r\n", 2);
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
