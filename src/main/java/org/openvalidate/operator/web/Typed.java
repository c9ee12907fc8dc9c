package org.openvalidate.operator.web;

/** What people typed, as it may be kept. */
final class Typed {

    private Typed() {}

    /** In one line, without characters that nobody sees, and cut where it is too long. */
    static String line(String typed, int longest) {
        String line =
                typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest));
    }

    /** A small number; 0 where it is none. */
    static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }
}
