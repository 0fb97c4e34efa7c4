package io.github.greenvn;

import io.github.greenvn.codegen.WireEnum;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a generated method that is sent in the path, the query or a header.
 *
 * @param name the parameter's name
 * @param index its index in the method's argument array
 * @param required true if its argument must not be null
 */
record RequestParameter(String name, int index, boolean required) {

    private static final Pattern NOT_ALLOWED_IN_HEADER = Pattern.compile("[^\\t\\x20-\\x7E]");

    /** Returns the argument, encoded, as a path segment or a part of one; the items of a list with commas between them. */
    String pathSegment(@Nullable Object[] arguments, PathSegment segment) {
        Object argument = arguments[index];
        if (!(argument instanceof Collection<?> items)) {
            return segment.encode(name, text(name, argument));
        }
        if (items.isEmpty()) {
            throw new IllegalArgumentException(name + " must have an item to be sent in a path; got none");
        }
        return items.stream()
                .map(item -> segment.encode("each of " + name, text("each of " + name, item)))
                .collect(Collectors.joining(","));
    }

    /** Returns the query values, unencoded: one for each item of a list, none if the argument is absent. */
    List<String> queryValues(@Nullable Object[] arguments) {
        return values(arguments[index], false);
    }

    /** Returns the header values: one for each item of a list, none if the argument is absent. */
    List<String> headerValues(@Nullable Object[] arguments) {
        return values(arguments[index], true);
    }

    private List<String> values(@Nullable Object argument, boolean inHeader) {
        if (argument instanceof Collection<?> items && !items.isEmpty()) {
            return items.stream().map(item -> item(item, inHeader)).toList();
        }
        if (argument != null && !(argument instanceof Collection<?>)) {
            return List.of(checked(name, argument, inHeader));
        }
        if (required) {
            throw new IllegalArgumentException(name + " is required; got null");
        }
        return List.of();
    }

    private String item(@Nullable Object item, boolean inHeader) {
        String itemName = "each of " + name;
        if (item == null) {
            throw new IllegalArgumentException(itemName + " is required; got null");
        }
        String text = checked(itemName, item, inHeader);
        if (text.isEmpty()) {
            throw new IllegalArgumentException(itemName + " is required; got an empty string");
        }
        if (inHeader && text.contains(",")) {
            throw new IllegalArgumentException(itemName + " must have no comma, which separates them in a header");
        }
        return text;
    }

    private static String checked(String name, Object argument, boolean inHeader) {
        String text = String.valueOf(text(name, argument));
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(name + " must be valid Unicode; got an unpaired surrogate");
        }
        Matcher notAllowed = NOT_ALLOWED_IN_HEADER.matcher(text);
        if (inHeader && notAllowed.find()) {
            throw new IllegalArgumentException(String.format(
                    "%s must be printable ASCII to be sent in a header; got %d characters with U+%04X at index %d",
                    name, text.length(), (int) text.charAt(notAllowed.start()), notAllowed.start()));
        }
        if (inHeader && !text.equals(text.strip())) {
            throw new IllegalArgumentException(name + " must not begin or end with a blank to be sent in a header; got "
                    + text.length() + " characters");
        }
        return text;
    }

    /**
     * Returns the form of an argument outside JSON, which is not {@code toString()} for every type.
     *
     * @throws IllegalArgumentException if it has none
     */
    private static @Nullable Object text(String name, @Nullable Object argument) {
        if (argument instanceof Map || (argument != null && argument.getClass().isArray())) {
            throw new IllegalArgumentException(
                    name + " must be a plain value; got an " + (argument instanceof Map ? "object" : "array"));
        }
        if ((argument instanceof Double || argument instanceof Float)
                && !Double.isFinite(((Number) argument).doubleValue())) {
            throw new IllegalArgumentException(name + " must be a number; got " + argument);
        }
        if (argument instanceof WireEnum constant) {
            return constant.getValue();
        }
        if (argument instanceof OffsetDateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
        if (argument instanceof LocalDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        }
        return argument instanceof BigDecimal number ? number.toPlainString() : argument;
    }
}
