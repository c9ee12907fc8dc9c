package org.openvalidate.time;

import java.security.SecureRandom;

/** Choices that nobody can guess and no seed repeats: keys, tokens, passwords. */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

    private Secret() {}

    /** Lower-case letters and digits. */
    public static String text(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** Decimal digits. */
    public static String digits(int length) {
        StringBuilder digits = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            digits.append((char) ('0' + RANDOM.nextInt(10)));
        }
        return digits.toString();
    }

    /** A seed for something that must not be guessed. */
    public static long seed() {
        return RANDOM.nextLong();
    }

    /** The source itself, for whoever makes keys. */
    public static SecureRandom source() {
        return RANDOM;
    }
}
