package io.github.greenvn;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.DOTALL;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads the response bodies of one operation that are a text or bytes. */
final class PlainBodyReader {

    /** The beginning of a page of HTML, which may have comments before it. */
    private static final Pattern HTML = Pattern.compile(
            "\\uFEFF?(?>\\s*<!--.*?-->)*+\\s*<(!doctype\\s+html|html)[\\s>]", CASE_INSENSITIVE | DOTALL);

    /** The number of bytes in which a page of HTML begins. */
    private static final int BEGINNING = 1024;

    private final Collection<String> accepted;
    private final boolean text;
    private final ApiContext api;

    /**
     * Creates a reader.
     *
     * @param accepted the media types that are accepted
     * @param type {@code String} or {@code byte[]}
     */
    PlainBodyReader(Collection<String> accepted, Class<?> type, ApiContext api) {
        this.accepted = accepted;
        this.text = type == String.class;
        this.api = api;
    }

    Object read(BufferedResponse response, Call call) {
        api.errors().checkIfJson(response, call);
        String type = Objects.requireNonNullElse(response.header("Content-Type"), "");
        if (!type.isBlank() && !ContentTypes.matches(accepted, type)) {
            throw unreadable(
                    response,
                    "its Content-Type is " + call.redaction().excerpt(type) + " and not " + String.join(", ", accepted),
                    call);
        }
        if (response.bytes().length == 0 && (!text || type.isBlank())) {
            throw unreadable(response, "it has no body", call);
        }
        if (type.isBlank() && isHtml(response.bytes()) && !ContentTypes.matches(accepted, "text/html")) {
            throw unreadable(response, "it is a page of HTML without a Content-Type", call);
        }
        return text ? text(response, type, call) : response.bytes();
    }

    private static boolean isHtml(byte[] body) {
        String beginning = new String(body, 0, Math.min(body.length, BEGINNING), StandardCharsets.UTF_8);
        return HTML.matcher(beginning).lookingAt();
    }

    private String text(BufferedResponse response, String type, Call call) {
        Charset charset;
        try {
            charset = ContentTypes.charset(type);
        } catch (IllegalArgumentException e) {
            throw unreadable(response, "its character set is unknown", call);
        }
        try {
            String text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(response.bytes()))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable(response, "its body is not valid " + charset, call);
        }
    }

    private static UnreadableResponseException unreadable(BufferedResponse response, String reason, Call call) {
        return new UnreadableResponseException(call.summary(), response, reason);
    }
}
