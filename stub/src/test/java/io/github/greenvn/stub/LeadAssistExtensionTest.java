package io.github.greenvn.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.greenvn.v1.model.GreenVnPreferences;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeadAssistExtensionTest {

    @RegisterExtension
    static LeadAssistStub shared = LeadAssistExtension.start();

    private static final AtomicReference<@Nullable LeadAssistStub> LAST = new AtomicReference<>();

    @RegisterExtension
    LeadAssistStub own = LeadAssistExtension.start();

    /** Whichever of the two tests runs second depends on the reset after the first. */
    @Test
    void oneTestChangesTheState() {
        assertInitialStateAndChangeIt();
    }

    @Test
    void anotherTestStartsFromTheInitialState() {
        assertInitialStateAndChangeIt();
    }

    @Nested
    class InANestedClass {

        @Test
        void theStubIsRunning() {
            assertInitialStateAndChangeIt();
        }
    }

    @Nested
    class InAnotherNestedClass {

        @Test
        void theStubIsStillRunning() {
            assertInitialStateAndChangeIt();
        }
    }

    @Test
    void receivedRequestsAreRecorded() {
        try (TestClient client = new TestClient(shared)) {
            client.update(new GreenVnPreferences().greenvn("+910000000003"));
        }

        assertThat(shared.received()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("PUT");
            assertThat(request.path()).isEqualTo("/v1/tenants/stub-tenant/greenvn/123456/vn");
            assertThat(request.headers()).containsEntry("content-type", List.of("application/json"));
            assertThat(request.body()).contains("+910000000003");
            assertThat(request.toString()).doesNotContain("+910000000003").doesNotContain("Basic");
        });
    }

    @AfterAll
    static void theStubOfAnInstanceFieldWasClosed() {
        assertThatCode(() -> LAST.get().baseUrl()).isInstanceOf(IllegalStateException.class);
    }

    private void assertInitialStateAndChangeIt() {
        for (LeadAssistStub stub : List.of(shared, own)) {
            assertThat(stub.received()).isEmpty();
            try (TestClient client = new TestClient(stub)) {
                assertThat(client.update()).isEqualTo("+910000000002");
            }
            stub.next(Fault.reset());
        }
        LAST.set(own);
    }
}
