package org.openvalidate.operator.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A code that a scanner reads from the screen, as the path of a drawing.
 *
 * @param width of the drawing, quiet zone included
 * @param height of the drawing
 * @param path of its black parts, in the commands of SVG
 */
record ScanCode(int width, int height, String path) {

    /** Modules of white on either side of a bar code; its standard asks for ten. */
    private static final int QUIET = 10;

    private static final int BARS = 40;
    private static final int QUIET_QR = 4;

    /** Code 128, as wallets show it beside the digits. */
    static ScanCode bars(String digits) {
        BitMatrix row =
                new Code128Writer().encode(digits, BarcodeFormat.CODE_128, 0, 1, Map.of(EncodeHintType.MARGIN, 0));
        StringBuilder path = new StringBuilder();
        for (int x = 0; x < row.getWidth(); x++) {
            if (row.get(x, 0)) {
                int from = x;
                while (x < row.getWidth() && row.get(x, 0)) {
                    x++;
                }
                path.append('M')
                        .append(from + QUIET)
                        .append(" 0h")
                        .append(x - from)
                        .append('v')
                        .append(BARS)
                        .append('h')
                        .append(from - x)
                        .append('z');
            }
        }
        return new ScanCode(row.getWidth() + 2 * QUIET, BARS, path.toString());
    }

    /** A QR code of any text. */
    static ScanCode square(String text) {
        try {
            BitMatrix matrix = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_QR));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new ScanCode(matrix.getWidth(), matrix.getHeight(), path.toString());
        } catch (com.google.zxing.WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code", tooLong);
        }
    }

    /** For a template. */
    Map<String, Object> model() {
        return Map.of("width", width, "height", height, "path", path);
    }
}
