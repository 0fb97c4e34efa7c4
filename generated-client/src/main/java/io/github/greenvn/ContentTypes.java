package io.github.greenvn;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of {@code Content-Type} and {@code Accept} headers. */
final class ContentTypes {

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    private ContentTypes() {}

    /**
     * Returns the character set of a content type; UTF-8 if it names none.
     *
     * @throws IllegalArgumentException if the character set is unknown
     */
    static Charset charset(String contentType) {
        Matcher charset = CHARSET.matcher(contentType);
        return charset.find() ? Charset.forName(charset.group(1)) : StandardCharsets.UTF_8;
    }

    static boolean isJson(String contentType) {
        String type = essence(contentType);
        return type.endsWith("/json") || type.endsWith("+json");
    }

    /** Returns true if a content type is one of the accepted media types, each of which may be a range such as image/*. */
    static boolean matches(Collection<String> accepted, String contentType) {
        String type = essence(contentType);
        return accepted.stream()
                .flatMap(each -> Arrays.stream(each.split(",")))
                .map(ContentTypes::essence)
                .anyMatch(each -> each.equals("*/*")
                        || each.equals(type)
                        || (each.endsWith("/*") && type.startsWith(each.substring(0, each.length() - 1))));
    }

    /** Returns a media type without its parameters. */
    static String essence(String mediaType) {
        return mediaType.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
