package org.openvalidate.report;

/**
 * A text as it may stand in a report: nothing invisible, nothing that reorders the line, nothing that XML forbids.
 *
 * <p>What was there is shown rather than dropped, since a report is evidence: a control character becomes its picture
 * (U+2400 block), a character that turns the direction of writing becomes its code point in brackets.
 */
final class Legible {

    private static final int PICTURES = 0x2400;
    private static final int DELETE = 0x7F;

    private Legible() {}

    /** The text on as many lines as it has. */
    static String text(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        StringBuilder legible = new StringBuilder(raw.length() + 16);
        raw.replace("\r\n", "\n").codePoints().forEach(point -> append(legible, point));
        return legible.toString();
    }

    /** The text on one line. */
    static String line(String raw) {
        return text(raw.strip().replaceAll("\\s*[\\r\\n]\\s*", " "));
    }

    /** Asked of every text of a page, most of them plain: a stream for each would cost more than the page. */
    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (!plain(raw.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(int unit) {
        return (unit >= ' ' && unit < DELETE) || unit == '\n' || (unit >= 0x4E00 && unit < 0xA000);
    }

    private static void append(StringBuilder legible, int point) {
        if (point == '\n' || point == '\t') {
            legible.append((char) point);
        } else if (point < ' ') {
            legible.append((char) (PICTURES + point));
        } else if (point == DELETE) {
            legible.append('\u2421');
        } else if (misleads(point)) {
            legible.append("[U+%04X]".formatted(point));
        } else {
            legible.appendCodePoint(point);
        }
    }

    private static boolean misleads(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> (point & 0xFFFE) == 0xFFFE;
        };
    }
}
