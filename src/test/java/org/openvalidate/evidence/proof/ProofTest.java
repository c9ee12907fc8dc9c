package org.openvalidate.evidence.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.evidence.Attestation;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.wire.Sha256;

class ProofTest {

    private static final Redactor REDACTOR = new Redactor(List.of("k3ySecretOfTheTill"));

    /** A red corner at the upper left of a picture 40 wide and 20 high. */
    private static final BufferedImage CORNERED = cornered(40, 20);

    @Test
    void a_picture_is_what_its_bytes_say_and_keeps_its_pixels() throws IOException {
        Proof proof = Proof.of(encoded(CORNERED, "png"), REDACTOR);

        assertThat(proof.ending()).isEqualTo("png");
        BufferedImage kept = decoded(proof);
        assertThat(kept.getWidth()).isEqualTo(40);
        assertThat(new Color(kept.getRGB(2, 2))).isEqualTo(Color.RED);
        assertThat(new Color(kept.getRGB(30, 15))).isEqualTo(Color.WHITE);
    }

    @Test
    void a_large_picture_is_scaled_to_a_longest_side_that_still_shows_a_screen() throws IOException {
        BufferedImage kept = decoded(Proof.of(encoded(cornered(6000, 3000), "jpeg"), REDACTOR));

        assertThat(kept.getWidth()).isEqualTo(Photo.LONGEST);
        assertThat(kept.getHeight()).isEqualTo(Photo.LONGEST / 2);
        assertThat(reddish(kept, 5, 5)).isTrue();
    }

    @Test
    void what_a_camera_writes_beside_the_pixels_stays_behind() throws IOException {
        byte[] photo = photographed(encoded(CORNERED, "jpeg"), 1);

        Proof proof = Proof.of(photo, REDACTOR);

        assertThat(latin(photo)).contains("Exif", "N 35.6812");
        assertThat(latin(proof.bytes().array())).doesNotContain("Exif", "N 35.6812");
    }

    /** Where the red corner of the stored pixels is to be seen, by Exif 2.3's own table. */
    @ParameterizedTest
    @CsvSource({
        "1, LEFT, TOP, 40", "2, RIGHT, TOP, 40", "3, RIGHT, BOTTOM, 40", "4, LEFT, BOTTOM, 40",
        "5, LEFT, TOP, 20", "6, RIGHT, TOP, 20", "7, RIGHT, BOTTOM, 20", "8, LEFT, BOTTOM, 20",
        "9, LEFT, TOP, 40", "0, LEFT, TOP, 40"
    })
    void a_photograph_is_turned_the_way_the_camera_was_held(int turn, String side, String edge, int width)
            throws IOException {
        BufferedImage kept = decoded(Proof.of(photographed(encoded(CORNERED, "jpeg"), turn), REDACTOR));

        assertThat(kept.getWidth()).isEqualTo(width);
        int x = side.equals("LEFT") ? 2 : kept.getWidth() - 3;
        int y = edge.equals("TOP") ? 2 : kept.getHeight() - 3;
        assertThat(reddish(kept, x, y)).isTrue();
        assertThat(reddish(kept, kept.getWidth() - 1 - x, kept.getHeight() - 1 - y))
                .isFalse();
    }

    @Test
    void a_text_is_kept_without_its_secrets_and_a_pdf_as_it_is() {
        byte[] pdf = "%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII);

        Proof text = Proof.of("密钥 k3ySecretOfTheTill\n".getBytes(StandardCharsets.UTF_8), REDACTOR);

        assertThat(text.ending()).isEqualTo("txt");
        assertThat(text.bytes().text(StandardCharsets.UTF_8)).isEqualTo("密钥 ***\n");
        assertThat(Proof.of(pdf, REDACTOR).ending()).isEqualTo("pdf");
        assertThat(Proof.of(pdf, REDACTOR).bytes().array()).isEqualTo(pdf);
    }

    @Test
    void what_is_no_proof_is_refused_and_said() throws IOException {
        byte[] png = encoded(CORNERED, "png");

        assertThat(refused(new byte[0])).isEqualTo("The file is empty.");
        assertThat(refused(new byte[Proof.MOST_BYTES + 1])).isEqualTo("The file is larger than 20 MB.");
        assertThat(refused(new byte[] {'M', 'Z', 0, 3})).startsWith("The file is no PNG or JPEG picture");
        assertThat(refused(new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0}))
                .startsWith("The file is no PNG or JPEG picture");
        assertThat(refused(Arrays.copyOf(png, 30))).isEqualTo("The picture is damaged.");
        assertThat(refused(bomb(png))).isEqualTo("The picture has more than 60 million pixels.");
    }

    @Test
    void a_kept_proof_bears_a_name_of_ours_and_the_hash_of_what_is_kept(@TempDir Path reports) throws IOException {
        Proof proof = Proof.of(encoded(CORNERED, "png"), REDACTOR);

        Attestation.Attachment kept = new ProofFolder(reports).keep("LIVE-001", 2, proof, "the till");

        assertThat(kept.file()).isEqualTo("attachments/LIVE-001-2.png");
        assertThat(kept.sha256()).isEqualTo(Sha256.of(Files.readAllBytes(reports.resolve(kept.file()))));
        assertThat(kept.caption()).isEqualTo("the till");
        assertThat(new ProofFolder(reports).kept("LIVE-001")).containsExactly(kept.file());
        assertThat(new ProofFolder(reports).kept("LIVE-00")).isEmpty();
        assertThat(ProofFolder.names("attachments/../run.jsonl")).isFalse();
        try (var files = Files.list(reports.resolve("attachments"))) {
            assertThat(files).hasSize(1);
        }
    }

    private static String refused(byte[] bytes) {
        return catchThrowableOfType(Proof.Unfit.class, () -> Proof.of(bytes, REDACTOR))
                .what();
    }

    /** A PNG whose head promises 100,000 by 100,000 pixels. */
    private static byte[] bomb(byte[] png) {
        byte[] bomb = png.clone();
        ByteBuffer.wrap(bomb).putInt(16, 100_000).putInt(20, 100_000);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) sum.getValue());
        return bomb;
    }

    /** As a phone leaves it: an Exif segment with the way up, and a place as text. */
    private static byte[] photographed(byte[] jpeg, int turn) {
        byte[] place = "N 35.6812 E 139.7671".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + place.length);
        exif.putShort((short) 0xffe1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turn)
                .putShort((short) 0);
        exif.putInt(0).put(place);
        return ByteBuffer.allocate(jpeg.length + exif.capacity())
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static BufferedImage cornered(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                boolean corner = x < width / 4 && y < height / 2;
                picture.setRGB(x, y, (corner ? Color.RED : Color.WHITE).getRGB());
            }
        }
        return picture;
    }

    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage decoded(Proof proof) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(proof.bytes().array()));
    }

    private static boolean reddish(BufferedImage picture, int x, int y) {
        Color color = new Color(picture.getRGB(x, y));
        return color.getRed() > 180 && color.getGreen() < 100 && color.getBlue() < 100;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
