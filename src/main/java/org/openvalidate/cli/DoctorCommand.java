package org.openvalidate.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.config.Settings;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.gateway.http.tls.Trust;
import org.openvalidate.probe.Checkup;
import org.openvalidate.probe.Doctor;
import org.openvalidate.probe.GoLive;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.wire.Exchange;
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
            "  doctor --lang zh --json    in Chinese, for a program",
            "  doctor --till              point the till here, and have it query any trade",
            "  doctor --live prod.conf    before the switch to production; sends nothing"
        })
final class DoctorCommand implements Callable<Integer> {

    private static final int USUAL_PORT = 8888;

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

    @Option(
            names = "--till",
            description = "serve the account and wait for one signed query of the till instead; say which basics hold")
    boolean till;

    @Option(
            names = "--live",
            paramLabel = "FILE",
            description =
                    "the settings of production: compare them with those of the sandbox before the switch; sends nothing")
    @Nullable
    Path live;

    @Option(names = "--wait", paramLabel = "TIME", description = "how long to wait for the till, default PT10M")
    Duration wait = Duration.ofMinutes(10);

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "for the till, default GATEWAY_PORT or 8888; 0 for any free port")
    @Nullable
    Integer port;

    DoctorCommand(PrintStream console, Map<String, String> environment) {
        this.console = console;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Integer call() {
        Map<String, String> options = config.isEmpty() ? Map.of() : Map.of(Settings.CONFIG, config);
        Settings settings = Settings.resolve(options, System.getProperties());
        Surroundings surroundings = Surroundings.resolve(environment, settings.text(Settings.CONFIG));
        if (live != null) {
            return compare(live, surroundings);
        }
        if (till) {
            return watch(surroundings);
        }
        List<String> tested = products.isEmpty()
                ? Arrays.stream(settings.text(Settings.PRODUCTS).split(",", -1))
                        .filter(each -> !each.isBlank())
                        .toList()
                : products;
        try (RealTimeline clock = new RealTimeline()) {
            Checkup checkup = new Doctor(surroundings, new LegacyDialect(), clock, Trust::and)
                    .loggingIn(new SftpFiles())
                    .examine(tested);
            CheckupWords words = new CheckupWords(checkup, lang, new Redactor(surroundings.secrets()));
            console.println(json ? words.json() : words.text());
            return checkup.exitCode();
        }
    }

    private int compare(Path file, Surroundings sandbox) {
        Surroundings production = Surroundings.resolve(Map.of(), file.toString());
        if (!production.problems().isEmpty()) {
            throw new BadInput(production.problems());
        }
        Map<String, List<GoLive.Flaw>> rows = GoLive.examine(production, sandbox);
        List<String> secrets = new ArrayList<>(production.secrets());
        secrets.addAll(sandbox.secrets());
        console.println(LiveWords.text(rows, lang, new Redactor(secrets)));
        return rows.values().stream().allMatch(List::isEmpty) ? 0 : Refusals.BAD_INPUT;
    }

    private int watch(Surroundings surroundings) {
        List<Problem> problems = new ArrayList<>(surroundings.problems());
        boolean md5 = surroundings.text(Variable.ALIPAY_SIGN_TYPE).equals("MD5");
        problems.addAll(surroundings.missing(List.of(
                Variable.ALIPAY_PARTNER,
                Variable.ALIPAY_SIGN_TYPE,
                md5 ? Variable.ALIPAY_MD5_KEY : Variable.ALIPAY_MERCHANT_PUBLIC_KEY)));
        String named = surroundings.text(Variable.GATEWAY_PORT);
        if (!named.matches("\\d{0,5}")) {
            problems.add(new Problem(surroundings.where(Variable.GATEWAY_PORT), "It is no port.", "Write a number."));
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        int chosen = port != null ? port : named.isEmpty() ? USUAL_PORT : Integer.parseInt(named);
        Dialect dialect = new LegacyDialect();
        try (TillWatch watch = TillWatch.open(surroundings, chosen, dialect)) {
            TillWords words = new TillWords(lang, json, new Redactor(surroundings.secrets()));
            console.println(words.waiting(watch.address(), wait));
            Optional<Exchange> first = watch.await(wait);
            List<TillBasics.Basic> basics = first.map(each -> new TillBasics(surroundings, dialect, each).all())
                    .orElse(List.of());
            console.println(words.end(basics));
            return basics.isEmpty()
                    ? Refusals.UNDECIDED
                    : basics.stream().allMatch(TillBasics.Basic::holds) ? 0 : Refusals.BAD_INPUT;
        }
    }
}
