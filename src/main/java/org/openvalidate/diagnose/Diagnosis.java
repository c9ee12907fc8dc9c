package org.openvalidate.diagnose;

import java.util.List;

/**
 * Why a request was refused.
 *
 * @param verdict what it comes to
 * @param causes everything that was found wrong, what is about the signature first
 * @param expectedPreSign what should have been signed; hold it before a redactor before it is shown
 * @param signedPreSign what was signed, empty where that is not known or is the same
 * @param remarks what could not be judged, and why
 */
public record Diagnosis(
        Verdict verdict, List<Cause> causes, String expectedPreSign, String signedPreSign, List<Said> remarks) {

    /** What a diagnosis comes to. */
    public enum Verdict {
        /** At least one cause is named. */
        EXPLAINED,
        /** Something is wrong, or could not be judged, and nothing shows what. */
        UNEXPLAINED,
        /** The signature belongs to the request, and the request is as documented. */
        NOTHING_WRONG
    }

    public Diagnosis {
        causes = List.copyOf(causes);
        remarks = List.copyOf(remarks);
    }

    /**
     * Diagnoses a request.
     *
     * @param pasted a URL, a form, a curl line, an order string or one exchange of a recording
     * @param keys what is known of them
     * @param files those that a curl line names
     * @throws org.openvalidate.problem.BadInput when it is none of these
     */
    public static Diagnosis of(byte[] pasted, Keys keys, Attached files) {
        return new Examination(Paste.read(pasted, files), keys).diagnosis();
    }
}
