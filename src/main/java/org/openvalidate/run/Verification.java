package org.openvalidate.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openvalidate.evidence.seal.SealCheck;
import org.openvalidate.evidence.seal.Unpacked;
import org.openvalidate.problem.BadInput;

/**
 * What an offline look at a bundle finds.
 *
 * @param seal whether it is as it was sealed
 * @param gaps what a whole bundle would have and this one lacks
 * @param contradictions cases that their recordings judge otherwise
 * @param merchant as the particulars name it
 * @param partner the merchant's PID
 * @param run id of the run
 * @param tool name and version
 * @param workbook SHA-256 of the workbook
 * @param planned how many cases the run planned
 * @param passed how many of them passed
 * @param judged how many recordings were judged again
 */
public record Verification(
        SealCheck seal,
        List<String> gaps,
        List<String> contradictions,
        String merchant,
        String partner,
        String run,
        String tool,
        String workbook,
        int planned,
        int passed,
        int judged) {

    public Verification {
        gaps = List.copyOf(gaps);
        contradictions = List.copyOf(contradictions);
    }

    /** @throws BadInput when the file is no bundle */
    public static Verification of(Path file) {
        try (Unpacked bundle = Unpacked.of(file)) {
            SealCheck seal = SealCheck.of(bundle);
            Claimed claimed = Claimed.in(bundle);
            return new Verification(
                    seal,
                    claimed.gaps(),
                    claimed.contradictions(),
                    claimed.text("/particulars/merchantName"),
                    claimed.text("/particulars/partner"),
                    claimed.text("/run/id"),
                    claimed.text("/tool/name") + " " + claimed.text("/tool/version"),
                    claimed.text("/catalogue/sha256"),
                    claimed.number("/summary/planned"),
                    claimed.number("/summary/passed"),
                    claimed.judged());
        } catch (IOException unreadable) {
            throw new BadInput(
                    file.toString(),
                    "The archive holds no " + Claimed.RESULT + " that can be read.",
                    "Name an acceptance-bundle.zip.");
        }
    }

    /** Whether all of it is well. */
    public boolean well() {
        return seal.whole() && gaps.isEmpty() && contradictions.isEmpty();
    }
}
