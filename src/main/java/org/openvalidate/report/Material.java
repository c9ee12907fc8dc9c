package org.openvalidate.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openvalidate.evidence.Recording;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;

/**
 * What every rendering of a run is made from.
 *
 * @param recordings the recording of a case where there is one; asked for when its case is printed, and not kept
 * @param former an earlier run to compare with
 * @param heard what the recordings tell across cases
 * @param pictures what people handed in, as it stands on a page
 */
record Material(
        RunRecord run,
        Function<CaseResult, Optional<Recording>> recordings,
        Optional<Former> former,
        Heard heard,
        List<Pictures.Shown> pictures) {

    /** @param files bytes of an attachment by its name below the reports folder */
    static Material of(
            RunRecord run,
            Function<CaseResult, Optional<Recording>> recordings,
            Optional<Former> former,
            Function<String, Optional<byte[]>> files) {
        Heard heard = Heard.in(run, recordings);
        return new Material(run, recordings, former, heard, Pictures.of(heard, files));
    }
}
