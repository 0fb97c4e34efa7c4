package io.github.greenvn.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.github.greenvn.ErrorCode;
import io.github.greenvn.Outcome;
import io.github.greenvn.ServiceException;
import io.github.greenvn.ThrottledException;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Interaction.PROVIDER, pactVersion = PactSpecVersion.V4)
class RejectionContractTest {

    @Pact(consumer = Interaction.CONSUMER)
    public V4Pact noFreeNumber(PactBuilder pact) {
        return Rejection.NO_FREE_NUMBER.in(pact).toPact();
    }

    @Test
    @PactTestFor(pactMethod = "noFreeNumber")
    void aPreferenceThatNothingMeetsIsABadRequest(MockServer server) {
        assertRejected(server, Requests.strict(), 400, ErrorCode.NO_FREE_GREENVN);
    }

    @Pact(consumer = Interaction.CONSUMER)
    public V4Pact unknownCredentials(PactBuilder pact) {
        return Rejection.UNKNOWN_CREDENTIALS.in(pact).toPact();
    }

    @Test
    @PactTestFor(pactMethod = "unknownCredentials")
    void unknownCredentialsAreAnAuthenticationFailure(MockServer server) {
        assertRejected(server, null, 401, ErrorCode.AUTHENTICATION_FAILED);
    }

    @Pact(consumer = Interaction.CONSUMER)
    public V4Pact unknownAllocation(PactBuilder pact) {
        return Rejection.UNKNOWN_ALLOCATION.in(pact).toPact();
    }

    @Test
    @PactTestFor(pactMethod = "unknownAllocation")
    void anUnknownAllocationIsNotFound(MockServer server) {
        assertRejected(server, null, 404, ErrorCode.GREENVN_NOT_FOUND);
    }

    @Pact(consumer = Interaction.CONSUMER)
    public V4Pact numberInUse(PactBuilder pact) {
        return Rejection.NUMBER_IN_USE.in(pact).toPact();
    }

    @Test
    @PactTestFor(pactMethod = "numberInUse")
    void aNumberInUseIsAConflict(MockServer server) {
        assertRejected(server, Requests.numberAlone(), 409, ErrorCode.DUPLICATE_CONNECTION_ID);
    }

    @Pact(consumer = Interaction.CONSUMER)
    public V4Pact throttled(PactBuilder pact) {
        return Rejection.THROTTLED.in(pact).toPact();
    }

    @Test
    @PactTestFor(pactMethod = "throttled")
    void aRequestAboveTheLimitIsThrottled(MockServer server) {
        assertRejected(server, null, 429, ErrorCode.TOO_MANY_REQUESTS);
    }

    private static void assertRejected(
            MockServer server, @Nullable UpdateGreenVnRequest request, int status, ErrorCode code) {
        Throwable thrown = catchThrowable(() -> Client.update(server.getUrl(), request));
        assertThat(thrown)
                .isExactlyInstanceOf(status == 429 ? ThrottledException.class : ServiceException.class)
                .asInstanceOf(type(ServiceException.class))
                .returns(status, ServiceException::status)
                .returns(code, ServiceException::errorCode)
                .returns(Outcome.REJECTED, ServiceException::outcome);
    }
}
