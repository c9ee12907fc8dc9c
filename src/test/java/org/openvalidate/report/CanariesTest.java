package org.openvalidate.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.evidence.Recording;
import org.openvalidate.evidence.RecordingReader;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.evidence.seal.Bundle;
import org.openvalidate.evidence.seal.Signer;
import org.openvalidate.evidence.seal.Unpacked;
import org.openvalidate.result.CaseResult;
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
 * attachments and the reason why a case broke off: none of them is in any byte of what is written.
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
        RunRecord planted = new RunRecord(run.header(), run.catalogue(), cases, run.finished());
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
        assertThat(Files.readString(reports.resolve("acceptance-report.html"))).contains("planted", "***");
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
        recorder.close(AT.plusSeconds(seq));
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
