package io.github.greenvn.stub;

import static io.github.greenvn.stub.TestClient.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.greenvn.ErrorCode;
import io.github.greenvn.RequestNotSentException;
import io.github.greenvn.v1.model.GreenVnAllocation;
import io.github.greenvn.v1.model.GreenVnPreferences;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The standard seed, through the generated client. */
class LeadAssistStubTest {

    private final LeadAssistStub stub = LeadAssistStub.start();
    private final TestClient caller = new TestClient(stub);

    @AfterEach
    void close() {
        caller.close();
        stub.close();
    }

    @Test
    void withoutABodyEachUpdateTakesTheNumberThatWasFreeForLongest() {
        assertThat(Stream.generate(caller::update).limit(7))
                .containsExactly(
                        "+910000000002",
                        "+910000000003",
                        "+910000000004",
                        "+910000000005",
                        "+917205827365",
                        "+910000000001",
                        "+910000000002");
    }

    @Test
    void allButTheNumberIsInherited() {
        GreenVnAllocation before = caller.read();
        String number = caller.update();

        assertThat(caller.read()).isEqualTo(before.greenVn(number));
    }

    @Test
    void aRefusedUpdateChangesNothing() {
        GreenVnAllocation before = caller.read();
        GreenVnPreferences inUse = new GreenVnPreferences().greenvn("+910000000007");

        assertRejected(409, ErrorCode.DUPLICATE_CONNECTION_ID, () -> caller.update(inUse));

        assertThat(caller.read()).isEqualTo(before);
        assertThat(caller.update()).isEqualTo("+910000000002");
    }

    @Test
    void otherCredentialsAreRefused() {
        try (TestClient other = new TestClient(stub, stub.apiKey(), "another-token")) {
            assertRejected(401, ErrorCode.AUTHENTICATION_FAILED, other::update);
            assertRejected(401, ErrorCode.AUTHENTICATION_FAILED, other::read);
        }
    }

    @Test
    void anUnknownTenantIsNotFound() {
        assertRejected(404, ErrorCode.GREENVN_NOT_FOUND, () -> caller.greenVn.updateGreenVn("other", stub.greenVnId()));
        assertRejected(404, ErrorCode.GREENVN_NOT_FOUND, () -> caller.greenVn.getGreenVn("other", stub.greenVnId()));
    }

    @Test
    void anUnknownAllocationIsNotFound() {
        assertRejected(404, ErrorCode.GREENVN_NOT_FOUND, () -> caller.greenVn.updateGreenVn(stub.tenantId(), "other"));
        assertRejected(404, ErrorCode.GREENVN_NOT_FOUND, () -> caller.greenVn.getGreenVn(stub.tenantId(), "other"));
    }

    @Test
    void aDeallocatedAllocationIsReadButNotUpdated() {
        assertThat(caller.greenVn
                        .getGreenVn(stub.tenantId(), "123458")
                        .getData()
                        .getState())
                .isEqualTo(GreenVnAllocation.StateEnum.VAULT);
        assertRejected(404, ErrorCode.GREENVN_NOT_FOUND, () -> caller.greenVn.updateGreenVn(stub.tenantId(), "123458"));
    }

    @Test
    void onceClosedItIsGone() {
        stub.close();

        assertThatExceptionOfType(RequestNotSentException.class).isThrownBy(caller::update);
    }
}
