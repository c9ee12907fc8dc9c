package org.openvalidate.dialect;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** As much of DER as the forms of keys need. Source: ITU-T X.690. */
final class Der {

    static final int INTEGER = 0x02;
    static final int BITS = 0x03;
    static final int OCTETS = 0x04;
    static final int OBJECT = 0x06;
    static final int SEQUENCE = 0x30;
    private static final int LONG = 0x80;

    private Der() {}

    /** One value. */
    static final class Value {

        private final int tag;
        private final byte[] content;

        Value(int tag, byte[] content) {
            this.tag = tag;
            this.content = content;
        }

        /** Its kind. */
        int tag() {
            return tag;
        }

        /** What it holds, without tag and length. */
        byte[] content() {
            return content.clone();
        }

        /** The values of a sequence. */
        List<Value> parts() {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            List<Value> parts = new ArrayList<>();
            while (bytes.hasRemaining()) {
                parts.add(next(bytes));
            }
            return parts;
        }

        BigInteger number() {
            return new BigInteger(content);
        }
    }

    /** @throws IllegalArgumentException when it is none, or is cut, or something follows it */
    static Value read(byte[] der) {
        ByteBuffer bytes = ByteBuffer.wrap(der);
        Value value = next(bytes);
        if (bytes.hasRemaining()) {
            throw new IllegalArgumentException("something follows the value");
        }
        return value;
    }

    static byte[] write(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] each : contents) {
            content.writeBytes(each);
        }
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.write(tag);
        byte[] length = BigInteger.valueOf(content.size()).toByteArray();
        int first = length[0] == 0 && length.length > 1 ? 1 : 0;
        if (content.size() >= LONG) {
            value.write(LONG | (length.length - first));
        }
        value.write(length, first, length.length - first);
        value.writeBytes(content.toByteArray());
        return value.toByteArray();
    }

    static byte[] integer(BigInteger number) {
        return write(INTEGER, number.toByteArray());
    }

    private static Value next(ByteBuffer bytes) {
        if (bytes.remaining() < 2) {
            throw new IllegalArgumentException("it ends too early");
        }
        int tag = bytes.get() & 0xFF;
        int length = bytes.get() & 0xFF;
        if (length >= LONG) {
            int count = length - LONG;
            length = 0;
            for (int i = 0; i < count; i++) {
                if (!bytes.hasRemaining() || i > 2) {
                    throw new IllegalArgumentException("its length cannot be read");
                }
                length = (length << 8) | (bytes.get() & 0xFF);
            }
        }
        if (length > bytes.remaining()) {
            throw new IllegalArgumentException("it ends too early");
        }
        byte[] content = new byte[length];
        bytes.get(content);
        return new Value(tag, content);
    }
}
