package org.openvalidate.evidence;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One escape at one place of a text.
 *
 * @param length how many characters it takes, 0 where there is none
 * @param value what it stands for
 * @param octet whether that is one byte of a character rather than a character
 */
record Escape(int length, int value, boolean octet) {

    /** Length of a percent escape. */
    static final int OCTET = 3;

    private static final Escape NONE = new Escape(0, 0, false);
    private static final Pattern REFERENCE = Pattern.compile("&(amp|lt|gt|quot|apos|#\\d{1,5}|#[xX][0-9a-fA-F]{1,4});");
    private static final Map<String, Character> NAMED =
            Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'');
    private static final String LETTERS = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";
    private static final int LONGEST_REFERENCE = 9;

    static Escape at(CharSequence text, int index) {
        if (index >= text.length()) {
            return NONE;
        }
        return switch (text.charAt(index)) {
            case '%' -> percent(text, index);
            case '&' -> reference(text, index);
            case '\\' -> backslash(text, index);
            default -> NONE;
        };
    }

    private static Escape percent(CharSequence text, int index) {
        int value = hex(text, index + 1, 2);
        return value < 0 ? NONE : new Escape(OCTET, value, true);
    }

    private static Escape reference(CharSequence text, int index) {
        Matcher matcher = REFERENCE.matcher(text).region(index, Math.min(text.length(), index + LONGEST_REFERENCE));
        if (!matcher.lookingAt()) {
            return NONE;
        }
        String name = matcher.group(1);
        Character named = NAMED.get(name);
        if (named != null) {
            return new Escape(matcher.group().length(), named, false);
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int value = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return new Escape(matcher.group().length(), value, false);
    }

    private static Escape backslash(CharSequence text, int index) {
        if (index + 1 >= text.length()) {
            return NONE;
        }
        char letter = text.charAt(index + 1);
        int known = LETTERS.indexOf(letter);
        if (known >= 0) {
            return new Escape(2, MEANT.charAt(known), false);
        }
        int value = letter == 'u' ? hex(text, index + 2, 4) : -1;
        return value < 0 ? NONE : new Escape(6, value, false);
    }

    private static int hex(CharSequence text, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0 || text.charAt(i) > 'f') {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
