package io.github.greenvn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cookies of a method's requests that are parameters of it. A cookie has its value as it is (RFC 6265, 4.1.1). */
final class Cookies {

    static final String HEADER = "Cookie";

    /** The values that a cookie can have: no blanks, quotes, commas, semicolons and backslashes. */
    static final Pattern VALUE = Pattern.compile("[\\x21\\x23-\\x2B\\x2D-\\x3A\\x3C-\\x5B\\x5D-\\x7E]+");

    private final Map<String, RequestParameter> parameters = new LinkedHashMap<>();

    /**
     * Parses the header's template.
     *
     * @param template {@code name={variable}}, for each cookie, with semicolons between
     * @param parameter returns the parameter that is the whole of a value
     */
    Cookies(String template, Function<String, RequestParameter> parameter) {
        for (String cookie : template.split("; ", -1)) {
            int end = cookie.indexOf('=');
            parameters.put(cookie.substring(0, end), parameter.apply(cookie.substring(end + 1)));
        }
    }

    void addTo(Map<String, Collection<String>> headers, @Nullable Object[] arguments) {
        List<String> cookies = new ArrayList<>();
        parameters.forEach(
                (name, parameter) -> parameter.headerValues(arguments).forEach(value -> {
                    if (!VALUE.matcher(value).matches()) {
                        throw new IllegalArgumentException(parameter.name()
                                + " must be printable ASCII without blanks, quotes,"
                                + " commas, semicolons and backslashes to be sent in a cookie; got " + value.length()
                                + " characters that are not");
                    }
                    cookies.add(name + "=" + value);
                }));
        if (!cookies.isEmpty()) {
            headers.put(HEADER, List.of(String.join("; ", cookies)));
        }
    }

    /** Adds a cookie to those that the headers have. Returns false, and adds none, if they have one of its name. */
    static boolean add(Map<String, Collection<String>> headers, String name, String value) {
        List<String> cookies = new ArrayList<>();
        headers.forEach((header, values) -> {
            if (header.equalsIgnoreCase(HEADER)) {
                values.stream()
                        .flatMap(each -> Arrays.stream(each.split(";")))
                        .map(String::strip)
                        .forEach(cookies::add);
            }
        });
        if (cookies.stream().anyMatch(each -> each.startsWith(name + "="))) {
            return false;
        }
        cookies.add(name + "=" + value);
        ClientHeaders.set(headers, HEADER, List.of(String.join("; ", cookies)));
        return true;
    }
}
