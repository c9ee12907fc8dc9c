package org.openvalidate.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openvalidate.config.Settings;
import org.openvalidate.problem.BadInput;
import org.openvalidate.report.Former;
import org.openvalidate.result.RunLog;
import org.openvalidate.run.Launch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: render again from a finished or torn record. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        header = "Render the report of a run again, finished or torn, and exit with the run's code.",
        description = "A torn run is rendered as far as it got; what it did not reach is NOT RUN.",
        footer = {
            "",
            "Examples:",
            "  report                              the run in reports/mock, again",
            "  report out                          the run in another folder",
            "  report out/acceptance-result.json   the same"
        })
final class ReportCommand implements Callable<Integer> {

    private final PrintStream console;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE|DIR",
            descriptionKey = "place",
            description = "an acceptance-result.json or a reports folder; default that of the pair of sides in force")
    @Nullable
    Path place;

    @Option(names = "--workbook", paramLabel = "FILE", description = "the workbook that the run was made with")
    String workbook = "";

    @Option(names = "--particulars", paramLabel = "FILE", description = "in place of those that the run was given")
    @Nullable
    String particulars;

    @Option(names = "--previous", paramLabel = "OLD", description = "an earlier result or its folder, to compare with")
    @Nullable
    Path previous;

    @Option(names = "--seal-key", paramLabel = "FILE", description = "RSA key that seals the bundle, default a new one")
    @Nullable
    String sealKey;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "of what is refused: en (default) or zh; the report keeps its own")
    @Nullable
    String lang;

    ReportCommand(PrintStream console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Settings settings = Settings.resolve(options(), System.getProperties());
        if (!settings.problems().isEmpty()) {
            throw new BadInput(settings.problems());
        }
        Path reports = place == null ? settings.reports() : folder(place);
        if (!Files.isRegularFile(reports.resolve(RunLog.FILE))) {
            throw new BadInput(
                    reports.toString(),
                    "No run has left its record (" + RunLog.FILE + ") here.",
                    "Play the cases first with the command run, or name the folder of its reports.");
        }
        String named = workbook.isEmpty() ? settings.text(Settings.WORKBOOK) : workbook;
        return Rendering.finish(
                reports,
                Sources.catalogue(named),
                Launch.particulars(settings),
                Optional.ofNullable(previous).map(Former::read),
                Packing.signer(settings),
                console);
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        if (particulars != null) {
            options.put(Settings.PARTICULARS, particulars);
        }
        if (lang != null) {
            options.put(Settings.LANG, lang);
        }
        if (sealKey != null) {
            options.put(Settings.SEAL_KEY, sealKey);
        }
        return options;
    }

    private static Path folder(Path place) {
        Path parent = place.toAbsolutePath().getParent();
        boolean file = place.toString().endsWith(".json") || place.endsWith(RunLog.FILE);
        return file && parent != null ? parent : place;
    }
}
