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
 * What Allure makes of a run, in a process of its own and from what the run left on disk: web page, JSON and JUnit.
 * Arguments: reports folder, workbook, folder to write to. Prints milliseconds: reading workbook and record; listening to
 * the recordings; writing.
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
        Path folder = Files.createDirectories(Path.of(places[2]));
        try (Writer file = new BufferedWriter(Files.newBufferedWriter(folder.resolve("page.html")), 1 << 16)) {
            HtmlReport.write(material, Lang.EN, "other.html", file);
        }
        try (Writer file = Files.newBufferedWriter(folder.resolve("result.json"))) {
            ResultJson.write(run, material.heard(), file);
        }
        Files.writeString(folder.resolve("junit.xml"), JunitXml.of(run));
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
