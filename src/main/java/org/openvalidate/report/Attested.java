package org.openvalidate.report;

import java.util.List;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.evidence.Attestation;
import org.openvalidate.evidence.Recording;

/** What people have said and handed in where no message can show it, from the recording of a case. */
final class Attested {

    private Attested() {}

    /** One for each statement of a person. */
    static List<ResultDocument.Attestation> of(Recording recording, Lang lang) {
        return Attestation.in(recording).stream()
                .map(word -> new ResultDocument.Attestation(
                        word.caseId(),
                        statement(recording, word, lang),
                        word.holds(),
                        word.by(),
                        word.role(),
                        BeijingTime.iso(word.at()),
                        rows(word.attachments())))
                .toList();
    }

    /** Files that belong to the case. */
    static List<ResultDocument.Attachment> attachments(Recording recording) {
        return rows(Attestation.proofs(recording));
    }

    private static List<ResultDocument.Attachment> rows(List<Attestation.Attachment> proofs) {
        return proofs.stream()
                .map(proof -> new ResultDocument.Attachment(proof.file(), proof.sha256(), proof.caption()))
                .toList();
    }

    /** The person's own words, else the sentence that is attested. */
    private static String statement(Recording recording, Attestation word, Lang lang) {
        return word.statement().isEmpty()
                ? recording.opening().obligations().stream()
                        .filter(each -> each.expectation().rule().equals(word.rule()))
                        .map(each -> FindingLine.sentence(each.expectation(), lang))
                        .findFirst()
                        .orElse(word.rule())
                : word.statement();
    }
}
