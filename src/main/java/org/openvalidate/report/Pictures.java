package org.openvalidate.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.report.Heard.InCase;

/**
 * The pictures that people handed in, drawn small enough for a page that goes by mail; what there is no room for is named
 * and stands beside the page as it was handed in.
 */
final class Pictures {

    /** Bytes of all pictures of a page together. */
    static final int ROOM = 1_800_000;

    /** A picture below this says nothing: rather few that can be read than many that cannot. */
    private static final int LEAST = 24_000;

    private static final int MOST = 250_000;
    private static final int[] SIDES = {1100, 800, 600, 420};
    private static final float QUALITY = 0.75f;

    private Pictures() {}

    /**
     * A picture on the page.
     *
     * @param anchor unique on the page
     * @param address of its bytes, empty where it stands beside the page alone
     */
    record Shown(String anchor, String caseAnchor, String caseId, String file, String caption, String address) {}

    /** All that hold a picture, in the order of the cases. */
    static List<Shown> of(Heard heard, Function<String, Optional<byte[]>> files) {
        List<InCase<ResultDocument.Attachment>> proofs = heard.said(Lang.EN).stream()
                .flatMap(said -> said.it().attachments().stream()
                        .filter(file -> file.file().matches("(?i).*\\.(png|jpe?g)"))
                        .map(file -> new InCase<>(said.result(), file)))
                .toList();
        int share = Math.min(MOST, Math.max(LEAST, ROOM / Math.max(1, proofs.size())));
        List<Shown> shown = new ArrayList<>();
        int room = ROOM;
        for (int i = 0; i < proofs.size(); i++) {
            ResultDocument.Attachment file = proofs.get(i).it();
            byte[] small = room < LEAST
                    ? new byte[0]
                    : files.apply(file.file())
                            .map(bytes -> within(share, bytes))
                            .orElse(new byte[0]);
            room -= small.length;
            String caseId = proofs.get(i).result().testCase().id();
            shown.add(new Shown(
                    "proof-" + (i + 1),
                    Anchors.ofCase(caseId),
                    caseId,
                    file.file(),
                    file.caption(),
                    small.length == 0
                            ? ""
                            : "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(small)));
        }
        return shown;
    }

    /** Bytes that they take on a page. */
    static long weight(List<Shown> shown) {
        return shown.stream().mapToLong(each -> each.address().length()).sum();
    }

    /** The largest drawing that fits; nothing where none does, or where it is no picture. */
    private static byte[] within(int share, byte[] original) {
        try {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(original));
            return read == null
                    ? new byte[0]
                    : IntStream.of(SIDES)
                            .mapToObj(side -> jpeg(scaled(read, side)))
                            .filter(bytes -> bytes.length <= share)
                            .findFirst()
                            .orElse(new byte[0]);
        } catch (IOException | IllegalArgumentException damaged) {
            return new byte[0];
        }
    }

    private static BufferedImage scaled(BufferedImage read, int side) {
        double scale = Math.min(1.0, (double) side / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.setBackground(Color.WHITE);
            pen.clearRect(0, 0, width, height);
            pen.drawImage(read, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return small;
    }

    private static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory takes every picture", impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
