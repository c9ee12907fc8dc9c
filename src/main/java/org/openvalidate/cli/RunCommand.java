package org.openvalidate.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.config.Settings;
import org.openvalidate.evidence.seal.Signer;
import org.openvalidate.problem.Gathering;
import org.openvalidate.result.Particulars;
import org.openvalidate.run.Engine;
import org.openvalidate.run.Launch;
import org.openvalidate.target.opening.Targets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run}: what Maven runs. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Play the cases and write the report.",
        description = {
            "Without options the reference merchant is rehearsed on the simulated gateway; the report is written to"
                    + " reports/mock/.",
            "Every option can also be set as a system property acceptance.NAME or in the file named by --config."
        },
        footer = {
            "",
            "Examples:",
            "  run --cases SPOT-003,SPOT-006    two cases, the second with its variants",
            "  run --broken never-cancels       a wrong merchant: see a failing report",
            "  run --lang zh --reports out      a Chinese report in another folder",
            "  run --merchant external --gateway sandbox",
            "      your own system, a relay between it and the gateway of ALIPAY_GATEWAY"
        })
final class RunCommand implements Callable<Integer> {

    private final PrintStream console;

    @Option(names = "--gateway", paramLabel = "WORD", description = "simulated (default) or sandbox")
    @Nullable
    String gateway;

    @Option(names = "--merchant", paramLabel = "WORD", description = "reference (default) or external")
    @Nullable
    String merchant;

    @Option(names = "--products", paramLabel = "LIST", description = "barcode,transaction-qr,store-qr,web,wap,app")
    @Nullable
    String products;

    @Option(
            names = "--cases",
            paramLabel = "LIST",
            description = "ids, * at the end only; SPOT-006 takes SPOT-006a to c")
    @Nullable
    String cases;

    @Option(names = "--lang", paramLabel = "LANG", description = "language of report and console: en (default) or zh")
    @Nullable
    String lang;

    @Option(names = "--parallel", paramLabel = "N", description = "cases beside each other, default 2")
    @Nullable
    String parallel;

    @Option(names = "--seed", paramLabel = "N", description = "seed of every random choice, default 1")
    @Nullable
    String seed;

    @Option(names = "--broken", paramLabel = "NAME", description = "rehearse a broken merchant")
    @Nullable
    String broken;

    @Option(
            names = "--differing",
            paramLabel = "NAME",
            description = "rehearse a merchant that is correct in another way")
    @Nullable
    String differing;

    @Option(names = "--reports", paramLabel = "DIR", description = "where the report goes, default reports/mock")
    @Nullable
    String reports;

    @Option(
            names = "--workbook",
            paramLabel = "FILE",
            description = "default testcases/openvalidate-cases.xlsx, else the packed one")
    @Nullable
    String workbook;

    @Option(names = "--features", paramLabel = "DIR", description = "default features/, else made from the workbook")
    @Nullable
    String features;

    @Option(names = "--particulars", paramLabel = "FILE", description = "who hands the run in, for page one")
    @Nullable
    String particulars;

    @Option(names = "--waivers", paramLabel = "FILE", description = "cases that need not pass for a while")
    @Nullable
    String waivers;

    @Option(
            names = "--attestations",
            paramLabel = "LIST",
            description = "files or folders with what people attest; see catalogue --attestations")
    @Nullable
    String attestations;

    @Option(names = "--seal-key", paramLabel = "FILE", description = "RSA key that seals the bundle, default a new one")
    @Nullable
    String sealKey;

    @Option(names = "--config", paramLabel = "FILE", description = "settings, lines such as acceptance.seed=7")
    @Nullable
    String config;

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description = "what the merchant declares; see catalogue --questions")
    @Nullable
    String answers;

    @Option(names = "--resume", description = "go on with the run in the reports folder that broke off")
    boolean resume;

    @Option(names = "--check", description = "only judge the input: settings, workbook, features, selection")
    boolean check;

    RunCommand(PrintStream console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Settings settings = Settings.resolve(options(), System.getProperties());
        Gathering gathering = new Gathering();
        gathering.add(Launch.problems(settings));
        Optional<Catalogue> catalogue = gathering.attempt(() -> Sources.catalogue(settings.text(Settings.WORKBOOK)));
        Optional<Launch> launch = catalogue.flatMap(read -> launch(settings, read, gathering));
        Optional<Signer> signer = check ? Optional.empty() : gathering.attempt(() -> Packing.signer(settings));
        gathering.refuse();
        if (check) {
            Targets.preflight(settings);
            console.println(ConsoleWords.INPUT_IN_ORDER.in(Lang.of(settings.lang())));
            return 0;
        }
        Engine.play(launch.orElseThrow());
        return Rendering.finish(
                settings.reports(),
                catalogue.orElseThrow(),
                Particulars.NONE,
                Optional.empty(),
                signer.orElseThrow(),
                console);
    }

    private Optional<Launch> launch(Settings settings, Catalogue catalogue, Gathering gathering) {
        Optional<Path> features = gathering.attempt(() -> Sources.features(settings, catalogue));
        return gathering.attempt(() -> Launch.of(settings, catalogue, features.orElse(Sources.FEATURES), console));
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        put(options, Settings.GATEWAY, gateway);
        put(options, Settings.MERCHANT, merchant);
        put(options, Settings.PRODUCTS, products);
        put(options, Settings.CASES, cases);
        put(options, Settings.LANG, lang);
        put(options, Settings.PARALLEL, parallel);
        put(options, Settings.SEED, seed);
        put(options, Settings.BROKEN, broken);
        put(options, Settings.DIFFERING, differing);
        put(options, Settings.REPORTS, reports);
        put(options, Settings.WORKBOOK, workbook);
        put(options, Settings.FEATURES, features);
        put(options, Settings.PARTICULARS, particulars);
        put(options, Settings.WAIVERS, waivers);
        put(options, Settings.ATTESTATIONS, attestations);
        put(options, Settings.SEAL_KEY, sealKey);
        put(options, Settings.CONFIG, config);
        put(options, Settings.RESUME, resume ? "true" : null);
        put(options, Settings.ANSWERS, answers);
        return options;
    }

    private static void put(Map<String, String> options, String name, @Nullable String value) {
        if (value != null) {
            options.put(name, value);
        }
    }
}
