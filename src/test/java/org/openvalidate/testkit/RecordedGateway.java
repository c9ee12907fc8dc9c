package org.openvalidate.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.evidence.Opening;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.time.RealTimeline;

/** A program that serves one account and records it as a case is recorded, until it is killed. */
public final class RecordedGateway {

    /** The account. */
    public static final String PARTNER = "2088000000000042";

    /** Id of its recording. */
    public static final String CASE = "KILL-001";

    private RecordedGateway() {}

    /** @param arguments the folder for the recording; the gateway's address goes to standard output */
    public static void main(String[] arguments) throws IOException {
        CaseRecorder recorder = CaseRecorder.open(
                Path.of(arguments[0]),
                Opening.ofNoRow(CASE, "", "external", "simulated", PARTNER, Instant.EPOCH),
                new FactStamper(new LegacyDialect(), LabKeys.GATEWAY, LabKeys.MERCHANT, new Fingerprint("salt")),
                new Redactor(List.of()));
        LiveGateway gateway = new LiveGateway();
        gateway.open(PARTNER, new RealTimeline(), Behaviour.PAYS_AT_ONCE, recorder);
        System.out.println(gateway.uri());
        // whoever started it kills it; should they be gone, their end of the pipe is
        while (System.in.read() >= 0) {
            continue;
        }
        System.exit(0);
    }
}
