package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.evidence.seal.Unpacked;
import org.openvalidate.testkit.Program;
import org.openvalidate.testkit.Rehearsed;
import org.openvalidate.testkit.Typed;

/** A bundle as it comes out of a run, and as others may have left it. */
class VerifyCommandIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static Rehearsed run;
    private static Path unpacked;

    @BeforeAll
    static void play() throws IOException {
        run = Rehearsed.play(
                folder.resolve("reports"), "--cases", "SPOT-001,SPOT-003", "--broken", "polls-every-second");
        unpacked = folder.resolve("unpacked");
        try (Unpacked inside = Unpacked.of(bundle())) {
            for (String name : inside.names()) {
                Path file = unpacked.resolve(name);
                Files.createDirectories(file.getParent());
                Files.copy(inside.file(name), file);
            }
        }
    }

    @Test
    void a_bundle_of_a_run_is_well() throws IOException {
        Typed typed = Typed.line("verify", bundle().toString(), "--json");
        JsonNode said = JSON.readTree(typed.out());

        assertThat(typed.exitCode()).as(typed.out()).isZero();
        assertThat(said.get("sealed").booleanValue()).isTrue();
        assertThat(said.get("complete").booleanValue()).isTrue();
        assertThat(said.get("verdictsMatch").booleanValue()).isTrue();
        assertThat(said.get("judged").intValue()).isEqualTo(2);
        assertThat(said.get("signer").textValue()).matches("[0-9a-f]{64}");
    }

    @Test
    void one_page_says_so_in_both_languages() {
        assertThat(Typed.line("verify", bundle().toString()).out())
                .contains("does not prove that what was recorded is honest")
                .endsWith("VERIFIED\n");
        assertThat(Typed.line("verify", bundle().toString(), "--lang", "zh").out())
                .endsWith("核验通过\n");
    }

    @Test
    void openssl_and_sha256sum_alone_can_check_it() {
        Program.need("openssl", "sha256sum");
        String hashes = text(Program.output(
                new byte[0],
                "sh",
                "-c",
                "cd '" + unpacked + "' && sha256sum -c --strict --quiet MANIFEST.sha256 && echo ok"));
        String signature = text(
                Program.output(
                        new byte[0],
                        "sh",
                        "-c",
                        "cd '" + unpacked
                                + "' && openssl dgst -sha256 -verify signer.pem -signature MANIFEST.sha256.sig MANIFEST.sha256"));

        assertThat(hashes.strip()).isEqualTo("ok");
        assertThat(signature.strip()).isEqualTo("Verified OK");
    }

    @Test
    void a_verdict_that_was_turned_green_and_sealed_again_contradicts_its_recording() throws IOException {
        Map<String, byte[]> files = files();
        files.compute(
                "acceptance-result.json",
                (name, bytes) -> edited(bytes, result -> {
                    for (JsonNode each : result.get("cases")) {
                        ((ObjectNode) each).put("verdict", "PASSED");
                    }
                    return result;
                }));

        JsonNode said = verified(files, 1);

        assertThat(said.get("changed").toString()).contains("acceptance-result.json");
        assertThat(said.get("verdictsMatch").booleanValue()).isFalse();
        assertThat(said.get("contradictions").toString()).contains("SPOT-003 is PASSED in the result and FAILED");
    }

    @Test
    void a_recording_that_was_taken_out_is_named_and_its_case_is_not_complete() throws IOException {
        Map<String, byte[]> files = files();
        files.remove("recording/SPOT-003.jsonl");

        JsonNode said = verified(files, 1);

        assertThat(said.get("missing").toString()).contains("recording/SPOT-003.jsonl");
        assertThat(said.get("complete").booleanValue()).isFalse();
        assertThat(said.get("verdictsMatch").booleanValue()).isFalse();
    }

    @Test
    void a_recording_under_anothers_name_is_found_out() throws IOException {
        Map<String, byte[]> files = files();
        files.put("recording/SPOT-003.jsonl", files.get("recording/SPOT-001.jsonl"));

        assertThat(verified(files, 1).get("contradictions").toString())
                .contains("SPOT-003: its recording is that of SPOT-001");
    }

    @Test
    void what_is_no_bundle_is_bad_input() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "no bundle");

        assertThat(Typed.line("verify", text.toString()).exitCode()).isEqualTo(2);
        assertThat(Typed.line("verify", folder.resolve("missing.zip").toString())
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void a_replay_comes_to_the_verdicts_of_the_run_from_file_folder_and_bundle() throws IOException {
        Path recordings = folder.resolve("reports/recording");
        Typed fromFolder = Typed.line("replay", recordings.toString(), "--json");
        Typed fromBundle = Typed.line("replay", bundle().toString(), "--json");

        assertThat(fromFolder.exitCode()).isEqualTo(1);
        assertThat(fromBundle.out()).isEqualTo(fromFolder.out());
        JsonNode replayed = JSON.readTree(fromFolder.out()).get("cases");
        for (JsonNode each : run.result().get("cases")) {
            JsonNode again = Stream.of(replayed.get(0), replayed.get(1))
                    .filter(one -> one.get("id").equals(each.get("id")))
                    .findFirst()
                    .orElseThrow();
            assertThat(again.get("verdict")).isEqualTo(each.get("verdict"));
            assertThat(again.get("reason")).isEqualTo(each.get("reason"));
            assertThat(again.get("findings").findValues("facts"))
                    .isEqualTo(each.get("findings").findValues("facts"));
            Typed alone = Typed.line(
                    "replay",
                    recordings.resolve(each.get("id").textValue() + ".jsonl").toString());
            assertThat(alone.out())
                    .contains(
                            each.get("verdict").textValue(), each.get("reason").textValue());
        }
    }

    @Test
    void a_replay_tells_its_reasons_in_chinese_when_asked() {
        Path recordings = folder.resolve("reports/recording");

        Typed chinese = Typed.line("replay", recordings.toString(), "--lang", "zh");

        assertThat(chinese.out())
                .contains("项预期结果，符合")
                .doesNotContain("expectations hold")
                .hasLineCount(Typed.line("replay", recordings.toString())
                        .out()
                        .lines()
                        .toList()
                        .size());
    }

    private static Path bundle() {
        return folder.resolve("reports/acceptance-bundle.zip");
    }

    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> inside = Files.walk(unpacked)) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                files.put(unpacked.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static byte[] edited(byte[] json, UnaryOperator<JsonNode> edit) {
        try {
            return JSON.writeValueAsBytes(edit.apply(JSON.readTree(json)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode verified(Map<String, byte[]> files, int exitCode) throws IOException {
        Path bundle = folder.resolve("tampered.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bundle))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        Typed typed = Typed.line("verify", bundle.toString(), "--json");
        assertThat(typed.exitCode()).as(typed.out() + typed.err()).isEqualTo(exitCode);
        return JSON.readTree(typed.out());
    }

    private static String text(byte[] output) {
        return new String(output, StandardCharsets.UTF_8);
    }
}
