package org.openvalidate.evidence.proof;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Which way up a JPEG is to be shown, as the camera noted it: tag 0x0112 of Exif 2.3, values 1 to 8. */
final class WayUp {

    static final int UPRIGHT = 1;

    private static final int ORIENTATION = 0x0112;
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final int ENTRY_LENGTH = 12;
    private static final String EXIF = "Exif\0\0";

    private WayUp() {}

    /** The value noted, {@link #UPRIGHT} where none or nonsense is. */
    static int of(byte[] jpeg) {
        ByteBuffer file = ByteBuffer.wrap(jpeg);
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) != START_OF_SCAN) {
            int length = file.getShort(at + 2) & 0xffff;
            if ((jpeg[at + 1] & 0xff) == APP1 && at + 2 + length <= jpeg.length && length > 2 + EXIF.length()) {
                String mark = new String(jpeg, at + 4, EXIF.length(), StandardCharsets.ISO_8859_1);
                if (mark.equals(EXIF)) {
                    int from = at + 4 + EXIF.length();
                    return noted(
                            ByteBuffer.wrap(jpeg, from, at + 2 + length - from).slice());
                }
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    static boolean isLying(int turn) {
        return turn >= 5;
    }

    /** Moves the pixels of a picture, as wide and high as it is stored, to where they are to be seen. */
    static AffineTransform placing(int turn, int width, int height) {
        return switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int noted(ByteBuffer tiff) {
        if (tiff.capacity() < 10) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 0 || directory > tiff.capacity() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_LENGTH;
            if (entry > tiff.capacity() - ENTRY_LENGTH) {
                break;
            }
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                int turn = tiff.getShort(entry + 8) & 0xffff;
                return turn <= 8 ? Math.max(UPRIGHT, turn) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
