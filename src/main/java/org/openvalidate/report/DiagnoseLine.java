package org.openvalidate.report;

import java.util.Optional;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Recording;
import org.openvalidate.result.CaseResult;

/** What to type where a finding rests on a request that was not signed as it should be: the recorded exchange is its input. */
final class DiagnoseLine {

    private static final String REFUSAL = "ILLEGAL_SIGN";

    private DiagnoseLine() {}

    /** Empty where nothing is wrong with a signature. */
    static String of(CaseResult result, Finding finding, Optional<Recording> recording) {
        boolean open = finding.outcome() == Outcome.VIOLATED || finding.outcome() == Outcome.UNPROVEN;
        return recording.stream()
                .filter(each -> open)
                .flatMap(each -> each.entries().stream())
                .filter(each -> finding.exchanges().contains(each.seq()))
                .filter(DiagnoseLine::unsigned)
                .map(each -> line(result, each))
                .findFirst()
                .orElse("");
    }

    private static boolean unsigned(Entry exchange) {
        Entry.Answered answered = exchange.response();
        return exchange.from().equals("merchant")
                && (exchange.fact(FactStamper.SIGNATURE).orElse("").equals("INVALID")
                        || (answered != null && answered.text().contains(REFUSAL)));
    }

    private static String line(CaseResult result, Entry exchange) {
        boolean shared = exchange.fact(FactStamper.SIGN_TYPE).orElse("").equals("MD5");
        return "java -jar openvalidate.jar diagnose --request " + result.recording() + " --exchange " + exchange.seq()
                + (shared ? " --md5-key-file md5.key" : " --public-key-file public-x509.pem");
    }
}
