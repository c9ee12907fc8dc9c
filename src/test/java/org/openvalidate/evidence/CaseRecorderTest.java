package org.openvalidate.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openvalidate.testkit.EvidenceFixtures.START;
import static org.openvalidate.testkit.EvidenceFixtures.must;
import static org.openvalidate.testkit.EvidenceFixtures.opening;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

class CaseRecorderTest {

    private static final String SECRET = "760bdzec6y9goq7ctyx96ezkz78287de";
    private static final String CODE = "281234567890123456";
    private static final Key KEY = new Key.Shared(SECRET);
    private static final KeyRing RING = new KeyRing(Map.of(SignType.MD5, KEY), Map.of(SignType.MD5, KEY));
    private static final LegacyDialect DIALECT = new LegacyDialect();

    @TempDir
    Path folder;

    private final Redactor redactor = new Redactor(List.of(SECRET));
    private final Fingerprint fingerprint = new Fingerprint("salt");
    private final FactStamper stamper = new FactStamper(DIALECT, RING, RING, fingerprint);

    @Test
    void an_exchange_is_on_disk_with_its_facts_and_without_secrets_when_record_returns() throws IOException {
        CaseRecorder recorder = open();

        recorder.record(pay(UTF_8, Map.of("fault", "before")));

        String written = Files.readString(recorder.file());
        assertThat(written).endsWith("}\n").doesNotContain(SECRET, CODE);
        assertThat(written.lines()).hasSize(2);
        Entry entry = recorder.recording().entries().get(0);
        assertThat(entry.seq()).isEqualTo(1);
        assertThat(entry.kind()).isEqualTo(EntryKind.EXCHANGE);
        assertThat(entry.facts())
                .containsEntry("fault", "before")
                .containsEntry("signType", "MD5")
                .containsEntry("signature", "VALID")
                .containsEntry("answerSignature", "VALID")
                .containsEntry("charset", "UTF-8")
                .containsEntry("charsetKept", "true")
                .containsEntry("buyer_identity_code.length", "18")
                .containsEntry("buyer_identity_code.digits", "18")
                .containsEntry("buyer_identity_code.prefix", "28")
                .containsEntry(
                        "buyer_identity_code.hash", fingerprint.of("code", CODE).get("code.hash"));
        assertThat(entry.fact("presign").orElseThrow())
                .contains("buyer_identity_code=28****************", "trans_name=茶 & 糕");
        assertThat(entry.fact("presignSha256").orElseThrow()).hasSize(64);
    }

    @Test
    void a_wrong_signature_and_a_missing_answer_are_stamped() {
        CaseRecorder recorder = open();
        Exchange pay = pay(UTF_8, Map.of());
        String body = pay.request().body().text(UTF_8).replace("12.34", "12.35");

        recorder.record(new Exchange(
                9,
                "merchant",
                "gateway",
                pay.service(),
                new Request("POST", pay.request().target(), Map.of(), Bytes.of(body, UTF_8)),
                null,
                End.NO_ANSWER,
                START,
                START.plusSeconds(5),
                Map.of()));

        Entry entry = recorder.recording().entries().get(0);
        assertThat(entry.facts()).containsEntry("signature", "INVALID").containsEntry("answerSignature", "MISSING");
        assertThat(entry.response()).isNull();
        assertThat(entry.end()).isEqualTo(End.NO_ANSWER);
    }

    @Test
    void a_request_in_gbk_keeps_its_charset_and_one_that_lies_about_it_does_not() {
        CaseRecorder recorder = open();
        Exchange gbk = pay(Charset.forName("GBK"), Map.of());
        recorder.record(gbk);
        recorder.record(new Exchange(
                0,
                "merchant",
                "gateway",
                gbk.service(),
                new Request(
                        "POST",
                        "/gateway.do?_input_charset=UTF-8",
                        Map.of(),
                        gbk.request().body()),
                null,
                End.RESET,
                START,
                START,
                Map.of()));

        assertThat(recorder.recording().entries())
                .extracting(entry -> entry.facts().get("charsetKept"))
                .containsExactly("true", "false");
    }

    @Test
    void claims_and_acts_are_redacted_like_everything_else() throws IOException {
        CaseRecorder recorder = open();

        recorder.claim(START, Claim.MERCHANT, Claim.alarm("T", "key " + SECRET + " and buyer_email=a@b.c"));
        recorder.buyer(START, BuyerAct.showsCode(CODE, fingerprint));
        recorder.claim(START, Claim.TILL, Map.of("buyer_identity_code", CODE));
        recorder.close(START.plusSeconds(60));

        assertThat(Files.readString(recorder.file())).doesNotContain(SECRET, CODE, "a@b.c");
        assertThat(recorder.recording().ended()).isEqualTo(START.plusSeconds(60));
        assertThat(recorder.recording().ofKind(EntryKind.BUYER).get(0).facts())
                .containsKeys("act", "code.hash", "code.digits");
    }

