package org.openvalidate.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.config.Settings;
import org.openvalidate.problem.BadInput;
import org.openvalidate.result.Particulars;
import org.openvalidate.run.Join;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code join}: one submission from several runs. */
@Command(
        name = "join",
        mixinStandardHelpOptions = true,
        header = "Make one submission from several runs of the same build, and exit with its code.",
        description = {
            "For each case the result that is worth most is taken: best grade of evidence, and what decides before what does not.",
            "A failure of the merchant's own system stays a failure, whatever another run says."
        },
        footer = {"", "Example:", "  join reports/observe reports/acceptance", "      written to reports/submission"})
final class JoinCommand implements Callable<Integer> {

    private final PrintStream console;

    @Parameters(
            arity = "2..*",
            paramLabel = "RESULT",
            descriptionKey = "results",
            description = "reports folders, or the acceptance-result.json in them")
    List<Path> results = List.of();

    @Option(names = "--reports", paramLabel = "DIR", description = "where it goes, default reports/submission")
    Path reports = Path.of("reports/submission");

    @Option(names = "--workbook", paramLabel = "FILE", description = "the workbook that the runs were made with")
    String workbook = "";

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "of what is refused: en (default) or zh; the report keeps its own")
    @Nullable
    String lang;

    JoinCommand(PrintStream console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Path> folders = results.stream().map(Join::folder).toList();
        if (folders.stream()
                .anyMatch(each -> each.toAbsolutePath()
                        .normalize()
                        .equals(reports.toAbsolutePath().normalize()))) {
            throw new BadInput(
                    "--reports", "The folder holds one of the runs.", "Name another: the runs stay as they are.");
        }
        Settings settings =
                Settings.resolve(lang == null ? Map.of() : Map.of(Settings.LANG, lang), System.getProperties());
        if (!settings.problems().isEmpty()) {
            throw new BadInput(settings.problems());
        }
        Catalogue catalogue = Sources.catalogue(workbook);
        Join.of(folders, catalogue).write(reports);
        return Rendering.finish(
                reports, catalogue, Particulars.NONE, Optional.empty(), Packing.signer(settings), console);
    }
}
