package io.github.greenvn.generator;

import com.samskivert.mustache.Mustache;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Escapes a specification's texts for Java, where the templates would escape them for HTML. */
final class Text {

    /** The templates' lambdas for a string literal, a name in a query and a Javadoc comment. */
    static final Map<String, Mustache.Lambda> LAMBDAS = Map.of(
            "asLiteral", (fragment, out) -> out.write(literal(fragment.execute())),
            "asQuery", (fragment, out) -> out.write(percentEncoded(fragment.execute())),
            "asDoc", (fragment, out) -> out.write(comment(fragment.execute())));

    private static final String QUERY_LITERALS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~[]$:@!*(),;/?'";

    private Text() {}

    static String literal(String text) {
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (Character.isISOControl(c)) {
                literal.append(String.format("\\%03o", (int) c));
            } else {
                literal.append(c);
            }
        }
        return literal.toString();
    }

    /** Escapes what would end the comment or become another character. */
    private static String comment(String text) {
        return text.replace("\\", "&#92;").replace("*/", "*&#47;").replaceAll("\\p{Cntrl}", " ");
    }

    private static String percentEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            encoded.append(QUERY_LITERALS.indexOf(c) >= 0 ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }
}
