package org.openvalidate.operator.web;

import org.openvalidate.catalogue.CaseKind;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.evidence.proof.Exhibit;
import org.openvalidate.evidence.proof.Proof;
import org.openvalidate.operator.CasePlay;

/** Takes files in. What cannot be kept is refused in a sentence, and nothing of it stays. */
final class Attaching {

    private static final int LONGEST_CAPTION = 120;

    private final Redactor redactor;

    Attaching(Redactor redactor) {
        this.redactor = redactor;
    }

    /** Attaches a file to a case; returns what is to be said of it. */
    Words attach(Ask ask, CasePlay play) {
        try {
            Proof proof = Proof.of(ask.file().array(), redactor);
            if (!proof.isPicture() && play.testCase().kind() != CaseKind.ATTESTATION) {
                return Words.NO_PICTURE;
            }
            String caption = redactor.redact(Typed.line(ask.field("caption"), LONGEST_CAPTION));
            return play.attach(new Exhibit(proof, caption)) ? Words.ATTACHED : Words.NO_MORE;
        } catch (Proof.Unfit unfit) {
            return switch (unfit.why()) {
                case EMPTY -> Words.FILE_EMPTY;
                case TOO_LARGE -> Words.FILE_TOO_LARGE;
                case TOO_MANY_PIXELS -> Words.TOO_MANY_PIXELS;
                case DAMAGED -> Words.DAMAGED;
                case OTHER_KIND -> play.testCase().kind() == CaseKind.ATTESTATION ? Words.OTHER_KIND : Words.NO_PICTURE;
            };
        }
    }
}
