package org.openvalidate.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.config.Settings;
import org.openvalidate.evidence.Attestation;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.evidence.proof.Exhibit;
import org.openvalidate.evidence.proof.ProofFolder;
import org.openvalidate.problem.BadInput;
import org.openvalidate.time.RealTimeline;

/** What persons attest of a run. It counts only where the merchant side is external: nobody attests for a rehearsal. */
final class Attestations {

    /** The rule of a row that is attested as a whole. */
    static final String WHOLE = "attested.statement";

    private static final Attestations NONE = new Attestations(List.of());

    private final List<Handed> handed;

    private Attestations(List<Handed> handed) {
        this.handed = handed;
    }

    /**
     * Those of the files that the settings name.
     *
     * @throws BadInput with every problem of the files
     */
    static Attestations of(Settings settings, Catalogue catalogue) {
        List<Path> named =
                settings.list(Settings.ATTESTATIONS).stream().map(Path::of).toList();
        if (named.isEmpty()) {
            return NONE;
        }
        Redactor redactor = new Redactor(settings.surroundings().secrets());
        List<Handed> read = AttestationsFile.read(named, catalogue, redactor, new RealTimeline().now());
        return settings.merchant().equals("external") ? new Attestations(read) : NONE;
    }

    /** Keeps the proofs in the reports folder; the statements by case. */
    Map<String, List<Attestation>> keep(Path reports, Catalogue catalogue) {
        ProofFolder folder = new ProofFolder(reports);
        Map<String, List<Attestation>> kept = new LinkedHashMap<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Handed each : handed) {
            List<Attestation.Attachment> proofs = new ArrayList<>();
            for (Exhibit exhibit : each.exhibits()) {
                int number = numbers.merge(each.caseId(), 1, Integer::sum);
                proofs.add(folder.keep(each.caseId(), number, exhibit.proof(), exhibit.caption()));
            }
            String rule = rule(catalogue.find(each.caseId()).orElseThrow());
            kept.computeIfAbsent(each.caseId(), none -> new ArrayList<>())
                    .add(new Attestation(
                            each.caseId(),
                            rule,
                            each.statement(),
                            each.holds(),
                            each.by(),
                            each.role(),
                            each.at(),
                            proofs));
        }
        return kept;
    }

    private static String rule(TestCase row) {
        return row.expected().stream()
                .map(Expectation::rule)
                .filter(rule -> rule.startsWith("attested."))
                .findFirst()
                .orElse(WHOLE);
    }
}
