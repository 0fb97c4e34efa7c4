package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Headers;
import feign.RequestLine;
import io.github.greenvn.codegen.Envelope;
import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number in a response is read as it is, or not at all. */
class ExactNumbersTest {

    /** The types that numbers are read as. */
    public static final class Numbers {
        public Integer i;
        public Long l;
        public List<Long> list;
        public BigInteger big;
        public Double d;
        public Float f;
        public Boolean b;
    }

    @Envelope(
            success = {},
            status = {},
            code = {},
            message = {})
    interface NumbersApi {

        @RequestLine("GET /x")
        @Headers("Accept: application/json")
        Numbers read();
    }

    private static final AtomicReference<String> RESPONSE = new AtomicReference<>();

    private static ScriptedServer server;

    private final DriftRecorder recorder = new DriftRecorder();

    @BeforeAll
    static void start() {
        server = ScriptedServer.start(
                (request, socket) -> Scripts.json(200, RESPONSE.get()).respond(request, socket));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anIntegerMayHaveAFractionOfZeroAndAnExponent() {
        Numbers numbers = read("{'i': 1.0, 'l': 1e3, 'list': [0.0, 1.50e1], 'big': 1E20, 'd': 1e308, 'f': 1, 'b': 1}");

        assertThat(numbers.i).isEqualTo(1);
        assertThat(numbers.l).isEqualTo(1000);
        assertThat(numbers.list).containsExactly(0L, 15L);
        assertThat(numbers.big).isEqualTo(BigInteger.TEN.pow(20));
        assertThat(numbers.d).isEqualTo(1e308);
        assertThat(numbers.f).isEqualTo(1);
        assertThat(numbers.b).isTrue();
        assertThat(recorder.differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "i, 1.9",
        "i, 3000000000",
        "i, 3e9",
        "l, -0.5",
        "l, 1e30",
        "l, 1e999999999",
        "big, 1e-999999999",
        "big, 1.5",
        "d, 1e400",
        "d, \"NaN\"",
        "d, \"-Infinity\"",
        "f, 1e60",
        "f, \"Infinity\"",
        "b, 2",
        "b, 1.0"
    })
    void aNumberThatTheTypeDoesNotHaveIsLeftOutAndReported(String property, String number) {
        Numbers numbers = read("{'%s': %s}".formatted(property, number));

        assertThat(numbers).hasAllNullFieldsOrProperties();
        assertThat(recorder.differences()).containsExactly("INVALID_VALUE /" + property);
    }

    @Test
    void soItIsInAList() {
        assertThat(read("{'list': [1, 2.7]}").list).isNull();
        assertThat(recorder.differences()).containsExactly("INVALID_VALUE /list/*");
    }

    private Numbers read(String json) {
        RESPONSE.set(json.replace('\'', '"'));
        try (LeadAssist leadAssist = Calls.client(server).listener(recorder).build()) {
            return leadAssist.create(NumbersApi.class).read();
        }
    }
}
