package org.openvalidate.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.evidence.Recording;
import org.openvalidate.evidence.RecordingReader;
import org.openvalidate.evidence.seal.Signer;
import org.openvalidate.report.ConsoleLines;
import org.openvalidate.report.Former;
import org.openvalidate.report.Reports;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.Particulars;
import org.openvalidate.result.RunLog;
import org.openvalidate.result.RunRecord;

/** From the record of a run, finished or torn, to its reports and its last line. */
final class Rendering {

    private Rendering() {}

    /**
     * Renders, prints the last line and returns the run's exit code.
     *
     * @param particulars in place of those that the run was given; {@link Particulars#NONE} leaves them
     * @param former an earlier run to compare with
     * @param signer seals the bundle
     */
    static int finish(
            Path reports,
            Catalogue catalogue,
            Particulars particulars,
            Optional<Former> former,
            Signer signer,
            PrintStream console) {
        RunRecord read = RunLog.read(reports, catalogue);
        RunRecord run = particulars.equals(Particulars.NONE) ? read : read.with(particulars);
        Reports.write(
                run,
                result -> recording(reports, result),
                Sources.workbook(catalogue)
                        .filter(each -> catalogue.sha256().equals(run.header().catalogueSha256())),
                former,
                reports);
        Packing.pack(run, reports, signer);
        ConsoleLines.bundle(reports.resolve(Packing.BUNDLE), run.header().lang())
                .ifPresent(console::println);
        ConsoleLines.overTheRun(run).forEach(console::println);
        console.println();
        console.println(ConsoleLines.lastLine(run, reports.resolve(Reports.PAGE)));
        return run.exitCode();
    }

    private static Optional<Recording> recording(Path reports, CaseResult result) {
        Path file = reports.resolve(result.recording());
        return result.recording().isEmpty() || !Files.isRegularFile(file)
                ? Optional.empty()
                : Optional.of(RecordingReader.read(file));
    }
}
