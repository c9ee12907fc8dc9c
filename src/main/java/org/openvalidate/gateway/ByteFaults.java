package org.openvalidate.gateway;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.openvalidate.dialect.legacy.files.Sheet;
import org.openvalidate.wire.Sha256;

/** Faults in the bytes of a file. */
final class ByteFaults {

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final int BLOCKS = 64;

    private ByteFaults() {}

    static byte[] torn(Sheet sheet, Charset charset, FileFault.Pick pick) {
        byte[] whole = sheet.bytes(charset);
        if (sheet.rows().isEmpty()) {
            return Arrays.copyOf(whole, whole.length / 2);
        }
        int begin = begin(sheet, whole, pick);
        int end = begin;
        while (whole[end] != '\n') {
            end++;
        }
        return Arrays.copyOf(whole, (begin + end + 1) / 2);
    }

    static byte[] empty(Sheet sheet, Charset charset, FileFault.Pick pick) {
        return new byte[0];
    }

    static byte[] badEncoding(Sheet sheet, Charset charset, FileFault.Pick pick) {
        return spoilt(sheet, charset, pick, (byte) 0xff);
    }

    static byte[] nul(Sheet sheet, Charset charset, FileFault.Pick pick) {
        return spoilt(sheet, charset, pick, (byte) 0);
    }

    static byte[] binary(Sheet sheet, Charset charset, FileFault.Pick pick) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < BLOCKS; i++) {
            hex.append(Sha256.of(pick.seed() + "/" + i)).append("00ff");
        }
        return HexFormat.of().parseHex(hex);
    }

    static byte[] mixedLineEnds(Sheet sheet, Charset charset, FileFault.Pick pick) {
        String[] ends = {"\r\n", "\n", "\r"};
        StringBuilder text = new StringBuilder();
        String[] lines = new String(sheet.bytes(charset), charset).split("\n", -1);
        for (int i = 0; i < lines.length - 1; i++) {
            text.append(lines[i]).append(ends[i % ends.length]);
        }
        return text.toString().getBytes(charset);
    }

    static byte[] byteOrderMark(Sheet sheet, Charset charset, FileFault.Pick pick) {
        byte[] text = sheet.bytes(StandardCharsets.UTF_8);
        byte[] marked = Arrays.copyOf(MARK, MARK.length + text.length);
        System.arraycopy(text, 0, marked, MARK.length, text.length);
        return marked;
    }

    static byte[] gbk(Sheet sheet, Charset charset, FileFault.Pick pick) {
        return sheet.bytes(Charset.forName("GBK"));
    }

    /** The first byte of a row replaced. */
    private static byte[] spoilt(Sheet sheet, Charset charset, FileFault.Pick pick, byte by) {
        byte[] bytes = sheet.bytes(charset);
        if (!sheet.rows().isEmpty()) {
            bytes[begin(sheet, bytes, pick)] = by;
        }
        return bytes;
    }

    private static int begin(Sheet sheet, byte[] bytes, FileFault.Pick pick) {
        int lines = sheet.linesBefore() + pick.below(sheet.rows().size());
        int at = 0;
        while (lines > 0) {
            if (bytes[at] == '\n') {
                lines--;
            }
            at++;
        }
        return at;
    }
}
