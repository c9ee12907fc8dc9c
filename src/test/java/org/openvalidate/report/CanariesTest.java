package org.openvalidate.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.evidence.Attestation;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.evidence.Recording;
import org.openvalidate.evidence.RecordingReader;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.evidence.proof.Proof;
import org.openvalidate.evidence.proof.ProofFolder;
import org.openvalidate.evidence.seal.Bundle;
import org.openvalidate.evidence.seal.Signer;
import org.openvalidate.evidence.seal.Unpacked;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunHeader;
import org.openvalidate.result.RunRecord;
import org.openvalidate.testkit.EvidenceFixtures;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.Leak;
import org.openvalidate.testkit.RunFixtures;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;
import org.openvalidate.wire.Sha256;

/**
 * Secrets of every kind, in every form in which they could come by, planted in requests, answers, headers, notices, claims,
 * settings, attachments, what people attest and the reason why a case broke off: none of them is in any byte of what is written.
 */
class CanariesTest {

    private static final Instant AT = EvidenceFixtures.START;
    private static final Map<String, String> SECRETS = secrets();
    private static final Redactor REDACTOR = new Redactor(SECRETS.values());

    @TempDir
    static Path reports;

    private static CaseResult failed;

    @BeforeAll
    static void plant() throws IOException {
        RunRecord run = RunFixtures.mixed(Lang.EN);
        failed = run.cases().get(1);
        record();
        CaseResult broken = failed.because(REDACTOR.redact("The harness broke off: "
                + String.join(" ", SECRETS.values()) + " " + String.join(" ", forms("plain"))));
        List<CaseResult> cases = new ArrayList<>(run.cases());
        cases.set(1, broken);
        RunRecord planted = new RunRecord(header(run.header()), run.catalogue(), cases, run.finished());
        Reports.write(planted, CanariesTest::recording, Optional.empty(), reports);
        Files.writeString(
                reports.resolve("console.txt"),
                ConsoleLines.caseLine(broken, Lang.EN) + ConsoleLines.lastLine(planted, reports));
        pack();
        openUp();
    }

    @Test
    void there_are_at_least_forty_secrets_in_at_least_eight_forms() {
        assertThat(SECRETS).hasSizeGreaterThanOrEqualTo(40);
        assertThat(forms("a+secret/with@everything&in it"))
                .hasSizeGreaterThanOrEqualTo(8)
                .doesNotHaveDuplicates();
    }

    @Test
    void none_is_in_any_byte_of_any_output() {
        assertThat(Leak.of(SECRETS, reports)).isEmpty();
    }

    @Test
    void what_was_planted_did_arrive() throws IOException {
        Recording recording = RecordingReader.read(reports.resolve("recording/SPOT-003.jsonl"));

        assertThat(recording.entries()).hasSizeGreaterThanOrEqualTo(2 * SECRETS.size());
        assertThat(Files.readString(reports.resolve("acceptance-report.html")))
                .contains("planted", "***", "ALIPAY_MD5_KEY", "hsm …", "<img ");
        assertThat(Files.readString(reports.resolve("attachments/SPOT-003-2.txt")))
                .contains("***");
        assertThat(reports.resolve("attachments/SPOT-003-1.jpg")).exists();
        assertThat(Leak.of(Map.of("it", "planted-in-the-clear"), reports)).isNotEmpty();
    }

    private static void record() throws IOException {
        FactStamper stamper =
                new FactStamper(new LegacyDialect(), LabKeys.GATEWAY, LabKeys.MERCHANT, new Fingerprint("salt"));
        CaseRecorder recorder = CaseRecorder.open(
                Files.createDirectories(reports.resolve("recording")),
                EvidenceFixtures.opening("reference", List.of(), Set.of()),
                stamper,
                REDACTOR);
        int seq = 0;
        for (String secret : SECRETS.values()) {
            List<String> forms = forms(secret);
            recorder.record(exchange("merchant", "gateway", forms, seq));
            recorder.record(exchange("gateway", "merchant", forms, seq));
            Map<String, String> facts = new TreeMap<>(Map.of("note", "planted-in-the-clear"));
            for (int i = 0; i < forms.size(); i++) {
                facts.put("said" + i, forms.get(i));
            }
            recorder.claim(AT.plusSeconds(seq), "merchant", facts);
            recorder.buyer(AT.plusSeconds(seq), "SHOWS_CODE", Map.of("caption", secret));
            seq++;
        }
        attest(recorder, AT.plusSeconds(seq));
        recorder.close(AT.plusSeconds(seq));
    }

