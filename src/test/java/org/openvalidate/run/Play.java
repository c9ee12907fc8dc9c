package org.openvalidate.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.config.Settings;
import org.openvalidate.result.RunLog;
import org.openvalidate.result.RunRecord;
import org.openvalidate.workbook.WorkbookReader;

/** Plays the committed cases up to the record of the run: no command line, no reports. */
final class Play {

    static final Catalogue CATALOGUE = WorkbookReader.read(Path.of("testcases/openvalidate-cases.xlsx"));

    private Play() {}

    static RunRecord of(Map<String, String> options) {
        return of(options, Path.of("features"));
    }

    static RunRecord of(Map<String, String> options, Path features) {
        Engine.play(launch(options, features));
        return RunLog.read(settings(options).reports(), CATALOGUE);
    }

    static Launch launch(Map<String, String> options, Path features) {
        PrintStream unheard = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return Launch.of(settings(options), CATALOGUE, features, unheard);
    }

    /** A file of answers in a folder. */
    static Path answers(Map<String, String> answers, Path folder) {
        try {
            return Files.write(
                    Files.createDirectories(folder).resolve("answers.txt"),
                    answers.entrySet().stream()
                            .map(each -> each.getKey() + " = " + each.getValue())
                            .toList());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Settings settings(Map<String, String> options) {
        return Settings.resolve(options, new Properties());
    }
}
