package io.github.greenvn.verification.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A piece of a page. Whatever comes from outside becomes {@link #text text} or an attribute, and both are escaped. */
record Html(String source) {

    static Html text(String text) {
        return new Html(escaped(text));
    }

    static Html element(String tag, Html... content) {
        return new Html("<" + tag + ">" + all(Stream.of(content)).source + "</" + tag + ">\n");
    }

    static Html element(String tag, String text) {
        return element(tag, text(text));
    }

    static Html all(Stream<Html> pieces) {
        return new Html(pieces.map(Html::source).collect(Collectors.joining()));
    }

    /** A table that scrolls by itself where the screen is narrower. */
    static Html table(List<String> head, Stream<Html> rows) {
        Html titles = all(head.stream().map(title -> element("th", title).with("scope", "col")));
        return element("div", element("table", element("thead", element("tr", titles)), element("tbody", all(rows))))
                .with("class", "scrolls")
                .with("tabindex", "0");
    }

    static Html row(Html... cells) {
        return element(
                "tr", all(Stream.of(cells).map(cell -> cell.source.startsWith("<t") ? cell : element("td", cell))));
    }

    static Html row(String... cells) {
        return row(Stream.of(cells).map(Html::text).toArray(Html[]::new));
    }

    /** This element with one more attribute. */
    Html with(String attribute, String value) {
        int end = source.indexOf('>');
        return new Html(
                source.substring(0, end) + " " + attribute + "=\"" + escaped(value) + "\"" + source.substring(end));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
