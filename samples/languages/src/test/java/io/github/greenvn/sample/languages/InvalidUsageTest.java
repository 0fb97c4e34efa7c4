package io.github.greenvn.sample.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each program with arguments and an environment that it must reject before it sends anything. */
@Tag("slow")
class InvalidUsageTest {

    static Stream<Arguments> wrongArguments() {
        return Stream.of(Program.values()).flatMap(program -> Stream.of(
                        List.<String>of(),
                        List.of("a", "b", "{}", "c"),
                        List.of("", "b"),
                        List.of("a/b", "c"),
                        List.of("a", ".."),
                        List.of("a", "b?c"),
                        List.of("a", "b\n"),
                        List.of("a", "b", ""),
                        List.of("a", "b", "{"),
                        List.of("a", "b", "[]"),
                        List.of("a", "b", "{} {}"))
                .map(arguments -> Arguments.of(program, arguments)));
    }

    @ParameterizedTest
    @MethodSource("wrongArguments")
    void wrongArgumentsSendNothing(Program program, List<String> arguments) throws Exception {
        program.assumeAvailable();
        try (RawServer server = RawServer.sending("")) {
            program.run(Run.environment(server.url()), arguments.toArray(String[]::new))
                    .assertEnded(2);

            assertThat(server.requests()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongEnvironmentSendsNothing(Program program) throws Exception {
        program.assumeAvailable();

        program.run(Map.of(), "a", "b").assertEnded(2);
        for (String timeout : List.of("0", "-1", "0.5", "x")) {
            program.run(Run.environment("http://127.0.0.1:1", timeout), "a", "b")
                    .assertEnded(2);
        }
        for (String url : List.of("http://host.invalid", "http://u@127.0.0.1", "x")) {
            program.run(Run.environment(url), "a", "b").assertEnded(2);
        }
    }
}
