package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.v1.api.GreenVnApi;
import io.github.greenvn.v1.model.GreenVnAllocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The recipes of docs/failures.md: compiled, run, and compared with that page word for word. */
class RecipesTest {

    private static final Path PAGE = Path.of("..", "docs", "failures.md");
    private static final Path THIS = Path.of("src/test/java/io/github/greenvn/RecipesTest.java");
    private static final Pattern RECIPE =
            Pattern.compile("// recipe: ([a-z ]+)\\n(.*?)// end of recipe", Pattern.DOTALL);

    // recipe: resolve an unknown outcome
    /** Swaps the number once and returns the number that the allocation has afterwards. */
    static String swap(GreenVnApi greenVn, String tenant, String id) {
        String before = greenVn.getGreenVn(tenant, id).getData().getGreenVn();
        try {
            return greenVn.updateGreenVn(tenant, id).getData().getGreenVn();
        } catch (LeadAssistException e) {
            if (e.outcome() != Outcome.UNKNOWN) {
                throw e; // NOT_SENT or REJECTED: nothing happened, and nothing was billed
            }
            GreenVnAllocation now;
            try {
                now = greenVn.getGreenVn(tenant, id).getData();
            } catch (LeadAssistException unread) {
                e.addSuppressed(unread);
                throw e; // still UNKNOWN, whatever the outcome of the reading
            }
            if (now.getGreenVn().equals(before)) {
                throw e; // not applied, as far as can be read now: sending it again is your decision
            }
            return now.getGreenVn(); // applied, and billed: do not send it again
        }
    }
    // end of recipe

    // recipe: retry what certainly did nothing
    static LeadAssist retrying(LeadAssistBuilder builder) {
        return builder.retryPolicy(RetryPolicy.attempts(3)) // after NOT_SENT and after a 429, and never otherwise
                .deadline(Duration.ofMinutes(2)) // for all tries together
                .build();
    }
    // end of recipe

    @Test
    void anUnknownOutcomeIsResolvedByReadingTheAllocation() {
        AtomicReference<String> number = new AtomicReference<>("+910000000001");
        AtomicInteger updates = new AtomicInteger();
        Script service = (request, socket) -> {
            if (request.requestLine().startsWith("PUT")) {
                updates.incrementAndGet();
                number.set("+910000000002");
                socket.close();
            } else {
                Scripts.json(200, Scripts.SWAPPED.replace("+917205827365", number.get()))
                        .respond(request, socket);
            }
        };
        try (ScriptedServer server = ScriptedServer.start(service);
                LeadAssist leadAssist = Calls.client(server).build()) {
            assertThat(swap(leadAssist.create(GreenVnApi.class), "acme1", "123456"))
                    .isEqualTo("+910000000002");
            assertThat(updates).hasValue(1);
        }
    }

    @Test
    void anOutcomeStaysUnknownIfTheAllocationCannotBeRead() {
        Script service = (request, socket) -> {
            switch (request.ordinal()) {
                case 1 -> Scripts.ok().respond(request, socket);
                case 2 -> socket.close();
                default ->
                    Scripts.json(429, Scripts.error(429, 17, "Slow down")).respond(request, socket);
            }
        };
        try (ScriptedServer server = ScriptedServer.start(service);
                LeadAssist leadAssist = Calls.client(server).build()) {
            assertThatThrownBy(() -> swap(leadAssist.create(GreenVnApi.class), "acme1", "123456"))
                    .isInstanceOfSatisfying(LeadAssistException.class, e -> {
                        assertThat(e.operation()).isEqualTo("updateGreenVn");
                        assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
                        assertThat(e.getSuppressed()).hasOnlyElementsOfType(ThrottledException.class);
                    });
        }
    }

    @Test
    void aThrottledCallIsRetried() {
        Script service = (request, socket) -> (request.ordinal() == 1
                        ? Scripts.response(429, Scripts.error(429, 17, "Slow down"), "Retry-After: 0")
                        : Scripts.ok())
                .respond(request, socket);
        try (ScriptedServer server = ScriptedServer.start(service)) {
            LeadAssistBuilder builder = Calls.client(server);
            builder.sleeper = time -> {};
            try (LeadAssist leadAssist = retrying(builder)) {
                assertThat(leadAssist
                                .create(GreenVnApi.class)
                                .updateGreenVn("acme1", "1")
                                .getSuccess())
                        .isTrue();
            }
        }
    }

    @Test
    void thePageHasTheSameRecipes() throws IOException {
        String page = Files.readString(PAGE);
        Matcher recipes = RECIPE.matcher(Files.readString(THIS));
        int found = 0;
        while (recipes.find()) {
            found++;
            assertThat(page)
                    .as(recipes.group(1))
                    .contains("```java\n" + recipes.group(2).stripIndent().strip() + "\n```");
        }
        assertThat(found).isEqualTo(2);
    }
}
