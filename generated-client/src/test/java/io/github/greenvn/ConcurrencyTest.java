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

/** One client serves many threads, and each gets the answer to its own call. */
class ConcurrencyTest {

    /** The answer's number tells which allocation was asked for. */
    private static final Script ECHO = (request, socket) -> {
        String id = request.requestLine().replaceAll(".*/greenvn/(\\d+)/vn.*", "$1");
        Scripts.json(200, Scripts.SWAPPED.replace("\"123456\"", "\"" + id + "\""))
                .respond(request, socket);
    };

    @Test
    void platformThreads() throws Exception {
        assertEachGetsItsOwnAnswer(Executors.newFixedThreadPool(24));
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void virtualThreads() throws Exception {
        assertEachGetsItsOwnAnswer(virtualThreadPerTask());
    }

    /** By reflection: the floor is Java 17. */
    private static ExecutorService virtualThreadPerTask()
            throws NoSuchMethodException, InvocationTargetException, IllegalAccessException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }

    private static void assertEachGetsItsOwnAnswer(ExecutorService callers)
            throws InterruptedException, ExecutionException {
        try (ScriptedServer server = ScriptedServer.start(ECHO);
                LeadAssist leadAssist = Calls.client(server).build()) {
            GreenVnApi api = leadAssist.create(GreenVnApi.class);
            List<Callable<String>> calls = IntStream.range(0, 500)
                    .mapToObj(i -> (Callable<String>) () -> api.updateGreenVn("acme1", String.valueOf(i))
                            .getData()
                            .getGreenvnId())
                    .toList();
            List<Future<String>> answers = callers.invokeAll(calls);
            for (int i = 0; i < calls.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(String.valueOf(i));
            }
            assertThat(server.received()).hasSize(500);
        } finally {
            callers.shutdown();
        }
    }
}
