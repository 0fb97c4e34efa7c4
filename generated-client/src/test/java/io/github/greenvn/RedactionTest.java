package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import feign.RequestLine;
import feign.RetryableException;
import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.codegen.SecurityRequirement;
import io.github.greenvn.codegen.SecurityScheme;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Exceptions reveal no credentials, however they are encoded. */
class RedactionTest {

    @Test
    void aCircularChainOfCausesIsRedacted() {
        IOException one = new IOException("one");
        one.initCause(new IOException("two", one));

        Throwable failure = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Calls.failure(LeadAssist.builder()
                        .credentials(Calls.API_KEY, Calls.API_TOKEN)
                        .transport((request, options) -> {
                            throw one;
                        })));
        assertThat(failure).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void aFeignExceptionOfATransportIsCopiedSinceItHasTheRequest() {
        Throwable failure = Calls.failure(
                LeadAssist.builder().credentials(Calls.API_KEY, Calls.API_TOKEN).transport((request, options) -> {
                    RetryableException refused =
                            new RetryableException(-1, "refused", request.httpMethod(), (Long) null, request);
                    throw new IOException("refused", refused);
                }));

        assertThat(failure.getCause())
                .isExactlyInstanceOf(RedactedException.class)
                .hasMessageContaining("refused");
        assertThat(failure).hasRootCauseExactlyInstanceOf(RedactedException.class);
    }

    @Test
    void aLongTextOfDigitsIsRedacted() {
        String digits = "1".repeat(100_000);

        assertThat(Calls.failure(Scripts.json(400, Scripts.error(400, 5, digits))))
                .isExactlyInstanceOf(ServiceException.class)
                .hasMessageContaining("message \"1111•••");
    }

    @Test
    void redactingASecretManyTimesTakesMemoryInProportion() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Redaction redaction = Redaction.NONE.and("se+cr/et=");
        String text = "se+cr/et= ".repeat(10_000);
        long before = threads.getCurrentThreadAllocatedBytes();

