package org.openvalidate.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes as a value: equal by content, never changed. */
public final class Bytes {

    /** No bytes at all. */
    public static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** A copy of these bytes; none for null. */
    public static Bytes of(byte @Nullable [] bytes) {
        return bytes == null || bytes.length == 0 ? NONE : new Bytes(bytes.clone());
    }

    /** A text in a charset. */
    public static Bytes of(String text, Charset charset) {
        return new Bytes(text.getBytes(charset));
    }

    /** A copy. */
    public byte[] array() {
        return content.clone();
    }

    /** How many. */
    public int size() {
        return content.length;
    }

    /** The text they spell; what the charset cannot read becomes its replacement character. */
    public String text(Charset charset) {
        return new String(content, charset);
    }

    /** Whether every byte has a meaning in this charset. */
    public boolean legibleIn(Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException illegible) {
            return false;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