    /** Behind the pixels of a photo, in a text, in what a person says and what is written under a picture. */
    private static void attest(CaseRecorder recorder, Instant at) throws IOException {
        ProofFolder folder = new ProofFolder(reports);
        String all = String.join("\n", SECRETS.values());
        String everyForm = SECRETS.values().stream()
                .flatMap(secret -> forms(secret).stream())
                .collect(Collectors.joining("\n"));
        List<Attestation.Attachment> proofs = List.of(
                folder.keep("SPOT-003", 1, Proof.of(photo(all), REDACTOR), "planted " + all),
                folder.keep("SPOT-003", 2, Proof.of(everyForm.getBytes(UTF_8), REDACTOR), "planted"));
        recorder.attest(new Attestation(
                "SPOT-003", "attested.receipt", "planted " + all, true, "A. Person", "lead", at, proofs));
    }

    /** A JPEG with comments, as cameras and editors write them beside the picture. */
    private static byte[] photo(String said) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", plain);
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.write(plain.toByteArray(), 0, 2);
        for (int segment : new int[] {0xE1, 0xFE}) {
            byte[] words = ((segment == 0xE1 ? "Exif\0\0" : "") + said).getBytes(UTF_8);
            photo.write(
                    new byte[] {(byte) 0xFF, (byte) segment, (byte) (words.length + 2 >> 8), (byte) (words.length + 2)
                    });
            photo.write(words);
        }
        photo.write(plain.toByteArray(), 2, plain.size() - 2);
        assertThat(photo.toString(ISO_8859_1))
                .contains(SECRETS.values().iterator().next());
        return photo.toByteArray();
    }

    /** The same run under settings of which every secret one holds each secret once. */
    private static RunHeader header(RunHeader plain) {
        List<RunHeader.Setting> settings = new ArrayList<>();
        for (String secret : SECRETS.values()) {
            Map<String, String> environment = new TreeMap<>(Map.of("ALIPAY_SIGN_COMMAND", "hsm --pin " + secret));
            Stream.of(Variable.values())
                    .filter(Variable::isSecret)
                    .forEach(variable -> environment.put(variable.name(), secret));
            Surroundings.resolve(environment, "")
                    .masked()
                    .forEach(each -> settings.add(new RunHeader.Setting(each.name(), each.value(), each.source())));
        }
        return new RunHeader(
                plain.id(),
                plain.seed(),
                plain.clock(),
                plain.tool(),
                plain.merchant(),
                plain.gateway(),
                plain.broken(),
                plain.catalogueFile(),
                plain.catalogueVersion(),
                plain.catalogueSha256(),
                plain.lang(),
                settings,
                plain.planned(),
                plain.started());
    }

    private static Exchange exchange(String from, String to, List<String> forms, int second) {
        StringBuilder body = new StringBuilder("service=alipay.acquire.overseas.query&planted=yes");
        StringBuilder answer = new StringBuilder("<alipay><is_success>T</is_success>");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 0; i < forms.size(); i++) {
            body.append("&x").append(i).append('=').append(forms.get(i));
            answer.append("<x")
                    .append(i)
                    .append('>')
                    .append(forms.get(i))
                    .append("</x")
                    .append(i)
                    .append('>');
            headers.put("x-note-" + i, forms.get(i));
        }
        return new Exchange(
                second,
                from,
                to,
                "alipay.acquire.overseas.query",
                new Request("POST", "/gateway.do?q=" + forms.get(1), headers, Bytes.of(body.toString(), UTF_8)),
                new Response(200, headers, Bytes.of(answer.append("</alipay>").toString(), UTF_8), UTF_8),
                End.ANSWERED,
                AT.plusSeconds(second),
                AT.plusSeconds(second).plusMillis(100),
                Map.of());
    }

    private static Optional<Recording> recording(CaseResult result) {
        return result.testCase().equals(failed.testCase())
                ? Optional.of(RecordingReader.read(reports.resolve("recording/SPOT-003.jsonl")))
                : RunFixtures.recording(result);
    }

    /** The parts of the bundle are searched where they stand. */
    private static void pack() throws IOException {
        TreeMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> written = Files.walk(reports)) {
            written.filter(Files::isRegularFile)
                    .forEach(file -> files.put(reports.relativize(file).toString(), file));
        }
        try (OutputStream bundle = Files.newOutputStream(reports.resolve("acceptance-bundle.zip"))) {
            Bundle.write(files, new TreeMap<>(), Signer.of(LabKeys.GATEWAY_PAIR), bundle);
        }
    }

    /** What is compressed where it stands is laid open beside it, so that the search sees it. */
    private static void openUp() throws IOException {
        for (String name : List.of("acceptance-report.xlsx", "acceptance-report.zh.xlsx")) {
            try (Unpacked parts = Unpacked.of(reports.resolve(name))) {
                int number = 0;
                for (String part : parts.names()) {
                    Files.copy(parts.file(part), reports.resolve(name + "." + number++));
                }
            }
        }
        for (String name : List.of("acceptance-report.pdf", "acceptance-report.zh.pdf")) {
            try (PDDocument paper = Loader.loadPDF(reports.resolve(name).toFile())) {
                Files.writeString(reports.resolve(name + ".txt"), new PDFTextStripper().getText(paper));
            }
        }
    }

    private static Map<String, String> secrets() {
        Map<String, String> secrets = new TreeMap<>();
        for (int i = 0; i < 8; i++) {
            String drawn = Sha256.of("canary " + i);
            secrets.put("MD5 key " + i, drawn.substring(0, 32));
            secrets.put("token " + i, "tok_" + drawn.substring(10, 34));
            secrets.put("SFTP password " + i, "P@ss+" + drawn.substring(0, 9) + "/&%=");
            secrets.put("buyer's e-mail " + i, "buyer." + i + "+" + drawn.substring(0, 6) + "@example.com");
            secrets.put("buyer's phone " + i, "+86 138" + "%08d".formatted(10_000_019 * (i + 1) % 100_000_000));
        }
        for (int i = 1; i <= 3; i++) {
            secrets.put(
                    "private key " + i,
                    KeyFormat.oneLine(KeyFormat.labPair(90 + i).getPrivate()));
        }
        return secrets;
    }

    private static List<String> forms(String secret) {
        String percent = URLEncoder.encode(secret, UTF_8);
        byte[] bytes = secret.getBytes(UTF_8);
        StringBuilder json = new StringBuilder();
        secret.chars().forEach(each -> json.append("\\u%04x".formatted(each)));
        StringBuilder references = new StringBuilder();
        secret.chars().forEach(each -> references.append("&#").append(each).append(';'));
        StringBuilder octets = new StringBuilder();
        for (byte each : bytes) {
            octets.append("%%%02X".formatted(each & 0xFF));
        }
        return Stream.of(
                        secret.replace("&", "&amp;"),
                        percent,
                        URLEncoder.encode(percent, UTF_8),
                        octets.toString().toLowerCase(Locale.ROOT),
                        URLEncoder.encode(secret, Charset.forName("GBK")) + "%20",
                        json.toString(),
                        references.toString(),
                        HexFormat.of().formatHex(bytes),
                        HexFormat.of().withUpperCase().formatHex(bytes),
                        Base64.getEncoder().encodeToString(bytes),
                        Base64.getEncoder().encodeToString(("x" + secret + "yz").getBytes(UTF_8)),
                        Base64.getUrlEncoder().encodeToString(("xy" + secret + "z").getBytes(UTF_8)))
                .distinct()
                .toList();
    }
}
