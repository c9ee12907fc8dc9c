package org.openvalidate.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.testkit.Chromium;
import org.openvalidate.testkit.Jar;
import org.openvalidate.workbook.WorkbookDiff;
import org.openvalidate.workbook.WorkbookReader;

/**
 * Has the pages drawn by a real browser and the workbook opened by a real office, into {@code target/looks}, for people to
 * look at. Here only what a machine can see: that there is something, and that Chinese is not drawn as boxes.
 */
@Tag("full")
class LooksIT {

    private static final Path LOOKS = Path.of("target/looks");

    @TempDir
    static Path reports;

    @BeforeAll
    static void play() throws IOException {
        Files.createDirectories(LOOKS);
        Jar.in(reports).run("run", "--reports", "passing");
        Jar.in(reports).run("run", "--reports", "failing", "--broken", "never-cancels");
    }

    @ParameterizedTest
    @CsvSource({
        "passing, acceptance-report.html, 1200",
        "passing, acceptance-report.zh.html, 1200",
        "failing, acceptance-report.html, 1200",
        "failing, acceptance-report.zh.html, 390"
    })
    void the_report_shows_its_verdict_in_a_browser(String run, String page, int width) throws Exception {
        Path picture = LOOKS.resolve(run + "." + page + "." + width + ".png").toAbsolutePath();

        Chromium.in(reports).draw(reports.resolve(run).resolve(page).toUri().toString(), picture, width);

        BufferedImage image = ImageIO.read(picture.toFile());
        assertThat(colours(image)).as(picture.toString()).isGreaterThan(20);
        boolean failing = run.equals("failing");
        assertThat(reddish(image))
                .as("red in %s", picture)
                .satisfies(red -> assertThat(red > 200).isEqualTo(failing));
    }

    @Test
    void different_chinese_characters_look_different() throws Exception {
        Path page = Files.writeString(
                reports.resolve("glyphs.html"),
                "<!DOCTYPE html><meta charset=utf-8><body style='font:60px \"Noto Sans SC\",\"WenQuanYi Micro Hei\",sans-serif;"
                        + "margin:0'><div>验</div><div>收</div>");
        Path picture = LOOKS.resolve("glyphs.png").toAbsolutePath();

        Chromium.in(reports).draw(page.toUri().toString(), picture, 200);

        BufferedImage image = ImageIO.read(picture.toFile());
        int line = 80;
        assertThat(ink(image, 0, line)).isNotZero().isNotEqualTo(ink(image, line, 2 * line));
    }

    @Test
    void the_workbook_opens_in_an_office() throws Exception {
        Optional<String> office = program("soffice");
        need(office, "LibreOffice (soffice)");

        exec(
                office.orElseThrow(),
                "-env:UserInstallation=" + reports.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                LOOKS.toAbsolutePath().toString(),
                "testcases/openvalidate-cases.xlsx");

        assertThat(LOOKS.resolve("openvalidate-cases.pdf")).exists();
        assertThat(Files.size(LOOKS.resolve("openvalidate-cases.pdf"))).isGreaterThan(20_000);
    }

    @Test
    void the_workbook_says_the_same_after_an_office_has_saved_it() throws Exception {
        Optional<String> office = program("soffice");
        need(office, "LibreOffice (soffice)");

        exec(
                office.orElseThrow(),
                "-env:UserInstallation=" + reports.resolve("office-again").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                reports.resolve("saved").toString(),
                "testcases/openvalidate-cases.xlsx");

        Path workbook = Path.of("testcases/openvalidate-cases.xlsx");
        Path saved = reports.resolve("saved/openvalidate-cases.xlsx");
        assertThat(WorkbookDiff.between(workbook, saved)).isEmpty();
        assertThat(WorkbookReader.read(saved).questionnaire())
                .isEqualTo(WorkbookReader.read(workbook).questionnaire());
    }

    private static void need(Optional<String> program, String name) {
        if (System.getenv("CI") != null) {
            assertThat(program).as(name + " is installed by .ci/run").isPresent();
        }
        assumeTrue(program.isPresent(), name + " is not installed: nothing was drawn.");
    }

    private static Optional<String> program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static void exec(String... command) throws Exception {
        Path said = Files.createTempFile(reports, "said", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as(command[0] + " ends").isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }

    private static long colours(BufferedImage image) {
        return pixels(image, 0, image.getHeight()).distinct().count();
    }

    private static long reddish(BufferedImage image) {
        return pixels(image, 0, image.getHeight())
                .filter(rgb -> (rgb >> 16 & 0xFF) > 140 && (rgb >> 8 & 0xFF) < 60 && (rgb & 0xFF) < 70)
                .count();
    }

    private static int ink(BufferedImage image, int top, int bottom) {
        return pixels(image, top, bottom).reduce(0, (hash, rgb) -> hash * 31 + ((rgb & 0xFF) < 128 ? 1 : 0));
    }

    private static IntStream pixels(BufferedImage image, int top, int bottom) {
        return IntStream.range(top, bottom)
                .flatMap(y -> IntStream.range(0, image.getWidth()).map(x -> image.getRGB(x, y)));
    }
}
