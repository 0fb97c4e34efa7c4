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

    private @Nullable TestClient caller;

    @BeforeEach
    void open() {
        caller = new TestClient(leadAssist);
    }

    @AfterEach
    void close() {
        caller.close();
    }

    static Stream<Named<Fault>> lostAnswers() {
        return Stream.of(
                Named.of("reset", Fault.reset()),
                Named.of("empty response", Fault.emptyResponse()),
                Named.of("bad gateway", Fault.answer(502, "text/html", "<h1>Bad gateway</h1>")),
                Named.of("internal error", Fault.error(500, 0)));
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void aLostRequestChangesNothing(Fault fault) {
        leadAssist.next(fault);

        assertUnknown();
        assertThat(caller.read().getGreenVn()).isEqualTo(BEFORE);
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void aLostAnswerIsOneToARequestThatWasWorked(Fault fault) {
        leadAssist.next(fault.afterTheWork());

        assertUnknown();
        assertThat(caller.read().getGreenVn()).isEqualTo(AFTER);
    }

    @Test
    void aMalformedBodyIsOneOfARequestThatWasWorked() {
        leadAssist.next(Fault.malformedBody());

        assertUnknown();
        assertThat(caller.read().getGreenVn()).isEqualTo(AFTER);
    }

    @Test
    void faultsHitOneRequestEachInTheirOrder() {
        leadAssist.next(Fault.error(403, 8), Fault.error(429, 17));

        assertRejected(403, ErrorCode.PERMISSION_DENIED, caller::update);
        assertRejected(429, ErrorCode.TOO_MANY_REQUESTS, caller::update);
        assertThat(caller.update()).isEqualTo(AFTER);
    }

    @Test
    void aDelayedRequestIsAnsweredOnceItIsReleased() {
        CompletableFuture<Void> release = new CompletableFuture<>();
        leadAssist.next(Fault.delayUntil(release));

        CompletableFuture<String> update = CompletableFuture.supplyAsync(caller::update);
        while (leadAssist.received().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(caller.read().getGreenVn()).isEqualTo(BEFORE);
        assertThat(update).isNotDone();

        release.complete(null);
        assertThat(update.join()).isEqualTo(AFTER);
        assertThat(caller.read().getGreenVn()).isEqualTo(AFTER);
    }

    @Test
    void aResetEndsADelayAndLeavesTheNewStateAlone() {
        leadAssist.next(Fault.delayUntil(new CompletableFuture<>()));
        CompletableFuture<String> update = CompletableFuture.supplyAsync(caller::update);
        while (leadAssist.received().isEmpty()) {
            Thread.onSpinWait();
        }

        leadAssist.reset();

        assertThat(update.join()).isEqualTo(AFTER);
        assertThat(caller.read().getGreenVn()).isEqualTo(BEFORE);
    }

    private void assertUnknown() {
        assertThatExceptionOfType(LeadAssistException.class)
                .isThrownBy(caller::update)
                .returns(Outcome.UNKNOWN, LeadAssistException::outcome);
    }
}
