package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.report.Heard.InCase;
import org.openvalidate.result.CaseResult;
import org.openvalidate.testkit.RunFixtures;

class PicturesTest {

    private static final CaseResult CASE = RunFixtures.passing(Lang.EN).cases().get(0);

    @Test
    void a_screenshot_stands_on_the_page_and_is_scaled_to_what_can_be_read() throws IOException {
        List<Pictures.Shown> shown = Pictures.of(said(1), name -> Optional.of(drawn(2400, 1600, 0)));

        assertThat(shown).hasSize(1);
        String address = shown.get(0).address();
        assertThat(address).startsWith("data:image/jpeg;base64,");
        BufferedImage small = ImageIO.read(
                new ByteArrayInputStream(Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1))));
        assertThat(small.getWidth()).isEqualTo(1100);
        assertThat(small.getHeight()).isEqualTo(733);
    }

    @Test
    void however_many_photos_there_are_the_page_stays_fit_for_mail() {
        byte[] photo = drawn(1600, 1200, 97);
        List<Pictures.Shown> shown = Pictures.of(said(300), name -> Optional.of(photo));

        assertThat(photo.length).isGreaterThan(1_000_000);
        assertThat(shown).hasSize(300);
        assertThat(Pictures.weight(shown)).isLessThan(Pictures.ROOM * 4 / 3 + 400_000L);
    }

    @Test
    void what_is_no_picture_is_named_and_stands_beside() {
        assertThat(Pictures.of(said(1), name -> Optional.of(new byte[] {1, 2, 3})))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.address()).isEmpty();
                    assertThat(each.file()).isEqualTo("attachments/LIVE-001-1.png");
                });
        assertThat(Pictures.of(said(1), name -> Optional.empty())).hasSize(1);
    }

    private static Heard said(int photos) {
        List<ResultDocument.Attachment> files = new ArrayList<>();
        for (int i = 1; i <= photos; i++) {
            files.add(new ResultDocument.Attachment("attachments/LIVE-001-" + i + ".png", "00", "the till"));
        }
        InCase<ResultDocument.Attestation> word = new InCase<>(
                CASE, new ResultDocument.Attestation("LIVE-001", "It is so.", true, "A", "lead", "2026-11-23", files));
        return new Heard(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new EnumMap<>(Map.of(Lang.EN, List.of(word), Lang.ZH, List.of(word))),
                Map.of(),
                Set.of());
    }

    /** Stripes, the more of them the harder to shrink. */
    private static byte[] drawn(int width, int height, int grain) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, grain == 0 ? 0xFFFFFF : (x * x * 31 + y * y * grain + x * y) * 2_654_435);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}
