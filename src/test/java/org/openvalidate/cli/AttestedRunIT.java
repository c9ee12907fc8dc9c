package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.wire.Sha256;

/** What people attest of a merchant's own system: judged, kept, sealed; and of no rehearsal. */
class AttestedRunIT {

    private static final String WORDS = """
            case = LIVE-001
            statement = Hosts and timeouts are those of production; key 760bdzec6y9goq7ctyx96ezkz78287de is gone.
            by = Wang Fang
            role = technical lead
            at = 2026-11-20
            attachment = shot.png | the configuration
            attachment = search.txt

            case = LIVE-002
            statement = The keys are still those of the sandbox.
            holds = no
            by = Li Na
            role = technical lead
            at = 2026-11-20
            attachment = shot.png

            case = REC-001
            statement = The file of 19 November was matched row by row.
            by = Li Na
            role = accountant
            at = 2026-11-20
            attachment = shot.png
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private HttpServer idle;

    @BeforeEach
    void a_system_that_does_nothing_by_itself() throws IOException {
        idle = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        idle.createContext("/", asked -> {
            boolean health = asked.getRequestURI().getPath().equals("/health");
            byte[] answer = (health ? "{\"name\":\"Shop\",\"version\":\"1\",\"products\":[]}" : "{}")
                    .getBytes(StandardCharsets.UTF_8);
            asked.sendResponseHeaders(health ? 200 : 501, answer.length);
            asked.getResponseBody().write(answer);
            asked.close();
        });
        idle.start();
        ImageIO.write(
                new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("shot.png").toFile());
        Files.writeString(folder.resolve("search.txt"), "grep: 760bdzec6y9goq7ctyx96ezkz78287de nowhere\n");
        Files.writeString(folder.resolve("words.txt"), WORDS);
    }

    @AfterEach
    void gone() {
        idle.stop(0);
    }

    @Test
    void a_word_with_its_proof_is_judged_kept_and_sealed() throws IOException {
        int exit = run("external", "LIVE-001,LIVE-002,LIVE-008,REC-001");

        JsonNode result =
                new ObjectMapper().readTree(reports("acceptance-result.json").toFile());
        assertThat(exit).isEqualTo(1);
        assertThat(result.path("cases").findValuesAsText("verdict"))
                .containsExactly("PASSED", "PASSED", "FAILED", "SKIPPED");
        assertThat(result.path("cases").findValuesAsText("id"))
                .containsExactly("REC-001", "LIVE-001", "LIVE-002", "LIVE-008");
        assertThat(result.at("/cases/3/reason").asText()).startsWith("Nobody has attested it: fill in what catalogue");
        assertThat(result.path("attestations")).hasSize(3);
        JsonNode live = result.at("/attestations/1");
        assertThat(live.path("statement").asText())
                .isEqualTo("Hosts and timeouts are those of production; key *** is gone.");
        assertThat(live.path("by").asText()).isEqualTo("Wang Fang");
        assertThat(live.path("at").asText()).isEqualTo("2026-11-20T00:00:00.000+08:00");
        assertThat(live.path("attachments").findValuesAsText("file"))
                .containsExactly("attachments/LIVE-001-1.png", "attachments/LIVE-001-2.txt");
        Path picture = reports("attachments/LIVE-001-1.png");
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1600);
        assertThat(live.at("/attachments/0/sha256").asText()).isEqualTo(Sha256.of(Files.readAllBytes(picture)));
        assertThat(reports("attachments/LIVE-001-2.txt")).hasContent("grep: *** nowhere");
        assertThat(command("verify", reports("acceptance-bundle.zip").toString()))
                .isZero();
        assertThat(command("replay", reports("recording/REC-001.jsonl").toString()))
                .isZero();
        assertThat(console.toString(StandardCharsets.UTF_8)).doesNotContain("760bdzec6y9goq7ctyx96ezkz78287de");
    }

    @Test
    void for_the_reference_merchant_nobody_attests_anything() throws IOException {
        int exit = run("reference", "LIVE-001");

        JsonNode result =
                new ObjectMapper().readTree(reports("acceptance-result.json").toFile());
        assertThat(exit).isZero();
        assertThat(result.at("/cases/0/verdict").asText()).isEqualTo("NOT_RUN");
        assertThat(result.at("/cases/0/reason").asText())
                .isEqualTo("A person attests this case, and that counts only where the merchant side is external.");
        assertThat(result.path("attestations")).isEmpty();
        assertThat(reports("attachments")).doesNotExist();
    }

    @Test
    void a_faulty_file_keeps_the_run_from_beginning() throws IOException {
        Files.writeString(folder.resolve("words.txt"), WORDS.replace("shot.png", "gone.png"));

        assertThat(run("external", "LIVE-001")).isEqualTo(2);
        assertThat(console.toString(StandardCharsets.UTF_8)).contains("words.txt, line 6", "words.txt, line 22");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private int run(String merchant, String cases) throws IOException {
        Files.writeString(
                folder.resolve("settings.txt"), """
                ALIPAY_PARTNER=2088101122136241
                ALIPAY_SIGN_TYPE=MD5
                ALIPAY_CURRENCY=USD
                ALIPAY_MD5_KEY=760bdzec6y9goq7ctyx96ezkz78287de
                MERCHANT_DRIVER_URL=http://127.0.0.1:%d
                GATEWAY_PORT=0
                GATEWAY_HTTPS_PORT=0
                """.formatted(idle.getAddress().getPort()));
        return command(
                "run",
                "--merchant",
                merchant,
                "--cases",
                cases,
                "--config",
                folder.resolve("settings.txt").toString(),
                "--attestations",
                folder.resolve("words.txt").toString(),
                "--reports",
                folder.resolve("out").toString());
    }

    private int command(String... words) {
        PrintStream both = new PrintStream(console, true, StandardCharsets.UTF_8);
        return Main.run(both, both, words);
    }

    private Path reports(String name) {
        return folder.resolve("out").resolve(name);
    }
}
