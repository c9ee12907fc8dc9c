package org.openvalidate.house;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.testkit.Chromium;
import org.openvalidate.testkit.Typed;

/** The card of trigger amounts as a browser prints it, into {@code target/looks}, for people to look at. */
@Tag("full")
class TriggerCardIT {

    private static final Path LOOKS = Path.of("target/looks").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void the_card_is_one_page_of_a4() throws IOException {
        Files.createDirectories(LOOKS);
        Typed typed = Typed.line("serve", "--print-triggers");
        Path page = Files.writeString(folder.resolve("card.html"), typed.out());
        Path pdf = LOOKS.resolve("trigger-card.pdf");
        Path picture = LOOKS.resolve("trigger-card.png");

        Chromium.in(folder).print(page.toUri().toString(), pdf);
        Chromium.in(folder).draw(page.toUri().toString(), picture, 800);

        String printed = Files.readString(pdf, ISO_8859_1);
        assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(printed).results())
                .as("pages of %s", pdf)
                .hasSize(1);
        assertThat(printed).containsPattern("/MediaBox\\s*\\[0 0 59[45][.\\d]* 84[12][.\\d]*]");
        BufferedImage image = ImageIO.read(picture.toFile());
        assertThat(image.getWidth()).isEqualTo(800);
    }
}
