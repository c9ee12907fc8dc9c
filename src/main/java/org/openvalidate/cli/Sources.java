package org.openvalidate.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.config.Settings;
import org.openvalidate.feature.FeatureFiles;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.problem.Problem;
import org.openvalidate.wire.Sha256;
import org.openvalidate.workbook.WorkbookReader;

/**
 * Where workbook and features come from: what was named, else the working directory's, else those packed into the jar.
 */
final class Sources {

    static final Path WORKBOOK = Path.of("testcases/openvalidate-cases.xlsx");
    static final Path FEATURES = Path.of("features");

    private static final String PACKED = "(packed) ";

    private Sources() {}

    /** The workbook in force, read and found without fault. */
    static Catalogue catalogue(String named) {
        if (!named.isEmpty()) {
            return WorkbookReader.read(Path.of(named));
        }
        if (Files.exists(WORKBOOK)) {
            return WorkbookReader.read(WORKBOOK);
        }
        return WorkbookReader.read(
                PACKED + WORKBOOK,
                packed().orElseThrow(() -> new BadInput(
                        WORKBOOK.toString(), "There is no workbook here.", "Name one with --workbook FILE.")));
    }

    /** The bytes of the workbook behind a catalogue, as long as they are still those that were read. */
    static Optional<byte[]> workbook(Catalogue catalogue) {
        try {
            Optional<byte[]> bytes = catalogue.file().startsWith(PACKED)
                    ? packed()
                    : Optional.of(Files.readAllBytes(Path.of(catalogue.file())));
            return bytes.filter(each -> Sha256.of(each).equals(catalogue.sha256()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> packed() {
        try (InputStream packed = Sources.class.getResourceAsStream("/" + WORKBOOK)) {
            return packed == null ? Optional.empty() : Optional.of(packed.readAllBytes());
        } catch (IOException unreadable) {
            throw new HarnessFault("The workbook in the jar cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** As much of the workbook in force as can be read. */
    static WorkbookReader.Reading partly(String named) {
        if (named.isEmpty() && !Files.exists(WORKBOOK)) {
            return new WorkbookReader.Reading(catalogue(""), List.of());
        }
        return WorkbookReader.partly(named.isEmpty() ? WORKBOOK : Path.of(named));
    }

    /**
     * A folder of features that say what the workbook says.
     *
     * @throws BadInput when a folder was named, or stands beside the workbook in force, and has drifted
     */
    static Path features(Settings settings, Catalogue catalogue) {
        String named = settings.text(Settings.FEATURES);
        boolean ownWorkbook = !settings.text(Settings.WORKBOOK).isEmpty();
        if (!named.isEmpty() || (!ownWorkbook && Files.isDirectory(FEATURES))) {
            Path folder = named.isEmpty() ? FEATURES : Path.of(named);
            List<Problem> drift = FeatureFiles.drift(catalogue, folder);
            if (!drift.isEmpty()) {
                throw new BadInput(drift);
            }
            return folder;
        }
        try {
            Path folder = Files.createTempDirectory("openvalidate-features");
            FeatureFiles.write(catalogue, Lang.EN, folder);
            forgetOnExit(folder);
            return folder;
        } catch (IOException full) {
            throw new HarnessFault("The features cannot be written to a temporary folder: " + full.getMessage(), full);
        }
    }

    /** Parents first: on exit they are deleted in the opposite order. */
    private static void forgetOnExit(Path folder) throws IOException {
        try (Stream<Path> written = Files.walk(folder)) {
            written.map(Path::toFile).forEach(File::deleteOnExit);
        }
    }
}
