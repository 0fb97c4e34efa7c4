package io.github.greenvn;

import java.util.regex.Pattern;

/** Masks phone numbers in text for logs and messages. */
public final class PhoneNumbers {

    /** Seven digits or more after a plus sign, or ten or more without one, of any script, with separators. */
    private static final Pattern NUMBER =
            Pattern.compile("\\+(?:[ .()-]{0,2}\\p{Nd}){7,}+|\\p{Nd}(?:[ .()-]{0,2}\\p{Nd}){9,}+");

    private PhoneNumbers() {}

    /**
     * Masks every phone number in a text, as {@code +9172•••••365}. A plus sign with seven digits or more, or ten digits or
     * more without one, count as a phone number, even with spaces, hyphens, dots and parentheses between them.
     *
     * @param text any text
     * @return the text with the middle digits of every number replaced
     */
    public static String mask(String text) {
        return NUMBER.matcher(text).replaceAll(match -> maskOne(match.group()));
    }

    private static String maskOne(String number) {
        String digits = number.replaceAll("\\P{Nd}", "");
        int head = Math.min(4, digits.length() - 5);
        int tail = 3;
        return (number.startsWith("+") ? "+" : "")
                + digits.substring(0, head)
                + "•".repeat(digits.length() - head - tail)
                + digits.substring(digits.length() - tail);
    }
}
