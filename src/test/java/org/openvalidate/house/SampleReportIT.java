package org.openvalidate.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.testkit.Rehearsed;
import org.openvalidate.testkit.Typed;

/**
 * The committed samples: what a run with one broken merchant hands in, a waived failure and a case that nobody attested
 * among it; and what a merchant's own system hands in that broke down when it was to charge, so that a case stays
 * undecided beside one that a person attests with a picture. Both are rendered again from their own records with their
 * own workbook. {@code -Dgolden.update=true} plays them anew.
 */
class SampleReportIT {

    private static final Path SAMPLE = Path.of("reports/sample");
    private static final Path ATTESTED = SAMPLE.resolve("attested");
    private static final Path WORKBOOK = SAMPLE.resolve("openvalidate-cases.xlsx");
    private static final Path PARTICULARS = SAMPLE.resolve("particulars.txt");
    private static final Path WAIVERS = SAMPLE.resolve("waivers.txt");
    private static final List<String> RENDERED = List.of(
            "acceptance-report.html", "acceptance-report.zh.html", "acceptance-result.json", "junit.xml", "trades.csv");

    private static final String SETTINGS = """
            ALIPAY_PARTNER=2088101122136241
            ALIPAY_SIGN_TYPE=MD5
            ALIPAY_CURRENCY=USD
            ALIPAY_MD5_KEY=760bdzec6y9goq7ctyx96ezkz78287de
            MERCHANT_DRIVER_URL=http://127.0.0.1:%d
            GATEWAY_PORT=0
            GATEWAY_HTTPS_PORT=0
            """;

    private static final String WORDS = """
            case = LIVE-001
            statement = Release R-2026-47 runs with the gateway and the account of production.
            by = Li Na
            role = technical lead
            at = 2026-11-20
            attachment = shot.png | the settings page of the payment server
            """;

    @TempDir
    Path folder;

    static Stream<Arguments> samples() {
        return Stream.of(Arguments.of(SAMPLE, 1), Arguments.of(ATTESTED, 3));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_what_its_record_renders_to_today(Path sample, int exitCode) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            play(sample);
        }
        copy(sample.resolve("run.jsonl"), folder.resolve("run.jsonl"));
        for (String room : List.of("recording", "attachments")) {
            for (Path each : files(sample.resolve(room))) {
                copy(each, folder.resolve(room).resolve(each.getFileName()));
            }
        }

        Typed typed = Typed.line("report", folder.toString(), "--workbook", WORKBOOK.toString());

        assertThat(typed.exitCode()).as(typed.err()).isEqualTo(exitCode);
        for (String name : RENDERED) {
            assertThat(Files.readString(folder.resolve(name)))
                    .as("%s; after looking at the difference run mvn verify -Pfull -Dgolden.update=true", name)
                    .isEqualTo(Files.readString(sample.resolve(name)));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void its_bundle_is_well(Path sample) {
        Typed typed =
                Typed.line("verify", sample.resolve("acceptance-bundle.zip").toString());

        assertThat(typed.exitCode()).as(typed.out()).isZero();
    }

    @Test
    void the_picture_of_the_attested_case_stands_in_the_page_and_the_other_case_is_undecided() throws IOException {
        String page = Files.readString(ATTESTED.resolve("acceptance-report.html"));

        assertThat(page).contains("<article class=\"case inconclusive", "src=\"data:image/", "Li Na");
    }

    private void play(Path sample) throws IOException {
        Files.createDirectories(sample);
        if (sample.equals(ATTESTED)) {
            attested();
        } else {
            rehearsed();
        }
        remove(sample.resolve("allure-results"));
        remove(sample.resolve("run.lock"));
    }

    private static void rehearsed() throws IOException {
        copy(Path.of("testcases/openvalidate-cases.xlsx"), WORKBOOK);
        Rehearsed.play(
                SAMPLE,
                "--workbook",
                WORKBOOK.toString(),
                "--cases",
                "SPOT-001,SPOT-003,SPOT-004,SPOT-006b,REF-003,REC-007,LIVE-001",
                "--broken",
                "polls-every-second",
                "--particulars",
                PARTICULARS.toString(),
                "--waivers",
                WAIVERS.toString());
    }

    /** A system that answers its driver with a fault; what a person says of it stands all the same. */
    private void attested() throws IOException {
        ImageIO.write(shot(), "png", folder.resolve("shot.png").toFile());
        Files.writeString(folder.resolve("words.txt"), WORDS);
        Files.writeString(
                folder.resolve("particulars.txt"),
                Files.readString(PARTICULARS).replace("rehearsal on the", "the merchant's test system at the"));
        HttpServer faulty = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        faulty.createContext("/", asked -> {
            boolean health = asked.getRequestURI().getPath().equals("/health");
            byte[] answer = (health ? "{\"name\":\"Pay\",\"version\":\"3.0.4\",\"products\":[\"barcode\"]}" : "{}")
                    .getBytes(StandardCharsets.UTF_8);
            asked.sendResponseHeaders(health ? 200 : 500, answer.length);
            asked.getResponseBody().write(answer);
            asked.close();
        });
        faulty.start();
        try {
            Files.writeString(
                    folder.resolve("settings.txt"),
                    SETTINGS.formatted(faulty.getAddress().getPort()));
            Rehearsed.play(
                    ATTESTED,
                    "--workbook",
                    WORKBOOK.toString(),
                    "--merchant",
                    "external",
                    "--cases",
                    "SPOT-001,LIVE-001",
                    "--config",
                    folder.resolve("settings.txt").toString(),
                    "--attestations",
                    folder.resolve("words.txt").toString(),
                    "--particulars",
                    folder.resolve("particulars.txt").toString());
        } finally {
            faulty.stop(0);
        }
    }

    private static BufferedImage shot() {
        BufferedImage shot = new BufferedImage(480, 160, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = shot.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, shot.getWidth(), shot.getHeight());
        pen.setColor(Color.BLACK);
        pen.drawString("Pay 3.0.4 - settings", 16, 32);
        pen.drawString("environment: production", 16, 72);
        pen.drawString("release: R-2026-47, approved by Li Na", 16, 112);
        pen.dispose();
        return shot;
    }

    private static List<Path> files(Path room) throws IOException {
        if (!Files.isDirectory(room)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(room)) {
            return files.toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void remove(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
