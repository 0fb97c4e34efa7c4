package io.github.greenvn.stub;

import static io.github.greenvn.stub.TestClient.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.ErrorCode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests the assignment of the last free numbers. */
class PoolTest {

    private static final int ALLOCATIONS = 24;
    private static final int FREE = 6;

    @Test
    void anUpdateFailsIfThePoolIsEmpty() {
        try (LeadAssistStub stub = LeadAssistStub.builder().seed(seed(1, 0)).start();
                TestClient client = new TestClient(stub)) {
            assertRejected(400, ErrorCode.NO_FREE_GREENVN, client::update);
        }
    }

    @Test
    void concurrentUpdatesNeverAssignANumberTwice() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(ALLOCATIONS);
        try (LeadAssistStub stub =
                        LeadAssistStub.builder().seed(seed(ALLOCATIONS, FREE)).start();
                TestClient client = new TestClient(stub)) {
            List<Callable<String>> updates = IntStream.range(0, ALLOCATIONS * 20)
                    .mapToObj(turn -> (Callable<String>) () -> client.greenVn
                            .updateGreenVn("acme1", "a" + turn % ALLOCATIONS)
                            .getData()
                            .getGreenVn())
                    .toList();
            for (Future<String> update : threads.invokeAll(updates)) {
                assertThat(update.get()).startsWith("+9100000000");
            }

            assertThat(IntStream.range(0, ALLOCATIONS).mapToObj(allocation -> client.greenVn
                            .getGreenVn("acme1", "a" + allocation)
                            .getData()
                            .getGreenVn()))
                    .doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oneOfManyConcurrentUpdatesGetsAPreferredNumber() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(ALLOCATIONS);
        AllocationStore store = new AllocationStore(seed(ALLOCATIONS, 1));
        Preferences preferences = new Preferences(true, number(ALLOCATIONS), null, null, null);
        try {
            List<Callable<String>> updates = IntStream.range(0, ALLOCATIONS)
                    .mapToObj(allocation -> (Callable<String>) () -> outcome(store, "a" + allocation, preferences))
                    .toList();
            assertThat(threads.invokeAll(updates).stream().map(PoolTest::get))
                    .containsOnlyOnce("assigned")
                    .filteredOn("NUMBER_IN_USE"::equals)
                    .hasSize(ALLOCATIONS - 1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String get(Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static String outcome(AllocationStore store, String greenVnId, Preferences preferences) {
        try {
            store.update("acme1", greenVnId, preferences);
            return "assigned";
        } catch (ApiException e) {
            return e.error.name();
        }
    }

    private static Seed seed(int allocations, int free) {
        List<VirtualNumber> numbers = IntStream.range(0, allocations + free)
                .mapToObj(number -> new VirtualNumber(number(number), null, null, null))
                .toList();
        List<Allocation> allocated = IntStream.range(0, allocations)
                .mapToObj(allocation -> new Allocation(
                        "c",
                        List.of("+910000000911"),
                        List.of(),
                        "oneway",
                        "active",
                        number(allocation),
                        "a" + allocation))
                .toList();
        Tenant tenant = new Tenant(
                "acme1", List.of(new Credentials("key", "token")), numbers, allocated, UnsupportedValues.NONE);
        return new Seed(10_000, List.of(tenant));
    }

    private static String number(int number) {
        return String.format("+9100000000%02d", number);
    }
}
