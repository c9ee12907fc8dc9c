package org.openvalidate.report;

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
 */
record Material(
        RunRecord run,
        Function<CaseResult, Optional<Recording>> recordings,
        Optional<Former> former,
        Heard heard) {

    static Material of(
            RunRecord run, Function<CaseResult, Optional<Recording>> recordings, Optional<Former> former) {
        return new Material(run, recordings, former, Heard.in(run, recordings));
    }
}
