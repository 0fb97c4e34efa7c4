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

/** Tests the stub with the standard seed through the generated client. */
class LeadAssistStubTest {

    private final LeadAssistStub stub = LeadAssistStub.start();
    private final TestClient client = new TestClient(stub);

    @AfterEach
    void close() {
        client.close();
        stub.close();
    }

    @Test
    void anUpdateWithoutABodyAssignsTheNumberThatHasBeenFreeForTheLongestTime() {
        assertThat(Stream.generate(client::update).limit(7))
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
    void anUpdateChangesOnlyTheNumber() {
        GreenVnAllocation before = client.read();
        String number = client.update();

        assertThat(client.read()).isEqualTo(before.greenVn(number));
    }

    @Test
    void aFailedUpdateHasNoEffect() {
        GreenVnAllocation before = client.read();
        GreenVnPreferences inUse = new GreenVnPreferences().greenvn("+910000000007");

        assertRejected(409, ErrorCode.DUPLICATE_CONNECTION_ID, () -> client.update(inUse));

        assertThat(client.read()).isEqualTo(before);
        assertThat(client.update()).isEqualTo("+910000000002");
    }

    @Test
    void unknownCredentialsFailWith401() {
        try (TestClient other = new TestClient(stub, stub.apiKey(), "another-token")) {
            assertRejected(401, ErrorCode.AUTHENTICATION_FAILED, other::update);
            assertRejected(401, ErrorCode.AUTHENTICATION_FAILED, other::read);
        }
    }

    @Test
    void anUnknownTenantIsNotFound() {
        assertRejected(404, ErrorCode.GREENVN_NOT_FOUND, () -> client.greenVn.updateGreenVn("other", stub.greenVnId()));
        assertRejected(404, ErrorCode.GREENVN_NOT_FOUND, () -> client.greenVn.getGreenVn("other", stub.greenVnId()));
    }

    @Test
    void anUnknownAllocationIsNotFound() {
        assertRejected(404, ErrorCode.GREENVN_NOT_FOUND, () -> client.greenVn.updateGreenVn(stub.tenantId(), "other"));
        assertRejected(404, ErrorCode.GREENVN_NOT_FOUND, () -> client.greenVn.getGreenVn(stub.tenantId(), "other"));
    }

    @Test
    void aDeallocatedAllocationCanBeReadButNotUpdated() {
        assertThat(client.greenVn
                        .getGreenVn(stub.tenantId(), "123458")
                        .getData()
                        .getState())
                .isEqualTo(GreenVnAllocation.StateEnum.VAULT);
        assertRejected(404, ErrorCode.GREENVN_NOT_FOUND, () -> client.greenVn.updateGreenVn(stub.tenantId(), "123458"));
    }

    @Test
    void aClosedStubDoesNotListen() {
        stub.close();

        assertThatExceptionOfType(RequestNotSentException.class).isThrownBy(client::update);
    }
}
