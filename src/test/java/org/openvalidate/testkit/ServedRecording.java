package org.openvalidate.testkit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.evidence.Opening;
import org.openvalidate.evidence.Redactor;

/** A recording as an account has it that is served: redacted, in a file, with nothing that must hold. */
public final class ServedRecording {

    private ServedRecording() {}

    /** Opens {@code <folder>/<partner>.jsonl}. */
    public static CaseRecorder open(Path folder, String partner) {
        Redactor redactor = new Redactor(List.of(LabKeys.MD5));
        Opening opening =
                Opening.ofNoRow(partner, "", "external", "simulated", partner, Instant.parse("2026-03-02T02:00:00Z"));
        return CaseRecorder.open(
                folder,
                opening,
                new FactStamper(LiveGateway.DIALECT, LabKeys.GATEWAY, LabKeys.MERCHANT, new Fingerprint("salt")),
                redactor);
    }
}
