package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import io.github.greenvn.codegen.SecurityRequirement;
import io.github.greenvn.codegen.SecurityScheme;
import io.github.greenvn.codegen.SecurityScheme.Type;
import io.github.greenvn.codegen.SpecifiedServer;
import io.github.greenvn.templates.api.ParametersApi;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cookies that are parameters, and an API key in one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CookiesTest {

    @AutoClose
    private final ScriptedServer server = ScriptedServer.start(Scripts.response(204, "", "Set-Cookie: session=other"));

    @Test
    void parametersAreJoinedInOneHeader() {
        try (LeadAssist leadAssist = Calls.client(server).build()) {
            ParametersApi api = leadAssist.create(ParametersApi.class);

            api.findByCookies("a=/+%20", LocalDate.of(2026, 11, 26), "x");
            assertThat(server.last().header("Cookie")).containsExactly("session=a=/+%20; since=2026-11-26");
            assertThat(server.last().header("X-Trace")).containsExactly("x");

            api.findByCookies("b", null, null);
            assertThat(server.last().header("Cookie")).containsExactly("session=b");

            assertThatThrownBy(() -> api.findByCookies(null, null, null)).hasMessage("session is required; got null");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a; b=c", "a,b", "a b", "\"a\"", "a\\b", "é", "a\r\nX: y"})
    void aValueThatACookieCannotHaveIsNotSent(String value) {
        int arrived = server.arrived();

        try (LeadAssist leadAssist =
                Calls.client(server).authorization("session", () -> value).build()) {
            assertThatThrownBy(() -> leadAssist.create(ParametersApi.class).findByCookies(value, null, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("session must be printable ASCII");
            assertThatThrownBy(() -> leadAssist.create(CookieApi.class).read())
                    .isInstanceOfSatisfying(LeadAssistException.class, CookiesTest::assertNotSent)
                    .hasMessageContaining("must return an API key of printable ASCII without blanks");
        }
        assertThat(server.arrived()).isEqualTo(arrived);
    }

    @Test
    void anApiKeyIsAddedToTheCookiesThatInterceptorsAndArgumentsSet() {
        try (LeadAssist leadAssist = Calls.client(server)
                .authorization("session", () -> "secret-key")
                .requestInterceptor(template -> {
                    assertThat(template.headers().toString()).doesNotContain("secret-key");
                    template.header("cookie", "mine=1");
                })
                .build()) {
            CookieApi api = leadAssist.create(CookieApi.class);

            api.read();
            assertThat(server.last().header("Cookie")).containsExactly("mine=1; session=secret-key");

            api.readWith("a");
            assertThat(String.join("; ", server.last().header("Cookie")))
                    .contains("mine=1", "other=a", "session=secret-key");
        }
    }

    @Test
    void aCookieOfTheNameOfAnApiKeyIsNotReplaced() {
        int arrived = server.arrived();

        try (LeadAssist leadAssist = Calls.client(server)
                .authorization("session", () -> "secret-key")
                .requestInterceptor(template -> template.header("Cookie", List.of("mine=1", "a=b; session=own")))
                .build()) {
            assertThatThrownBy(() -> leadAssist.create(CookieApi.class).read())
                    .isInstanceOfSatisfying(LeadAssistException.class, CookiesTest::assertNotSent)
                    .hasMessageContaining("an interceptor or an argument set the cookie session.")
                    .hasMessageNotContaining("secret-key");
        }
        assertThat(server.arrived()).isEqualTo(arrived);
    }

    private static void assertNotSent(LeadAssistException failure) {
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    }

    @SpecifiedServer("")
    @SecurityScheme(name = "session", type = Type.COOKIE, parameter = "session")
    interface CookieApi {

        @SecurityRequirement("session")
        @RequestLine("GET /read")
        void read();

        @SecurityRequirement("session")
        @RequestLine("GET /read")
        @Headers("Cookie: other={other}")
        void readWith(@Param("other") String other);
    }
}
