package org.openvalidate.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openvalidate.problem.HarnessFault;

/** What an earlier run left in a reports folder, so that it is never taken for this one's. Nothing else is touched. */
final class FormerRun {

    private static final List<String> RENDERED = List.of(
            "acceptance-report.html",
            "acceptance-report.en.html",
            "acceptance-report.zh.html",
            "acceptance-result.json",
            "junit.xml");

    private FormerRun() {}

    static void clear(Path reports) {
        try {
            for (String name : RENDERED) {
                Files.deleteIfExists(reports.resolve(name));
            }
            Path recordings = reports.resolve(Launch.RECORDINGS);
            if (Files.isDirectory(recordings)) {
                try (Stream<Path> files = Files.list(recordings)) {
                    for (Path file : files.filter(each -> each.toString().endsWith(".jsonl"))
                            .toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException denied) {
            throw new HarnessFault(
                    "The reports folder " + reports + " cannot be written: " + denied.getMessage()
                            + ". Choose another with acceptance.reports.",
                    denied);
        }
    }
}
