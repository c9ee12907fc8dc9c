package org.openvalidate.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.feature.FeatureFiles;
import org.openvalidate.feature.FeatureRenderer;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;
import org.openvalidate.workbook.WorkbookReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code features}: write them from the workbook, or only say whether they have drifted. */
@Command(
        name = "features",
        mixinStandardHelpOptions = true,
        header = "Write features/ from the workbook, or only say whether they have drifted.",
        footer = {
            "",
            "Examples:",
            "  features                 write the English features to features/",
            "  features --check         exit 2 where they differ from the workbook",
            "  features --lang zh       write the Chinese ones to target/features-zh",
            "  features --show SPOT-003   only show this case's scenario, even while other rows have problems"
        })
final class FeaturesCommand implements Callable<Integer> {

    private final PrintStream console;

    private static final Path CHINESE = Path.of("target/features-zh");

    @Option(names = "--check", description = "write nothing; exit 2 with every difference")
    boolean check;

    @Option(names = "--lang", paramLabel = "LANG", description = "en (default) or zh")
    Lang lang = Lang.EN;

    @Option(names = "--out", paramLabel = "DIR", description = "default features/, for zh target/features-zh")
    @Nullable
    Path out;

    @Option(names = "--workbook", paramLabel = "FILE", description = "default testcases/openvalidate-cases.xlsx")
    String workbook = "";

    @Option(names = "--show", paramLabel = "ID", description = "write nothing; print the scenario of this row")
    @Nullable
    String show;

    FeaturesCommand(PrintStream console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (show != null) {
            show(show);
            return 0;
        }
        Catalogue catalogue = Sources.catalogue(workbook);
        Path folder = out == null ? (lang == Lang.ZH ? CHINESE : Sources.FEATURES) : out;
        if (check) {
            List<Problem> drift = FeatureFiles.drift(catalogue, folder);
            if (!drift.isEmpty()) {
                throw new BadInput(drift);
            }
            console.println(ConsoleWords.FEATURES_CURRENT.in(lang, folder));
            return 0;
        }
        FeatureFiles.write(catalogue, lang, folder);
        console.println(ConsoleWords.FEATURES_WRITTEN.in(lang, catalogue.cases().size(), folder));
        return 0;
    }

    /** The scenarios of the rows that are in order, then whatever is wrong with the workbook. */
    private void show(String id) {
        WorkbookReader.Reading reading = Sources.partly(workbook);
        List<TestCase> sound = reading.catalogue().cases().stream()
                .filter(each -> Sieve.takes(id, each.id()))
                .toList();
        sound.forEach(each -> console.println(FeatureRenderer.scenario(each, lang)));
        if (!reading.problems().isEmpty()) {
            throw new BadInput(reading.problems());
        }
        if (sound.isEmpty()) {
            throw new BadInput("--show " + id, "No case has this id.", "List them with: catalogue");
        }
    }
}