        String redacted = redaction.redact(text);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(100L * text.length());
        assertThat(redacted).isEqualTo("*** ".repeat(10_000));
    }

    @Test
    void theTimeForAMessageOfJacksonDoesNotDependOnItsCharacters() {
        cpuTimeOfDuplicates("a");

        assertThat(cpuTimeOfDuplicates("\\\"")).isLessThan(50 * cpuTimeOfDuplicates("a"));
    }

    /** Returns the CPU time of a call whose response has a property with a long name of this character twice. */
    private static long cpuTimeOfDuplicates(String character) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        String property = "\"" + character.repeat(20_000) + "\": 1";
        long before = threads.getCurrentThreadCpuTime();
        assertThat(Calls.failure(Scripts.json(200, "{" + property + ", " + property + "}")))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("Duplicate");
        return threads.getCurrentThreadCpuTime() - before;
    }

    @Test
    void aSecretIsRedactedBeforeAMessageIsCut() {
        for (String secret : secrets()) {
            String message = "m".repeat(200 - secret.length()) + " " + secret;
            Throwable failure = Calls.failure(Scripts.json(401, Scripts.error(401, 7, message)));

            assertThat(failure).hasMessageNotContaining(secret.substring(0, secret.length() - 3));
        }
    }

    @Test
    void aSecretInAnInvalidBodyIsRedactedWithAndWithoutItsPadding() {
        for (String secret : secrets()) {
            assertThat(Calls.failure(Scripts.json(200, secret))).hasMessageNotContaining(secret.replace("=", ""));
        }
    }

    @Test
    void aSecretThatIsPaddedOrThatJacksonCutsIsShownNowhere() {
        String cut = "cutSecret".repeat(70);
        for (String secret : List.of("cGFkZGVkU2VjcmV0MTIz==", "firstPart-secondPart", cut + cut)) {
            String shown = secret.substring(0, 9);
            for (String body : List.of(secret, "\"" + secret.replace("=", "") + "\"")) {
                assertNotShown(secret, shown, body);
            }
        }
    }

    @SecurityScheme(name = "oauth", type = SecurityScheme.Type.BEARER)
    private interface NumberApi {

        @SecurityRequirement("oauth")
        @RequestLine("GET /number")
        Long number();
    }

    private static void assertNotShown(String secret, String part, String body) {
        try (LogCapture log = new LogCapture();
                ScriptedServer server = ScriptedServer.start(Scripts.json(200, body));
                LeadAssist leadAssist = LeadAssist.builder()
                        .baseUrl(server.url())
                        .authorization("oauth", () -> secret)
                        .build()) {
            SecuredApi api = leadAssist.create(SecuredApi.class);

            for (ThrowingCallable call :
                    List.<ThrowingCallable>of(api::token, leadAssist.create(NumberApi.class)::number)) {
                assertThat(String.valueOf(catchThrowable(call))).doesNotContain(part);
            }
            assertThat(log.lines()).anyMatch(line -> line.contains("number failed"));
            assertThat(log.lines()).noneMatch(line -> line.contains(part));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "se+cr/et=, key=se%2bcr%2fet%3d, key=***",
        "se cr et, key=se+cr+et, key=***",
        "Token token=\"abcdef123456\", invalid abcdef123456, invalid ***",
        "Key abcdef123456 v1, invalid abcdef123456 in v1, invalid *** in v1"
    })
    void otherFormsOfASecretAreRedacted(String secret, String message, String expected) {
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(401, Scripts.error(401, 7, message)));
                LeadAssist leadAssist = LeadAssist.builder()
                        .baseUrl(server.url())
                        .authorization("header", () -> secret)
                        .build()) {
            assertThat(catchThrowable(() -> leadAssist.create(SecuredApi.class).header()))
                    .hasMessageContaining("message \"" + expected + "\"");
        }
    }

    static List<Arguments> schemes() {
        return List.of(
                Arguments.of("oauth", (Consumer<SecuredApi>) SecuredApi::token),
                Arguments.of("header", (Consumer<SecuredApi>) SecuredApi::header),
                Arguments.of("query", (Consumer<SecuredApi>) api -> api.query("1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemes")
    void theSecretOfASchemeIsShownNowhere(String scheme, Consumer<SecuredApi> call) {
        List<Object> shown = new ArrayList<>();
        Script echo = (request, socket) -> Scripts.json(401, Scripts.error(401, 7, String.join(" ", request.head())))
                .respond(request, socket);
        Script part = Scripts.json(403, Scripts.error(403, 8, "not " + Calls.SECRET));
        Script redirect = (request, socket) ->
                Scripts.response(302, "", "Location: http://localhost/x").respond(request, socket);
        for (Script script : List.of(Scripts.json(200, "{}"), echo, part, redirect, Scripts.close(), Scripts.reset())) {
            try (LogCapture log = new LogCapture();
                    ScriptedServer server = ScriptedServer.start(script);
                    LeadAssist leadAssist = secured(scheme, server.url(), shown).build()) {
                SecuredApi api = leadAssist.create(SecuredApi.class);
                Throwable failure = catchThrowable(() -> call.accept(api));

                assertThat(server.last().head().toString().contains(Calls.SECRET)
                                || server.last().requestLine().contains("secret%2Bof%2Fthe%3Dtest"))
                        .isTrue();
                assertThat(server.arrived()).isEqualTo(1);
                if (failure != null) {
                    Secrets.assertNotIn(failure);
                }
                shown.addAll(log.lines());
                shown.addAll(List.of(leadAssist, api));
            }
        }
        assertThat(shown).hasSizeGreaterThan(30);
        shown.forEach(each -> Secrets.assertNotIn(each.toString()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemes")
    void anExceptionOfATransportShowsNoSecretOfAScheme(String scheme, Consumer<SecuredApi> call) {
        try (LeadAssist leadAssist = secured(scheme, "http://localhost", new ArrayList<>())
                .transport((request, options) -> {
                    throw new IOException(request.toString(), new IOException(request.url()));
                })
                .build()) {
            Throwable failure = catchThrowable(() -> call.accept(leadAssist.create(SecuredApi.class)));

            assertThat(failure).isInstanceOf(OutcomeUnknownException.class).hasStackTraceContaining("***");
            Secrets.assertNotIn(failure);
        }
    }

    private static LeadAssistBuilder secured(String scheme, String baseUrl, List<Object> shown) {
        return LeadAssist.builder()
                .baseUrl(baseUrl)
                .authorization(scheme, () -> scheme.equals("header") ? "Key " + Calls.SECRET : Calls.SECRET)
                .requestInterceptor(template -> shown.add(template.toString() + template.headers() + template.url()))
                .listener(new CallListener() {
                    @Override
                    public void beforeSending(CallStarted started) {
                        shown.add(started);
                        shown.add(started.path());
                    }

                    @Override
                    public void afterOutcome(CallCompleted completed) {
                        shown.add(completed);
                    }

                    @Override
                    public void onDrift(ResponseDrift drift) {
                        shown.add(drift);
                    }
                });
    }

    private static List<String> secrets() {
        Base64.Encoder base64 = Base64.getEncoder();
        return List.of(
                Calls.API_TOKEN,
                base64.encodeToString(Calls.API_TOKEN.getBytes(StandardCharsets.UTF_8)),
                base64.encodeToString((Calls.API_KEY + ":" + Calls.API_TOKEN).getBytes(StandardCharsets.UTF_8)));
    }
}
