package io.github.greenvn.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a report looks like, in Markdown and as a page. */
class PageTest {

    private static final Change BREAK =
            new Change("GET /a|b", "answer 200", "data[]", "the value `<x>|y` is gone", true, "`A.get()` is gone.");
    private static final Change COMPATIBLE = new Change("GET /a|b", "request", "", "is new", false, "Set it.");
    private static final Change OF_NO_OPERATION =
            new Change("", "Java", "", "`B` is gone", true, "It does not compile.");

    private final String markdown = Report.markdown(
            List.of(new Comparison("v2", "v1", false, List.of(COMPATIBLE, BREAK, OF_NO_OPERATION))),
            List.of("v2: not released yet"),
            acknowledgements());

    private static Acknowledgements acknowledgements() {
        try {
            return Acknowledgements.read(Path.of("none"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void goesOperationByOperationWithWhatBreaksFirst() {
        assertThat(markdown).isEqualTo("""
                # What changed

                - v2 against v1: BREAKING, 2 breaks, 1 compatible change
                - v2: not released yet

                ## v2 against v1

                BREAKING, 2 breaks, 1 compatible change.

                Each version has packages of its own: code of the older one goes on compiling.

                ### `GET /a|b`

                | | where | what | for a caller of the Java API |
                |---|---|---|---|
                | **breaks** | answer 200 `data[]` | the value `<x>\\|y` is gone | `A.get()` is gone. |
                | compatible | request | is new | Set it. |

                ### No operation of its own

                | | where | what | for a caller of the Java API |
                |---|---|---|---|
                | **breaks** | Java | `B` is gone | It does not compile. |
                """);
    }

    @Test
    void thePageHasTheSameRowsAndNeedsNeitherScriptNorNetwork() {
        String html = Page.html(markdown);

        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("width=device-width", "<h2>v2 against v1</h2>", "<code>GET /a|b</code>")
                .contains("<td>the value <code>&lt;x&gt;|y</code> is gone</td>", "<td><strong>breaks</strong></td>")
                .doesNotContain("<script", "http:", "https:", "src=", "href=", "url(");
        assertThat(html.split("<tr>", -1)).hasSize(1 + 5);
    }
}
