package org.openvalidate.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.config.Settings;
import org.openvalidate.config.Surroundings;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.gateway.http.tls.Trust;
import org.openvalidate.probe.Checkup;
import org.openvalidate.probe.Doctor;
import org.openvalidate.time.RealTimeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: everything that a run against the sandbox needs, before the first case. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Look at settings, keys, clock and the way to the gateway before the first case.",
        description = {
            "Reads the environment (ALIPAY_PARTNER, ALIPAY_SIGN_TYPE, …) and the file of acceptance.config. The gateway is asked",
            "for trades that do not exist; nothing is paid, and nothing is sent to production. No key is printed.",
            "Exit 0 go, 2 something is to be mended here, 3 the surroundings are at fault."
        },
        footer = {
            "",
            "Examples:",
            "  doctor                     with the settings of the environment",
            "  doctor --config my.conf    with those of a file as well",
            "  doctor --lang zh --json    in Chinese, for a program"
        })
final class DoctorCommand implements Callable<Integer> {

    private final PrintStream console;
    private final Map<String, String> environment;

    @Option(names = "--config", paramLabel = "FILE", description = "settings in a file, as acceptance.config names it")
    String config = "";

    @Option(
            names = "--products",
            paramLabel = "LIST",
            split = ",",
            description = "those to be tested, default what is enabled")
    List<String> products = new ArrayList<>();

    @Option(names = "--lang", paramLabel = "LANG", description = "en (default) or zh")
    Lang lang = Lang.EN;

    @Option(names = "--json", description = "one object of JSON")
    boolean json;

    DoctorCommand(PrintStream console, Map<String, String> environment) {
        this.console = console;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Integer call() {
        Map<String, String> options = config.isEmpty() ? Map.of() : Map.of(Settings.CONFIG, config);
        Settings settings = Settings.resolve(options, System.getProperties());
        Surroundings surroundings = Surroundings.resolve(environment, settings.text(Settings.CONFIG));
        List<String> tested = products.isEmpty()
                ? Arrays.stream(settings.text(Settings.PRODUCTS).split(",", -1))
                        .filter(each -> !each.isBlank())
                        .toList()
                : products;
        try (RealTimeline clock = new RealTimeline()) {
            Checkup checkup = new Doctor(surroundings, new LegacyDialect(), clock, Trust::and).examine(tested);
            CheckupWords words = new CheckupWords(checkup, lang, new Redactor(surroundings.secrets()));
            console.println(json ? words.json() : words.text());
            return checkup.exitCode();
        }
    }
}
