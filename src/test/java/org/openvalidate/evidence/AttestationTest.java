package org.openvalidate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.testkit.EvidenceFixtures;

class AttestationTest {

    private static final Instant SIGNED = Instant.parse("2026-11-20T07:30:00Z");

    private static final Attestation VENDOR = new Attestation(
            "SPOT-003",
            "attested.statement",
            "Two stores for a week.",
            true,
            "Wang Fang",
            "project manager",
            SIGNED,
            List.of(
                    new Attestation.Attachment("attachments/LIVE-007-1.png", "aa", "volume"),
                    new Attestation.Attachment("attachments/LIVE-007-2.pdf", "bb", "")));
    private static final Attestation STORE = new Attestation(
            "SPOT-003",
            "attested.statement",
            "",
            false,
            "A. Tester",
            "store",
            SIGNED.plusSeconds(60),
            List.of(new Attestation.Attachment("attachments/LIVE-007-3.png", "cc", "queue")));

    private static final KeyRing RING = new KeyRing(Map.of(), Map.of());

    @TempDir
    Path folder;

    @Test
    void words_come_back_from_the_recording_each_with_its_own_proofs() {
        CaseRecorder recorder = recorder(new Redactor(List.of()));

        recorder.attest(VENDOR);
        recorder.attest(STORE);
        recorder.close(SIGNED.plusSeconds(90));

        assertThat(Attestation.in(recorder.recording())).containsExactly(VENDOR, STORE);
        assertThat(Attestation.proofs(recorder.recording()))
                .extracting(Attestation.Attachment::sha256)
                .containsExactly("aa", "bb", "cc");
    }

    @Test
    void a_secret_in_a_statement_never_reaches_the_disk() {
        CaseRecorder recorder = recorder(new Redactor(List.of("k3ySecretOfTheTill")));

        recorder.attest(new Attestation(
                "SPOT-003", "attested.statement", "key k3ySecretOfTheTill", true, "W", "lead", SIGNED, List.of()));
        recorder.close(SIGNED);

        assertThat(Attestation.in(recorder.recording()).get(0).statement()).isEqualTo("key ***");
    }

    private CaseRecorder recorder(Redactor redactor) {
        FactStamper stamper = new FactStamper(new LegacyDialect(), RING, RING, new Fingerprint("salt"));
        return CaseRecorder.open(folder, EvidenceFixtures.opening("external", List.of(), Set.of()), stamper, redactor);
    }
}
