package org.openvalidate.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.feature.FeatureFiles;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;
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
            "  features --lang zh       write the Chinese ones to target/features-zh"
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

    FeaturesCommand(PrintStream console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = Sources.catalogue(workbook);
        Path folder = out == null ? (lang == Lang.ZH ? CHINESE : Sources.FEATURES) : out;
        if (check) {
            List<Problem> drift = FeatureFiles.drift(catalogue, folder);
            if (!drift.isEmpty()) {
                throw new BadInput(drift);
            }
            console.println("The workbook is in order and " + folder + " is current.");
            return 0;
        }
        FeatureFiles.write(catalogue, lang, folder);
        console.println(catalogue.cases().size() + " cases written to " + folder + ".");
        return 0;
    }
}
