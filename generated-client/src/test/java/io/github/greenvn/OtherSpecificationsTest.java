package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.greenvn.ScriptedServer.Received;
import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.internal.json.Json;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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

    @TempDir
    static Path folder;

    private static final Map<Path, GeneratedClient> CLIENTS = new ConcurrentHashMap<>();

    private final DriftRecorder drift = new DriftRecorder();
    private final ObjectMapper mapper = Json.mapper(BodyReader.LIMIT);

    static List<ExampleCall> calls() throws IOException {
        try (Stream<Path> files = Files.list(SPECS)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(ExampleCall::of)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyOperationSendsAndReadsTheExamples(ExampleCall call)
            throws ReflectiveOperationException, JsonProcessingException {
        GeneratedClient client = CLIENTS.computeIfAbsent(
                call.spec(),
                spec -> GeneratedClient.of(
                        spec, folder.resolve(spec.getFileName().toString())));
        for (Class<?> api : client.apis()) {
            for (Method method : methods(api, call.methodName())) {
                Script response = call.response()
                        .map(body -> Scripts.json(call.status(), body.toString()))
                        .orElseGet(() -> Scripts.response(call.status(), ""));
                try (ScriptedServer server = ScriptedServer.start(response);
                        LeadAssist leadAssist =
                                Calls.client(server).listener(drift).build()) {
                    Object result = invoke(method, leadAssist.create(api), call.arguments(method, mapper));

                    Received request = server.received().get(0);
                    assertThat(call.arrived(request)).containsExactlyInAnyOrderElementsOf(call.expected());
                    assertAnInterceptorKeepsTheRequest(request, method, api, call.arguments(method, mapper), response);
                    assertThat(
                                    result == null
                                            ? null
                                            : ExampleCall.read(mapper.writerFor(
                                                            mapper.constructType(method.getGenericReturnType()))
                                                    .writeValueAsString(result)))
                            .isEqualTo(call.response().orElse(null));
                    assertThat(drift.drifts()).isEmpty();
                }
            }
        }
    }

    private static void assertAnInterceptorKeepsTheRequest(
            Received request, Method method, Class<?> api, Object[] arguments, Script response)
            throws ReflectiveOperationException {
        try (ScriptedServer server = ScriptedServer.start(response);
                LeadAssist leadAssist = Calls.client(server)
                        .requestInterceptor(template -> template.header("X-More", "{more}"))
                        .build()) {
            invoke(method, leadAssist.create(api), arguments);
            Received intercepted = server.received().get(0);
            assertThat(intercepted.requestLine()).isEqualTo(request.requestLine());
            assertThat(intercepted.body()).isEqualTo(request.body());
            assertThat(headers(intercepted)).containsAll(headers(request)).contains("X-More: {more}");
        }
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