    @Test
    void what_is_read_back_is_what_was_opened() {
        CaseRecorder recorder = open();

        assertThat(recorder.recording().opening()).isEqualTo(theOpening());
    }

    @Test
    void nothing_can_be_recorded_after_the_end() {
        CaseRecorder recorder = open();
        recorder.close(START);

        assertThatThrownBy(() -> recorder.claim(START, Claim.TILL, Claim.of("T", "SUCCESS")))
                .isInstanceOf(HarnessFault.class)
                .hasMessageContaining("closed");
    }

    @Test
    void many_threads_write_whole_lines_with_numbers_of_their_own() {
        CaseRecorder recorder = open();

        IntStream.range(0, 64).parallel().forEach(i -> recorder.claim(START, Claim.TILL, Claim.of("T" + i, "PENDING")));
        recorder.close(START);

        assertThat(recorder.recording().entries())
                .extracting(Entry::seq)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 64).boxed().toList());
    }

    @Test
    void a_torn_last_line_is_dropped_at_whatever_byte_it_tore() throws IOException {
        CaseRecorder recorder = open();
        recorder.claim(START, Claim.TILL, Claim.of("T", "SUCCESS"));
        recorder.claim(START, Claim.TILL, Claim.of("T", "FAILURE 失败"));
        recorder.close(START);
        byte[] whole = Files.readAllBytes(recorder.file());
        int opening = Files.readString(recorder.file())
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .getBytes(UTF_8)
                        .length
                + 1;

        for (int size = opening; size < whole.length - 1; size++) {
            Path torn = Files.write(folder.resolve("torn.jsonl"), java.util.Arrays.copyOf(whole, size));
            Recording recording = RecordingReader.read(torn);
            assertThat(recording.ended()).isNull();
            assertThat(recording.opening()).isEqualTo(theOpening());
        }
        assertThat(RecordingReader.read(recorder.file()).entries()).hasSize(2);
    }

    @Test
    void a_broken_line_in_the_middle_is_named_by_file_and_line() throws IOException {
        CaseRecorder recorder = open();
        recorder.claim(START, Claim.TILL, Claim.of("T", "SUCCESS"));
        recorder.close(START);
        String text = Files.readString(recorder.file());
        List<String> lines = text.lines().toList();
        Path broken = folder.resolve("broken.jsonl");
        Files.writeString(broken, lines.get(0) + "\n{\"v\":1,\n" + lines.get(2) + "\n");

        assertThatThrownBy(() -> RecordingReader.read(broken))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("broken.jsonl, line 2");
        Files.writeString(broken, lines.get(0) + "\n{\"v\":1,\"seq\":1,\"kind\":\"claim\"}\n" + lines.get(2) + "\n");
        assertThatThrownBy(() -> RecordingReader.read(broken))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("at");
        Files.writeString(broken, lines.get(1) + "\n");
        assertThatThrownBy(() -> RecordingReader.read(broken)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> RecordingReader.read(folder.resolve("none.jsonl")))
                .isInstanceOf(BadInput.class);
    }

    private CaseRecorder open() {
        return CaseRecorder.open(folder.resolve("recording"), theOpening(), stamper, redactor);
    }

    private static Opening theOpening() {
        return opening("reference", List.of(must("successive queries are 2 s to 6 s apart [POLL-2]")), Set.of("SGN-1"));
    }

    private static Exchange pay(Charset charset, Map<String, String> facts) {
        Map<String, String> fields = new HashMap<>();
        fields.put("partner_trans_id", "T");
        fields.put("trans_amount", "12.34");
        fields.put("trans_name", "茶 & 糕");
        fields.put("buyer_identity_code", CODE);
        Request request = DIALECT.sign(
                new Draft(
                        "alipay.acquire.overseas.spot.pay",
                        "2088101122136241",
                        fields,
                        SignType.MD5,
                        charset,
                        "/gateway.do"),
                KEY);
        Response response =
                DIALECT.write(new Reply.Accepted(Map.of("result_code", "SUCCESS")), DIALECT.read(request), RING);
        return new Exchange(
                5,
                "merchant",
                "gateway",
                "alipay.acquire.overseas.spot.pay",
                request,
                response,
                End.ANSWERED,
                START,
                START.plusMillis(120),
                facts);
    }
}
