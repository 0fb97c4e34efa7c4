package io.github.greenvn.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final Change BREAK = new Change(
            "response-enum-value-removed",
            "GET /a|b",
            "response 200",
            "data[]",
            "the value `<x>|y` was removed",
            Level.BREAKS,
            Level.COMPATIBLE,
            true,
            "`A.get()` was removed.",
            null,
            null);
    private static final Change COMPATIBLE = new Change(
            "request-body-added",
            "GET /a|b",
            "request",
            "",
            "was added",
            Level.COMPATIBLE,
            Level.COMPATIBLE,
            false,
            "Set it.",
            null,
            null);
    private static final Change OUTSIDE_OPERATIONS = new Change(
            "java-removed",
            "",
            "Java",
            "",
            "`B` was removed",
            Level.COMPATIBLE,
            Level.COMPATIBLE,
            true,
            "It does not compile.",
            null,
            null);

    private final String markdown = Report.markdown(
            List.of(new Comparison("v2", "v1", false, List.of(), List.of(COMPATIBLE, BREAK, OUTSIDE_OPERATIONS))),
            List.of("v2: not released yet"),
            Acknowledgements.none());

    @Test
    void groupsChangesByOperationWithBreaksFirst() {
        assertThat(markdown).isEqualTo("""
                # API changes

                - v2 against v1: BREAKING, 2 breaks, 1 compatible change
                - v2: not released yet

                ## v2 against v1

                BREAKING, 2 breaks, 1 compatible change.

                Each version has its own packages: code that uses the older version still compiles.

                ### `GET /a|b`

                | | location | change | impact on callers |
                |---|---|---|---|
                | **breaks** | response 200 `data[]` | the value `<x>\\|y` was removed | `A.get()` was removed. |
                | compatible | request | was added | Set it. |

                ### Not part of an operation

                | | location | change | impact on callers |
                |---|---|---|---|
                | **breaks Java** | Java | `B` was removed | It does not compile. |
                """);
    }

    @Test
    void theHtmlPageHasTheSameRowsWithoutScriptsOrExternalResources() {
        String html = Page.html(markdown);

        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("width=device-width", "<h2>v2 against v1</h2>", "<code>GET /a|b</code>")
                .contains("<td>the value <code>&lt;x&gt;|y</code> was removed</td>", "<td><strong>breaks</strong></td>")
                .doesNotContain("<script", "http:", "https:", "src=", "href=", "url(");
        assertThat(html.split("<tr>", -1)).hasSize(1 + 5);
    }
}
