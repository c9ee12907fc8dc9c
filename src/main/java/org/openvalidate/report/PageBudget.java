package org.openvalidate.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Keeps a page fit for mail: the longer it has become, the less is told of each further case. Cases that need attention
 * come first, so that what is left out is left out of those that passed.
 */
final class PageBudget extends FilterWriter {

    /** UTF-8 bytes after which messages are left to the recordings; attachments of a mail end at 10 MB. */
    static final long MESSAGES = 6_500_000;

    /** UTF-8 bytes after which pictures and test steps are left out too. */
    static final long PICTURES = 7_500_000;

    private static final int ONE_BYTE = 0x80;
    private static final int TWO_BYTES = 0x800;

    private long written;

    /** @param kept bytes that will come at the end whatever comes before */
    PageBudget(Writer page, long kept) {
        super(page);
        this.written = kept;
    }

    /** What there is room for now. */
    Depth depth() {
        if (written < MESSAGES) {
            return Depth.MESSAGES;
        }
        return written < PICTURES ? Depth.PICTURE : Depth.EXPECTATIONS;
    }

    @Override
    public void write(int letter) throws IOException {
        written += bytes((char) letter);
        super.write(letter);
    }

    @Override
    public void write(char[] letters, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            written += bytes(letters[i]);
        }
        super.write(letters, from, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            written += bytes(text.charAt(i));
        }
        super.write(text, from, length);
    }

    /** Half a surrogate pair counts for three of the four bytes; it need not be exact. */
    private static int bytes(char letter) {
        if (letter < ONE_BYTE) {
            return 1;
        }
        return letter < TWO_BYTES ? 2 : 3;
    }
}
