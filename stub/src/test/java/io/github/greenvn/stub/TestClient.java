package io.github.greenvn.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.greenvn.CallListener;
import io.github.greenvn.ErrorCode;
import io.github.greenvn.LeadAssist;
import io.github.greenvn.ResponseDrift;
import io.github.greenvn.ServiceException;
import io.github.greenvn.v1.api.GreenVnApi;
import io.github.greenvn.v1.model.GreenVnAllocation;
import io.github.greenvn.v1.model.GreenVnPreferences;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The generated client, with a stub's credentials and allocation. No response may differ from the specification. */
final class TestClient implements AutoCloseable, CallListener {

    private final LeadAssistStub stub;
    private final LeadAssist leadAssist;
    private final List<ResponseDrift> drifts = new CopyOnWriteArrayList<>();
    final GreenVnApi greenVn;

    TestClient(LeadAssistStub stub) {
        this(stub, stub.apiKey(), stub.apiToken());
    }

    TestClient(LeadAssistStub stub, String apiKey, String apiToken) {
        this.stub = stub;
        this.leadAssist = LeadAssist.builder()
                .baseUrl(stub.baseUrl())
                .credentials(apiKey, apiToken)
                .listener(this)
                .build();
        this.greenVn = leadAssist.create(GreenVnApi.class);
    }

    /** Sends an update without a body, and returns the new number. */
    String update() {
        return greenVn.updateGreenVn(stub.tenantId(), stub.greenVnId())
                .getData()
                .getGreenVn();
    }

    String update(UpdateGreenVnRequest request) {
        return greenVn.updateGreenVn(stub.tenantId(), stub.greenVnId(), request)
                .getData()
                .getGreenVn();
    }

    String update(GreenVnPreferences preferences) {
        return update(new UpdateGreenVnRequest().preferences(preferences));
    }

    GreenVnAllocation read() {
        return greenVn.getGreenVn(stub.tenantId(), stub.greenVnId()).getData();
    }

    static void assertRejected(int status, ErrorCode code, ThrowingCallable call) {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(call)
                .returns(status, ServiceException::status)
                .returns(code, ServiceException::errorCode);
    }

    @Override
    public void onDrift(ResponseDrift drift) {
        drifts.add(drift);
    }

    @Override
    public void close() {
        leadAssist.close();
        assertThat(drifts).isEmpty();
    }
}
