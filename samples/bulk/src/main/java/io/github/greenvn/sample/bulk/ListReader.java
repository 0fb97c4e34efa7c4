package io.github.greenvn.sample.bulk;

import io.github.greenvn.PhoneNumbers;
import io.github.greenvn.v1.model.NumberType;
import io.github.greenvn.v1.model.Region;
import io.github.greenvn.v1.model.Strictness;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a list of updates from a CSV file, and checks every line before any of them is used. */
final class ListReader {

    private static final int MAX_ERRORS = 20;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final List<String> REQUIRED = List.of("tenant_id", "greenvn_id", "body");
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "body", Set.of("none", "preferences"),
            "strictness", names(Strictness.values()),
            "region", names(Region.values()),
            "number_type", names(NumberType.values()));
    private static final Map<String, String> PATTERNS =
            Map.of("greenvn", "\\+[1-9][0-9]{6,14}", "pin_code", "[0-9]{6}");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final Path file;
    private final Rehearsal rehearsal;
    private final List<String> errors = new ArrayList<>();
    private final Map<List<String>, Integer> lines = new HashMap<>();

    private ListReader(Path file, Rehearsal rehearsal) {
        this.file = file;
        this.rehearsal = rehearsal;
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(Enum::toString)
                .filter(name -> !name.equals("UNRECOGNISED"))
                .collect(Collectors.toSet());
    }

    /**
     * Reads a list.
     *
     * @param rehearsal the client that has to accept each update
     * @throws Failure if the file cannot be read or a line is wrong; the message has the lines
     */
    static List<Update> read(Path file, Rehearsal rehearsal) {
        ListReader reader = new ListReader(file, rehearsal);
        List<Update> updates = reader.parse();
        if (updates.isEmpty() && reader.errors.isEmpty()) {
            reader.error(1, "there is no line below the header");
        }
        if (!reader.errors.isEmpty()) {
            int more = reader.errors.size() - MAX_ERRORS;
            throw Failure.usage(reader.errors.stream().limit(MAX_ERRORS).collect(Collectors.joining("\n"))
                    + (more > 0 ? "\nand " + more + " more errors" : "")
                    + "\nNothing was sent.");
        }
        return updates;
    }

    private List<Update> parse() {
        List<Update> updates = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text()), FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> header = records.hasNext() ? records.next().toList() : List.of();
            if (!isValid(header)) {
                return updates;
            }
            while (records.hasNext()) {
                CSVRecord row = records.next();
                int line = (int) parser.getCurrentLineNumber();
                if (row.size() != header.size()) {
                    error(line, row.size() + " cells, but the header has " + header.size());
                    continue;
                }
                Update update = Update.of(
                        line,
                        Update.COLUMNS.stream()
                                .map(column -> header.contains(column) ? row.get(header.indexOf(column)) : "")
                                .toList());
                check(update);
                updates.add(update);
            }
        } catch (UncheckedIOException | IOException e) {
            errors.add(file + " is not valid CSV: " + PhoneNumbers.mask(String.valueOf(e.getMessage())));
        }
        return updates;
    }

    /** Returns the text of the file without a byte order mark. */
    private String text() {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw Failure.usage(file + " cannot be read: " + e);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
            throw Failure.usage(
                    file + ":" + (before.chars().filter(c -> c == '\n').count() + 1)
                            + ": not UTF-8. Save the file as CSV in UTF-8. Nothing was sent.");
        }
    }

    private boolean isValid(List<String> header) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            if (!Update.COLUMNS.contains(column)) {
                // Without its text: if the header is missing, this is a line with a phone number.
                error(
                        1,
                        "column " + (i + 1) + " has an unknown name of " + column.length()
                                + " characters; the columns are " + String.join(",", Update.COLUMNS));
            } else if (!seen.add(column)) {
                error(1, "two columns " + column);
            }
        }
        REQUIRED.stream()
                .filter(column -> !header.contains(column))
                .forEach(column -> error(1, "the column " + column + " is missing"));
        return errors.isEmpty();
    }

    private void check(Update update) {
        int before = errors.size();
        for (int i = 0; i < Update.COLUMNS.size(); i++) {
            checkCell(update.line(), Update.COLUMNS.get(i), update.values().get(i));
        }
        boolean empty = update.values().stream().skip(REQUIRED.size()).allMatch(String::isEmpty);
        if (update.body().equals("none") && !empty) {
            error(update.line(), "body is none, but there are preferences; write body preferences to send them");
        }
        if (update.hasBody() && empty) {
            error(update.line(), "body is preferences, but there are none; write body none for any free number");
        }
        if (errors.size() == before) {
            rehearse(update);
        }
        // Of two allocations that differ only in case, one is probably a mistake.
        Integer first =
                lines.putIfAbsent(List.of(lowerCase(update.tenantId()), lowerCase(update.greenVnId())), update.line());
        if (first != null) {
            error(
                    update.line(),
                    "the same allocation as in line " + first + " (case is ignored); each update of it is billed");
        }
    }

    private static String lowerCase(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    private void checkCell(int line, String column, String value) {
        if (value.isEmpty()) {
            if (REQUIRED.contains(column)) {
                error(line, column + " is empty");
            }
            return;
        }
        Set<String> allowed = ALLOWED.get(column);
        String pattern = PATTERNS.get(column);
        if (!value.equals(value.strip())) {
            error(line, column + " begins or ends with a blank");
        } else if (INVISIBLE.matcher(value).find()) {
            error(line, column + " has an invisible character");
        } else if (allowed != null && !allowed.contains(value)) {
            error(
                    line,
                    column + " must be one of " + allowed.stream().sorted().toList() + "; got " + value.length()
                            + " characters");
        } else if (pattern != null && !value.matches(pattern)) {
            error(line, column + " must match " + pattern + "; got " + value.length() + " characters");
        }
    }

    private void rehearse(Update update) {
        try {
            rehearsal.requests(update);
        } catch (IllegalArgumentException e) {
            error(update.line(), String.valueOf(e.getMessage()));
        }
    }

    private void error(int line, String message) {
        errors.add(file + ":" + line + ": " + message);
    }
}
