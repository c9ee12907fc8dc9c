package org.openvalidate.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person says of a case where no message can show it. In a recording it is a claim of {@link #PERSON}, and the
 * proofs stand before the claim that they belong to. Source: cases.md §10.
 *
 * @param caseId the case
 * @param rule the attested rule, such as {@code attested.statement}
 * @param statement in the person's own words, empty where the rule's sentence says it all
 * @param holds whether the person says that it is so
 * @param by the person's name
 * @param role what the person is to the merchant
 * @param at when it was signed
 * @param attachments the proofs, in the person's order
 */
public record Attestation(
        String caseId,
        String rule,
        String statement,
        boolean holds,
        String by,
        String role,
        Instant at,
        List<Attachment> attachments) {

    /** Who speaks: the {@code from} of its lines. */
    public static final String PERSON = "person";

    static final String STATEMENT = "statement";
    static final String BY = "by";
    static final String ROLE = "role";
    static final String SHA256 = "sha256";
    static final String CAPTION = "caption";

    /**
     * A proof.
     *
     * @param file below the reports folder, such as {@code attachments/LIVE-001-1.png}
     * @param sha256 of its bytes there
     * @param caption what is to be seen on it
     */
    public record Attachment(String file, String sha256, String caption) {

        private static Attachment of(Entry entry) {
            return new Attachment(
                    entry.fact(Claim.FILE).orElse(""),
                    entry.fact(SHA256).orElse(""),
                    entry.fact(CAPTION).orElse(""));
        }
    }

    public Attestation {
        attachments = List.copyOf(attachments);
    }

    /** Every statement that a recording holds, in order, each with its proofs. */
    public static List<Attestation> in(Recording recording) {
        List<Attestation> found = new ArrayList<>();
        List<Attachment> proofs = new ArrayList<>();
        for (Entry entry : recording.entries()) {
            if (entry.kind().equals(EntryKind.ATTACHMENT)) {
                proofs.add(Attachment.of(entry));
            } else if (entry.kind().equals(EntryKind.CLAIM)
                    && entry.fact(Claim.ATTESTS).isPresent()) {
                found.add(of(recording.opening().caseId(), entry, proofs));
                proofs.clear();
            }
        }
        return found;
    }

    /** The proofs of all statements of a recording. */
    public static List<Attachment> proofs(Recording recording) {
        return recording.ofKind(EntryKind.ATTACHMENT).stream()
                .map(Attachment::of)
                .toList();
    }

    private static Attestation of(String caseId, Entry entry, List<Attachment> proofs) {
        return new Attestation(
                caseId,
                entry.fact(Claim.ATTESTS).orElse(""),
                entry.fact(STATEMENT).orElse(""),
                Boolean.parseBoolean(entry.fact(Claim.HOLDS).orElse("")),
                entry.fact(BY).orElse(""),
                entry.fact(ROLE).orElse(""),
                entry.at(),
                proofs);
    }
}
