package org.openvalidate.dialect.legacy.files;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text as it streams by: no byte order mark, no control characters, and no row so long that memory would be in doubt. */
final class Legible extends FilterReader {

    /** What stops the reading of a file: it is no text of rows. */
    static final class Broken extends IOException {
        private final int row;
        private final String value;

        Broken(int row, String value, String message) {
            super(message);
            this.row = row;
            this.value = value;
        }

        Flaw flaw() {
            return new Flaw(row, "", value, "text", String.valueOf(getMessage()));
        }
    }

    /** In the order of trial; a text that is legible in neither is shown as the first would have it. */
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GBK"));

    private static final int LONGEST_ROW = 65_536;
    private static final char MARK = '\ufeff';

    private boolean begun;
    private int line = 1;
    private char last = '\n';
    private long sinceRow;

    Legible(InputStream in, Charset charset) {
        super(new InputStreamReader(in, charset));
    }

    /** The charset in which every byte has a meaning, UTF-8 where there is none. */
    static Charset charset(Source source) throws IOException {
        for (Charset charset : CHARSETS) {
            if (legible(source, charset)) {
                return charset;
            }
        }
        return CHARSETS.get(0);
    }

    /** A row is whole; the next one begins. */
    void rowEnded() {
        sinceRow = 0;
    }

    /** Whether the last line was ended. */
    boolean lineEnded() {
        return last == '\n' || last == '\r';
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        if (!begun && count > 0) {
            begun = true;
            if (into[from] == MARK) {
                System.arraycopy(into, from + 1, into, from, count - 1);
                return count == 1 ? read(into, from, length) : looked(into, from, count - 1);
            }
        }
        return looked(into, from, count);
    }

    private int looked(char[] chars, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            char each = chars[i];
            boolean ends = each == '\r' || each == '\n';
            if (each < ' ' && !ends && each != '\t') {
                throw new Broken(
                        line,
                        String.format("U+%04X", (int) each),
                        "A control character stands here: this is no text of rows.");
            }
            if (ends && !(each == '\n' && last == '\r')) {
                line++;
            }
            last = each;
        }
        sinceRow += Math.max(0, count);
        if (sinceRow > LONGEST_ROW) {
            throw new Broken(
                    line, "", "The row is longer than " + LONGEST_ROW + " characters, or a quote is never closed.");
        }
        return count;
    }

    private static boolean legible(Source source, Charset charset) throws IOException {
        try (Reader reader = new InputStreamReader(
                source.open(),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            char[] gone = new char[8192];
            while (reader.read(gone) >= 0) {
                // what it says is looked at later
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
