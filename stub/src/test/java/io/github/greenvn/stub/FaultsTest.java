package io.github.greenvn.stub;

import static io.github.greenvn.stub.TestClient.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.greenvn.ErrorCode;
import io.github.greenvn.LeadAssistException;
import io.github.greenvn.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {

    private static final String BEFORE = "+910000000001";
    private static final String AFTER = "+910000000002";

    @RegisterExtension
    static LeadAssistStub leadAssist = LeadAssistExtension.start();

    private @Nullable TestClient client;

    @BeforeEach
    void open() {
        client = new TestClient(leadAssist);
    }

    @AfterEach
    void close() {
        client.close();
    }

    static Stream<Named<Fault>> lostResponses() {
        return Stream.of(
                Named.of("reset", Fault.reset()),
                Named.of("empty response", Fault.emptyResponse()),
                Named.of("bad gateway", Fault.response(502, "text/html", "<h1>Bad gateway</h1>")),
                Named.of("internal error", Fault.error(500, 0)));
    }

    @ParameterizedTest
    @MethodSource("lostResponses")
    void aLostRequestHasNoEffect(Fault fault) {
        leadAssist.next(fault);

        assertOutcomeIsUnknown();
        assertThat(client.read().getGreenVn()).isEqualTo(BEFORE);
    }

    @ParameterizedTest
    @MethodSource("lostResponses")
    void aRequestWhoseResponseIsLostHasBeenProcessed(Fault fault) {
        leadAssist.next(fault.afterProcessing());

        assertOutcomeIsUnknown();
        assertThat(client.read().getGreenVn()).isEqualTo(AFTER);
    }

    @Test
    void aRequestWithAMalformedResponseBodyHasBeenProcessed() {
        leadAssist.next(Fault.malformedBody());

        assertOutcomeIsUnknown();
        assertThat(client.read().getGreenVn()).isEqualTo(AFTER);
    }

    @Test
    void eachFaultIsInjectedIntoOneRequestInOrder() {
        leadAssist.next(Fault.error(403, 8), Fault.error(429, 17));

        assertRejected(403, ErrorCode.PERMISSION_DENIED, client::update);
        assertRejected(429, ErrorCode.TOO_MANY_REQUESTS, client::update);
        assertThat(client.update()).isEqualTo(AFTER);
    }

    @Test
    void aDelayedRequestIsProcessedOnceItIsReleased() {
        CompletableFuture<Void> release = new CompletableFuture<>();
        leadAssist.next(Fault.delayUntil(release));

        CompletableFuture<String> update = CompletableFuture.supplyAsync(client::update);
        while (leadAssist.received().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(client.read().getGreenVn()).isEqualTo(BEFORE);
        assertThat(update).isNotDone();

        release.complete(null);
        assertThat(update.join()).isEqualTo(AFTER);
        assertThat(client.read().getGreenVn()).isEqualTo(AFTER);
    }

    @Test
    void aResetEndsADelayAndTheDelayedRequestDoesNotChangeTheNewState() {
        leadAssist.next(Fault.delayUntil(new CompletableFuture<>()));
        CompletableFuture<String> update = CompletableFuture.supplyAsync(client::update);
        while (leadAssist.received().isEmpty()) {
            Thread.onSpinWait();
        }

        leadAssist.reset();

        assertThat(update.join()).isEqualTo(AFTER);
        assertThat(client.read().getGreenVn()).isEqualTo(BEFORE);
    }

    private void assertOutcomeIsUnknown() {
        assertThatExceptionOfType(LeadAssistException.class)
                .isThrownBy(client::update)
                .returns(Outcome.UNKNOWN, LeadAssistException::outcome);
    }
}
