package io.github.greenvn;

import java.util.regex.Pattern;

/** Masks phone numbers in text, for logs and messages. */
public final class PhoneNumbers {

    /** A number with its plus sign, blanks and hyphens allowed; or ten digits and more without one. */
    private static final Pattern NUMBER = Pattern.compile("\\+\\d(?:[ -]?\\d){6,}|\\d{10,}");

    private PhoneNumbers() {}

    /**
     * Masks every phone number in a text, as {@code +9172•••••365}: a plus sign with seven digits or more, or ten digits
     * or more without one. What else stands in the text is left alone.
     *
     * @param text any text
     * @return the text with the middle of every number replaced
     */
    public static String mask(String text) {
        return NUMBER.matcher(text).replaceAll(match -> maskOne(match.group()));
    }

    private static String maskOne(String number) {
        String digits = number.replaceAll("\\D", "");
        int head = Math.min(4, digits.length() - 5);
        int tail = 3;
        return (number.startsWith("+") ? "+" : "")
                + digits.substring(0, head)
                + "•".repeat(digits.length() - head - tail)
                + digits.substring(digits.length() - tail);
    }
}
