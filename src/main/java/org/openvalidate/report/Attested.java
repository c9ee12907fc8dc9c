package org.openvalidate.report;

import java.util.List;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.EntryKind;
import org.openvalidate.evidence.Recording;

/** What people have said and handed in where no message can show it, from the recording of a case. */
final class Attested {

    private Attested() {}

    /** One for each statement of a person. */
    static List<ResultDocument.Attestation> of(Recording recording, Lang lang) {
        return recording.ofKind(EntryKind.CLAIM).stream()
                .filter(entry -> entry.fact(Claim.ATTESTS).isPresent())
                .map(entry -> new ResultDocument.Attestation(
                        recording.opening().caseId(),
                        statement(recording, entry.fact(Claim.ATTESTS).orElse(""), lang),
                        Boolean.parseBoolean(entry.fact(Claim.HOLDS).orElse("false")),
                        entry.fact("by").orElse(""),
                        entry.fact("role").orElse(""),
                        BeijingTime.iso(entry.at()),
                        attachments(recording)))
                .toList();
    }

    /** Files that belong to the case. */
    static List<ResultDocument.Attachment> attachments(Recording recording) {
        return recording.ofKind(EntryKind.ATTACHMENT).stream()
                .map(Attested::attachment)
                .toList();
    }

    private static ResultDocument.Attachment attachment(Entry entry) {
        return new ResultDocument.Attachment(
                entry.fact("file").orElse(""),
                entry.fact("sha256").orElse(""),
                entry.fact("caption").orElse(""));
    }

    private static String statement(Recording recording, String rule, Lang lang) {
        return recording.opening().obligations().stream()
                .filter(each -> each.expectation().rule().equals(rule))
                .map(each -> FindingLine.sentence(each.expectation(), lang))
                .findFirst()
                .orElse(rule);
    }
}
