package io.github.greenvn;

import feign.MethodMetadata;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The arguments of one generated method that go into the path, the query or a header: refused, or as they are sent. */
final class Arguments {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private static final Pattern NOT_IN_A_HEADER = Pattern.compile("[^\\t\\x20-\\x7E]");

    private final Map<Integer, Form> byIndex = new LinkedHashMap<>();

    Arguments(MethodMetadata metadata) {
        Method method = metadata.method();
        Set<String> inPath = variables(Stream.of(metadata.template().path()));
        Set<String> inHeaders =
                variables(metadata.template().headers().values().stream().flatMap(Collection::stream));
        AnnotatedType[] types = method.getAnnotatedParameterTypes();
        metadata.indexToName()
                .forEach((index, names) -> names.forEach(name -> {
                    if (inPath.contains(name)) {
                        byIndex.put(index, argument -> PathSegment.encode(name, text(argument)));
                    } else {
                        boolean needed = !types[index].isAnnotationPresent(Nullable.class);
                        byIndex.put(index, argument -> checked(name, argument, needed, inHeaders.contains(name)));
                    }
                }));
    }

    /** How an argument is sent; it refuses one that cannot be. */
    private interface Form {

        @Nullable
        Object of(@Nullable Object argument);
    }

    private static Set<String> variables(Stream<String> templates) {
        return templates
                .flatMap(template -> VARIABLE.matcher(template).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    /** Puts each in its place as it is sent. */
    void write(@Nullable Object[] arguments) {
        byIndex.forEach((index, form) -> arguments[index] = form.of(arguments[index]));
    }

    private static @Nullable Object checked(String name, @Nullable Object argument, boolean needed, boolean inHeader) {
        if (argument == null) {
            if (needed) {
                throw new IllegalArgumentException(name + " is required; got null");
            }
            return null;
        }
        if (argument instanceof Collection<?> items) {
            return list(name, items, needed, inHeader);
        }
        Object text = text(argument);
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(String.valueOf(text))) {
            throw new IllegalArgumentException(name + " must be text; got half a surrogate pair");
        }
        if (argument instanceof Number && String.valueOf(text).matches("NaN|-?Infinity")) {
            throw new IllegalArgumentException(name + " must be a number; got " + text);
        }
        Matcher foreign = NOT_IN_A_HEADER.matcher(String.valueOf(text));
        if (inHeader && foreign.find()) {
            throw new IllegalArgumentException(String.format(
                    "%s must be printable ASCII, as a header is; got %d characters with U+%04X at index %d",
                    name,
                    String.valueOf(text).length(),
                    (int) String.valueOf(text).charAt(foreign.start()),
                    foreign.start()));
        }
        return text;
    }

    /** Feign would write the name of an empty list, as of an empty text, and leave an empty text in a list out. */
    private static @Nullable Object list(String name, Collection<?> items, boolean needed, boolean inHeader) {
        if (items.isEmpty()) {
            return checked(name, null, needed, inHeader);
        }
        List<@Nullable Object> texts = new ArrayList<>();
        for (Object item : items) {
            Object text = checked("each of " + name, item, true, inHeader);
            if ("".equals(text)) {
                throw new IllegalArgumentException("each of " + name + " is required; got an empty text");
            }
            texts.add(text);
        }
        return texts;
    }

    /** As it is written outside JSON; {@code toString} of some types leaves parts out or is not what is meant. */
    private static @Nullable Object text(@Nullable Object argument) {
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
