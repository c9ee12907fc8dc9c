package org.openvalidate.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Keeps a page fit for mail: the longer it has become, the less is told of each further case. Cases that need attention
 * come first, so that what is left out is left out of those that passed.
 */
final class PageBudget extends FilterWriter {

    /** UTF-8 bytes that a page may have; attachments of a mail end at 10 MB. */
    static final long PAGE = 9_400_000;

    /** What a case told in short takes, with its line in every table of the page. */
    static final long SHORT = 1_150;

    /** Below this room messages are left to the recordings; below the other, pictures and test steps are left out too. */
    static final long FOR_MESSAGES = 2_000_000;

    static final long FOR_PICTURES = 800_000;

    private static final int ONE_BYTE = 0x80;
    private static final int TWO_BYTES = 0x800;

    private long written;
    private long cases;

    /**
     * @param kept bytes that will come at the end whatever comes before
     * @param cases how many will be told
     */
    PageBudget(Writer page, long kept, int cases) {
        super(page);
        this.written = kept;
        this.cases = cases;
    }

    /** What there is room for in the next case, if those behind it are all told in short. */
    Depth depth() {
        long room = PAGE - written - cases * SHORT;
        cases = Math.max(0, cases - 1);
        if (room > FOR_MESSAGES) {
            return Depth.MESSAGES;
        }
        return room > FOR_PICTURES ? Depth.PICTURE : Depth.EXPECTATIONS;
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
