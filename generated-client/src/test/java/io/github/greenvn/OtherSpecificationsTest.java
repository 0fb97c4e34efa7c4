package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.greenvn.ScriptedServer.Received;
import io.github.greenvn.internal.json.Json;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Clients of specifications that differ from v1 compile without warnings, and each operation sends and reads the examples
 * of its specification, which is no drift.
 */
@Tag("slow")
class OtherSpecificationsTest {

    private static final Path SPECS = Path.of("src/test/resources/openapi/other");

    private static final DriftRecorder DRIFT = new DriftRecorder();

    private final ObjectMapper mapper = Json.mapper(1 << 20, 10_000);

    private static GeneratedClients clients;
    private static ScriptedServer server;
    private static final Map<Path, LeadAssist> PLAIN = new HashMap<>();
    private static final Map<Path, LeadAssist> INTERCEPTED = new HashMap<>();

    @BeforeAll
    static void generate(@TempDir Path folder) throws IOException {
        clients = GeneratedClients.of(specs(), folder);
        server = ScriptedServer.start(Scripts.response(204, ""));
        calls().forEach(call -> {
            PLAIN.computeIfAbsent(
                    call.spec(), spec -> client(call).listener(DRIFT).build());
            INTERCEPTED.computeIfAbsent(call.spec(), spec -> client(call)
                    .requestInterceptor(template -> template.header("X-More", "{more}"))
                    .build());
        });
    }

    @AfterAll
    static void stop() {
        PLAIN.values().forEach(LeadAssist::close);
        INTERCEPTED.values().forEach(LeadAssist::close);
        server.close();
    }

    private static LeadAssistBuilder client(ExampleCall call) {
        LeadAssistBuilder builder = Calls.client(server);
        call.security().authorize(builder);
        return builder;
    }

    private static List<Path> specs() throws IOException {
        try (Stream<Path> files = Files.list(SPECS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static List<ExampleCall> calls() throws IOException {
        return specs().stream().flatMap(ExampleCall::of).toList();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyOperationSendsAndReadsTheExamples(ExampleCall call)
            throws ReflectiveOperationException, JsonProcessingException {
        server.respondWith(call.response()
                .map(body -> Scripts.json(call.status(), body.toString()))
                .orElseGet(() -> Scripts.response(call.status(), "")));
        int calls = 0;
        for (Class<?> api : clients.apis(call.spec())) {
            for (Method method : methods(api, call.methodName())) {
                calls++;
                Object result = invoke(method, PLAIN.get(call.spec()).create(api), call.arguments(method, mapper));

                Received request = server.last();
                assertThat(call.arrived(request)).containsExactlyInAnyOrderElementsOf(call.expected());
                assertAnInterceptorKeepsTheRequest(call, request, method, api);
                assertThat(
                                result == null
                                        ? null
                                        : ExampleCall.read(
                                                mapper.writerFor(mapper.constructType(method.getGenericReturnType()))
                                                        .writeValueAsString(result)))
                        .isEqualTo(call.response().orElse(null));
                assertThat(DRIFT.drifts()).isEmpty();
            }
        }
        assertThat(calls > 0).isEqualTo(call.isSupported());
    }

    private void assertAnInterceptorKeepsTheRequest(ExampleCall call, Received request, Method method, Class<?> api)
            throws ReflectiveOperationException {
        invoke(method, INTERCEPTED.get(call.spec()).create(api), call.arguments(method, mapper));
        Received second = server.last();
        assertThat(second.requestLine()).isEqualTo(request.requestLine());
        assertThat(second.body()).isEqualTo(request.body());
        assertThat(headers(second)).containsAll(headers(request)).contains("X-More: {more}");
    }

    private static List<String> headers(Received request) {
        return request.head().stream()
                .skip(1)
                .filter(line -> !line.startsWith("Host: "))
                .toList();
    }

    /** Returns the overload of a method with all parameters, or none if the interface has no such method. */
    private static List<Method> methods(Class<?> api, String name) {
        return Arrays.stream(api.getMethods())
                .filter(method -> method.getName().equals(name))
                .sorted((one, two) -> two.getParameterCount() - one.getParameterCount())
                .limit(1)
                .toList();
    }

    private static Object invoke(Method method, Object api, Object[] arguments) throws ReflectiveOperationException {
        try {
            return method.invoke(api, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
