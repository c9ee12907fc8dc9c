package org.openvalidate.evidence.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.wire.Bytes;

/**
 * A file that a person hands in, fit to be kept: a picture drawn anew without what a camera writes into it, a text
 * without secrets, a PDF as it is. What it is decides its first bytes, never its name.
 *
 * @param ending of its name when it is kept: {@code png}, {@code jpg}, {@code pdf} or {@code txt}
 * @param bytes what is kept
 */
public record Proof(String ending, Bytes bytes) {

    /** Largest file that is taken, in bytes. */
    public static final int MOST_BYTES = 20 << 20;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    /**
     * Looks at a file.
     *
     * @param original its bytes
     * @param redactor masks the secrets of a text
     * @throws Unfit when it is too large, damaged or of another kind
     */
    public static Proof of(byte[] original, Redactor redactor) {
        if (original.length == 0) {
            throw new Unfit(Unfit.Why.EMPTY);
        }
        if (original.length > MOST_BYTES) {
            throw new Unfit(Unfit.Why.TOO_LARGE);
        }
        if (begins(original, PNG)) {
            return new Proof("png", Bytes.of(Photo.redrawn(original, "png")));
        }
        if (begins(original, JPEG)) {
            return new Proof("jpg", Bytes.of(Photo.redrawn(original, "jpeg")));
        }
        if (begins(original, PDF)) {
            return new Proof("pdf", Bytes.of(original));
        }
        return new Proof("txt", Bytes.of(redactor.redact(text(original)), StandardCharsets.UTF_8));
    }

    private static String text(byte[] original) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(original))
                    .toString();
            if (text.chars().noneMatch(Proof::isUnprintable)) {
                return text;
            }
        } catch (CharacterCodingException binary) {
            // said below
        }
        throw new Unfit(Unfit.Why.OTHER_KIND);
    }

    private static boolean isUnprintable(int character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t';
    }

    private static boolean begins(byte[] file, byte[] mark) {
        return file.length >= mark.length
                && ByteBuffer.wrap(file, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    /** Whether it is a picture, and no document. */
    public boolean isPicture() {
        return ending.equals("png") || ending.equals("jpg");
    }

    /** A file that cannot be kept as a proof. */
    public static final class Unfit extends RuntimeException {

        /** What is wrong with it. */
        public enum Why {
            EMPTY("The file is empty.", "Attach one that shows something."),
            TOO_LARGE("The file is larger than 20 MB.", "Attach a smaller one, such as a single screenshot."),
            TOO_MANY_PIXELS("The picture has more than 60 million pixels.", "Scale it down."),
            DAMAGED("The picture is damaged.", "Take it again, or save it anew."),
            OTHER_KIND(
                    "The file is no PNG or JPEG picture, no PDF and no text in UTF-8, whatever its name says.",
                    "Save it as one of these.");

            private final String what;
            private final String remedy;

            Why(String what, String remedy) {
                this.what = what;
                this.remedy = remedy;
            }
        }

        private final Why why;

        Unfit(Why why) {
            super(why.what);
            this.why = why;
        }

        /** What is wrong. */
        public Why why() {
            return why;
        }

        /** The same in one sentence. */
        public String what() {
            return why.what;
        }

        /** What to attach instead, in one sentence. */
        public String remedy() {
            return why.remedy;
        }
    }
}
