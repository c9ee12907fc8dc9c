package org.openvalidate.evidence.proof;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture drawn anew: pixels alone are carried over, so that place, camera and preview, which phones write beside
 * them, stay behind. The way up that a camera notes there is applied first.
 */
final class Photo {

    /** Longest side of what is kept, in pixels: enough to read a screen, and ten of them make no heavy report. */
    static final int LONGEST = 1600;

    /** A picture may unpack to no more than this, whatever its file weighs. */
    private static final long MOST_PIXELS = 60_000_000;

    private Photo() {}

    /**
     * The picture in the same format.
     *
     * @param format {@code png} or {@code jpeg}
     * @throws Proof.Unfit when it cannot be drawn
     */
    static byte[] redrawn(byte[] original, String format) {
        try {
            BufferedImage read = read(original, format);
            int turn = format.equals("jpeg") ? WayUp.of(original) : WayUp.UPRIGHT;
            return written(drawn(read, turn, format.equals("png")), format);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new Proof.Unfit(Proof.Unfit.Why.DAMAGED);
        }
    }

    private static BufferedImage read(byte[] original, String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(original))) {
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw new Proof.Unfit(Proof.Unfit.Why.TOO_MANY_PIXELS);
            }
            ImageReadParam coarse = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * LONGEST));
            coarse.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, coarse);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage drawn(BufferedImage read, int turn, boolean seeThrough) {
        boolean lying = WayUp.isLying(turn);
        int width = lying ? read.getHeight() : read.getWidth();
        int height = lying ? read.getWidth() : read.getHeight();
        double scale = Math.min(1.0, (double) LONGEST / Math.max(width, height));
        BufferedImage drawn = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        AffineTransform place = AffineTransform.getScaleInstance(
                (double) drawn.getWidth() / width, (double) drawn.getHeight() / height);
        place.concatenate(WayUp.placing(turn, read.getWidth(), read.getHeight()));
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            if (!seeThrough) {
                pen.setBackground(Color.WHITE);
                pen.clearRect(0, 0, drawn.getWidth(), drawn.getHeight());
            }
            pen.drawImage(read, place, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static byte[] written(BufferedImage drawn, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(drawn, format, stream)) {
                throw new IOException("no writer of " + format);
            }
        }
        return bytes.toByteArray();
    }
}
