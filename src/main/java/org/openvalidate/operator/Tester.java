package org.openvalidate.operator;

/**
 * Who sits at a page and answers for what is said there.
 *
 * @param name as the person writes it
 * @param role such as cashier; may be empty
 */
public record Tester(String name, String role) {

    private static final int LONGEST = 60;

    /** A person by what was typed: without line breaks and other characters that nobody sees, and not without end. */
    public static Tester typed(String name, String role) {
        return new Tester(plain(name), plain(role));
    }

    /** Whether anybody is named. */
    public boolean isNamed() {
        return !name.isEmpty();
    }

    @Override
    public String toString() {
        return role.isEmpty() ? name : name + " (" + role + ")";
    }

    /** What a person typed into one line, as it may be written down. */
    static String plain(String typed) {
        String line =
                typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }
}
