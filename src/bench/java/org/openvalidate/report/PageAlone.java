package org.openvalidate.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.evidence.Recording;
import org.openvalidate.evidence.RecordingReader;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunLog;
import org.openvalidate.result.RunRecord;
import org.openvalidate.workbook.WorkbookReader;

/**
 * The web page of a run in a process of its own, from what the run left on disk. Arguments: reports folder, workbook, page.
 * Prints milliseconds: reading workbook and record; listening to the recordings; writing the page.
 */
public final class PageAlone {

    private PageAlone() {}

    public static void main(String[] places) throws IOException {
        Path reports = Path.of(places[0]);
        long begun = System.nanoTime();
        RunRecord run = RunLog.read(reports, WorkbookReader.read(Path.of(places[1])));
        long read = System.nanoTime();
        Material material = Material.of(
                run, result -> recording(reports, result), Optional.empty(), name -> Optional.empty());
        long heard = System.nanoTime();
        Path page = Path.of(places[2]);
        try (Writer file = new BufferedWriter(Files.newBufferedWriter(page), 1 << 16)) {
            HtmlReport.write(material, Lang.EN, "other.html", file);
        }
        long written = System.nanoTime();
        System.out.printf(
                "%d %d %d%n", (read - begun) / 1_000_000, (heard - read) / 1_000_000, (written - heard) / 1_000_000);
    }

    private static Optional<Recording> recording(Path reports, CaseResult result) {
        Path file = reports.resolve(result.recording());
        return result.recording().isEmpty() || !Files.isRegularFile(file)
                ? Optional.empty()
                : Optional.of(RecordingReader.read(file));
    }
}
