package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.v1.api.GreenVnApi;
import io.github.greenvn.v1.model.GreenVnPreferences;
import io.github.greenvn.v1.model.Region;
import io.github.greenvn.v1.model.Strictness;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Limits the bytes that a call allocates on all threads of the client. Unlike times they are the same in every run, as long
 * as the compiler does not optimise allocations away, so this test runs with {@code -XX:TieredStopAtLevel=1}. Each limit is
 * 10 % above the number measured on JDK 17.
 */
@Tag("slow")
class AllocationTest {

    private static final int CALLS = 1000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aCallWithABodyStaysWithinItsLimit() {
        UpdateGreenVnRequest body = new UpdateGreenVnRequest()
                .strictness(Strictness.FALSE)
                .preferences(new GreenVnPreferences().greenvn("+917205827365").region(Region.KA));

        assertBytes(Scripts.ok(), api -> api.updateGreenVn("acme1", "123456", body), 11_611);
    }

    @Test
    void aCallWithoutABodyStaysWithinItsLimit() {
        assertBytes(Scripts.ok(), api -> api.updateGreenVn("acme1", "123456"), 10_315);
    }

    @Test
    void aCallWhoseResponseAlwaysHasAnUnknownPropertyStaysWithinItsLimit() {
        assertBytes(
                Scripts.json(200, Scripts.SWAPPED.replace("\"state\"", "\"newer\": 1, \"state\"")),
                api -> api.updateGreenVn("acme1", "123456"),
                11_020);
    }

    @Test
    void aRejectedCallStaysWithinItsLimit() {
        assertBytes(
                Scripts.json(409, Scripts.error(409, 18, "Allocation exists for this connection id.")),
                api -> catchThrowable(() -> api.updateGreenVn("acme1", "123456")),
                11_195);
    }

    private void assertBytes(Script script, Consumer<GreenVnApi> call, long measured) {
        try (ScriptedServer server = ScriptedServer.countingOnly(script);
                LeadAssist leadAssist = Calls.client(server).build()) {
            GreenVnApi api = leadAssist.create(GreenVnApi.class);
            bytes(api, call);

            assertThat(bytes(api, call)).as("bytes per call").isBetween(measured / 2, measured * 11 / 10);
        }
    }

    private long bytes(GreenVnApi api, Consumer<GreenVnApi> call) {
        long before = allocated();
        for (int i = 0; i < CALLS; i++) {
            call.accept(api);
        }
        return (allocated() - before) / CALLS;
    }

    /** Returns the bytes that all threads but the server's have allocated. */
    private long allocated() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().equals("scripted-server"))
                .mapToLong(thread -> threads.getThreadAllocatedBytes(thread.getId()))
                .sum();
    }
}
