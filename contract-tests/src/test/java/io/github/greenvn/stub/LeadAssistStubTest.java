package io.github.greenvn.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.greenvn.ErrorCode;
import io.github.greenvn.LeadAssist;
import io.github.greenvn.RequestNotSentException;
import io.github.greenvn.ServiceException;
import io.github.greenvn.v1.api.GreenVnApi;
import io.github.greenvn.v1.model.GreenVnPreferences;
import io.github.greenvn.v1.model.Region;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Through the generated client. */
class LeadAssistStubTest {

    private final LeadAssistStub stub = LeadAssistStub.start();
    private final LeadAssist leadAssist = client(stub.apiKey(), stub.apiToken());
    private final GreenVnApi greenVn = leadAssist.create(GreenVnApi.class);

    @AfterEach
    void close() {
        leadAssist.close();
        stub.close();
    }

    @Test
    void withoutABodyEachUpdateTakesAnotherNumberOfThePool() {
        assertThat(Stream.generate(() -> greenVn.updateGreenVn(stub.tenantId(), stub.greenVnId()))
                        .limit(3)
                        .map(response -> response.getData().getGreenVn()))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.startsWith("+91000000000"));
    }

    @Test
    void aWantedNumberIsGiven() {
        assertThat(update(new GreenVnPreferences().greenvn("+910000000099"))).isEqualTo("+910000000099");
    }

    @Test
    void preferencesWithoutANumberTakeOneOfThePool() {
        assertThat(update(new GreenVnPreferences().region(Region.KA))).isEqualTo("+910000000001");
    }

    @Test
    void otherCredentialsAreRefused() {
        try (LeadAssist other = client(stub.apiKey(), "another-token")) {
            assertRejected(401, ErrorCode.AUTHENTICATION_FAILED, () -> other.create(GreenVnApi.class)
                    .updateGreenVn(stub.tenantId(), stub.greenVnId()));
        }
    }

    @Test
    void anotherTenantIsNotFound() {
        assertRejected(404, ErrorCode.GREENVN_NOT_FOUND, () -> greenVn.updateGreenVn("other", stub.greenVnId()));
    }

    @Test
    void anotherAllocationIsNotFound() {
        assertRejected(404, ErrorCode.GREENVN_NOT_FOUND, () -> greenVn.updateGreenVn(stub.tenantId(), "other"));
    }

    @Test
    void aPreferenceThatBreaksTheSpecificationIsABadParameter() {
        assertRejected(
                400,
                ErrorCode.BAD_OR_MISSING_PARAMETERS,
                () -> update(new GreenVnPreferences().greenvn("not a number")));
    }

    @Test
    void onceClosedItIsGone() {
        stub.close();

        assertThatExceptionOfType(RequestNotSentException.class)
                .isThrownBy(() -> greenVn.updateGreenVn(stub.tenantId(), stub.greenVnId()));
    }

    private LeadAssist client(String apiKey, String apiToken) {
        return LeadAssist.builder()
                .baseUrl(stub.baseUrl())
                .credentials(apiKey, apiToken)
                .build();
    }

    private String update(GreenVnPreferences preferences) {
        return greenVn.updateGreenVn(
                        stub.tenantId(), stub.greenVnId(), new UpdateGreenVnRequest().preferences(preferences))
                .getData()
                .getGreenVn();
    }

    private static void assertRejected(int status, ErrorCode code, ThrowingCallable call) {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(call)
                .returns(status, ServiceException::status)
                .returns(code, ServiceException::errorCode);
    }
}
