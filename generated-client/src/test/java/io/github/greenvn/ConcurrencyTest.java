package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.v1.api.GreenVnApi;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** One client serves many threads, and each call gets its own response. */
class ConcurrencyTest {

    /** A script that responds with the identifier of the requested allocation. */
    private static final Script ECHO = (request, socket) -> {
        String id = request.requestLine().replaceAll(".*/greenvn/(\\d+)/vn.*", "$1");
        Scripts.json(200, Scripts.SWAPPED.replace("\"123456\"", "\"" + id + "\""))
                .respond(request, socket);
    };

    @Test
    void eachCallOnAPlatformThreadGetsItsOwnResponse() throws Exception {
        assertEachCallGetsItsOwnResponse(Executors.newFixedThreadPool(24));
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void eachCallOnAVirtualThreadGetsItsOwnResponse() throws Exception {
        assertEachCallGetsItsOwnResponse(virtualThreadPerTask());
    }

    /** Uses reflection, since the project compiles for Java 17. */
    private static ExecutorService virtualThreadPerTask()
            throws NoSuchMethodException, InvocationTargetException, IllegalAccessException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }

    private static void assertEachCallGetsItsOwnResponse(ExecutorService callers)
            throws InterruptedException, ExecutionException {
        try (ScriptedServer server = ScriptedServer.start(ECHO);
                LeadAssist leadAssist = Calls.client(server).build()) {
            GreenVnApi api = leadAssist.create(GreenVnApi.class);
            List<Callable<String>> calls = IntStream.range(0, 500)
                    .mapToObj(i -> (Callable<String>) () -> api.updateGreenVn("acme1", String.valueOf(i))
                            .getData()
                            .getGreenvnId())
                    .toList();
            List<Future<String>> responses = callers.invokeAll(calls);
            for (int i = 0; i < calls.size(); i++) {
                assertThat(responses.get(i).get()).isEqualTo(String.valueOf(i));
            }
            assertThat(server.received()).hasSize(500);
        } finally {
            callers.shutdown();
        }
    }
}
