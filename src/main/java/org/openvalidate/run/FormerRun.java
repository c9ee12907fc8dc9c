package org.openvalidate.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openvalidate.evidence.proof.ProofFolder;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.report.Reports;
import org.openvalidate.target.opening.Targets;

/** What an earlier run left in a reports folder, so that it is never taken for this one's. Nothing else is touched. */
final class FormerRun {

    private static final String BUNDLE = "acceptance-bundle.zip";

    private FormerRun() {}

    static void clear(Path reports) {
        try {
            for (String name : Reports.NAMES) {
                Files.deleteIfExists(reports.resolve(name));
            }
            Files.deleteIfExists(reports.resolve(BUNDLE));
            Files.deleteIfExists(reports.resolve(Targets.PARKED));
            clear(reports.resolve(Launch.RECORDINGS), name -> name.endsWith(".jsonl"));
            clear(reports.resolve(Launch.REPEATED), name -> name.endsWith(".jsonl"));
            clear(reports.resolve(Reports.ALLURE), name -> name.endsWith(".json"));
            clear(reports.resolve(ProofFolder.NAME), name -> ProofFolder.names(ProofFolder.NAME + "/" + name));
        } catch (IOException denied) {
            throw new HarnessFault(
                    "The reports folder " + reports + " cannot be written: " + denied.getMessage()
                            + ". Choose another with acceptance.reports.",
                    denied);
        }
    }

    private static void clear(Path folder, Predicate<String> ours) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(each -> ours.test(String.valueOf(each.getFileName())))
                        .toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
