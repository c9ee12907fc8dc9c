package org.openvalidate.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.openvalidate.problem.Problem;

/**
 * Everything that can be set for a run. Defaults, then the file named by {@code acceptance.config}, then system
 * properties, then options of the command line; the later wins.
 */
public final class Settings {

    public static final String PREFIX = "acceptance.";
    public static final String MERCHANT = "merchant";
    public static final String GATEWAY = "gateway";
    public static final String PRODUCTS = "products";
    public static final String CASES = "cases";
    public static final String LANG = "lang";
    public static final String PARALLEL = "parallel";
    public static final String SEED = "seed";
    public static final String BROKEN = "broken";
    public static final String DIFFERING = "differing";
    public static final String REPORTS = "reports";
    public static final String CONFIG = "config";
    public static final String WORKBOOK = "workbook";
    public static final String FEATURES = "features";
    public static final String WAIT = "wait";
    public static final String RESUME = "resume";
    public static final String UNATTENDED = "unattended";
    public static final String PARTICULARS = "particulars";
    public static final String WAIVERS = "waivers";
    public static final String ATTESTATIONS = "attestations";
    public static final String SEAL_KEY = "seal-key";

    public static final String ANSWERS = "answers";

    private static final Duration USUAL_WAIT = Duration.ofMinutes(10);
    private static final int MOST_PARALLEL = 16;
    private static final Set<String> PRODUCT_NAMES =
            Set.of("barcode", "transaction-qr", "store-qr", "web", "wap", "app");

    private final Map<String, Setting> values;

    private final List<Problem> problems = new ArrayList<>();
    private final Surroundings surroundings;

    private Settings(Map<String, Setting> values, Surroundings surroundings, List<Problem> unreadable) {
        this.values = values;
        this.surroundings = surroundings;
        problems.addAll(unreadable);
    }

    /**
     * Resolves every setting and judges it; nothing may be run while there are {@link #problems()}.
     *
     * @param options of the command line, by name without prefix
     * @param system system properties; only those with the prefix count
     */
    public static Settings resolve(Map<String, String> options, Properties system) {
        return resolve(options, system, System.getenv());
    }

    /** @param environment the environment variables, of which {@link Surroundings} knows some */
    public static Settings resolve(Map<String, String> options, Properties system, Map<String, String> environment) {
        Map<String, Setting> values = defaults();
        String file = options.getOrDefault(CONFIG, system.getProperty(PREFIX + CONFIG, ""));
        List<Problem> unreadable = new ArrayList<>();
        Map<String, String> lines = file.isEmpty() ? Map.of() : SettingsFile.read(Path.of(file), unreadable);
        lines.forEach((name, value) -> put(values, name, value, file));
        system.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .sorted()
                .forEach(name ->
                        put(values, name.substring(PREFIX.length()), system.getProperty(name), "system property"));
        options.forEach((name, value) -> put(values, name, value, "option --" + name));
        Settings settings = new Settings(values, Surroundings.resolve(environment, file), unreadable);
        settings.judge();
        return settings;
    }

    /** Names of the products, as {@code acceptance.products} takes them. */
    public static Set<String> productNames() {
        return PRODUCT_NAMES;
    }

    /** What is wrong with them, all of it; empty where nothing is. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** A value as text; empty where nothing was set. */
    public String text(String name) {
        Setting setting = values.get(name);
        return setting == null ? "" : setting.value();
    }

    /** {@code reference} or {@code external}. */
    public String merchant() {
        return text(MERCHANT);
    }

    /** {@code simulated} or {@code sandbox}. */
    public String gateway() {
        return text(GATEWAY).equals("mock") ? "simulated" : text(GATEWAY);
    }

    /** {@code en} or {@code zh}. */
    public String lang() {
        return text(LANG);
    }

    /** The seed of every random choice. */
    public long seed() {
        return Long.parseLong(text(SEED));
    }

    /** How many cases run beside each other. */
    public int parallel() {
        return Integer.parseInt(text(PARALLEL));
    }

    /** How long an external merchant's system is waited for. */
    public Duration patience() {
        return text(WAIT).isEmpty() ? USUAL_WAIT : Duration.parse(text(WAIT));
    }

    /** Whether a run that broke off is to go on where it was. */
    public boolean resumes() {
        return text(RESUME).equals("true");
    }

    /** Whether nobody is there who could do anything by hand. */
    public boolean unattended() {
        return text(UNATTENDED).equals("true");
    }

    /** Account, gateway, merchant's system and ports. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** Whether a side is none of ours, so that time is real and a case cannot be repeated at will. */
    public boolean real() {
        return merchant().equals("external") || gateway().equals("sandbox");
    }

    /** A comma list. */
    public List<String> list(String name) {
        return Arrays.stream(text(name).split(",", -1))
                .map(String::trim)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Where reports go: as set, else {@code reports/} with the folder of the pair of sides. */
    public Path reports() {
        return Path.of(text(REPORTS).isEmpty() ? "reports/" + folder() : text(REPORTS));
    }

    /** Every setting that has a value, for the report, secrets masked; what stands around only where it matters. */
    public List<Setting> all() {
        return Stream.concat(
                        values.values().stream()
                                .filter(setting -> !setting.value().isEmpty()),
                        real() ? surroundings.masked().stream() : Stream.empty())
                .toList();
    }

    private String folder() {
        boolean external = merchant().equals("external");
        boolean sandbox = gateway().equals("sandbox");
        if (external) {
            return sandbox ? "acceptance" : "observe";
        }
        return sandbox ? "sandbox" : "mock";
    }

    private static Map<String, Setting> defaults() {
        Map<String, Setting> values = new LinkedHashMap<>();
        put(values, MERCHANT, "reference", "default");
        put(values, GATEWAY, "simulated", "default");
        put(values, LANG, "en", "default");
        put(values, PARALLEL, "2", "default");
        put(values, SEED, "1", "default");
        return values;
    }

    private static void put(Map<String, Setting> values, String name, String value, String source) {
        values.put(name, new Setting(PREFIX + name, value.trim(), source));
    }

    private void judge() {
        oneOf(MERCHANT, "reference", "external");
        oneOf(GATEWAY, "simulated", "mock", "sandbox");
        oneOf(LANG, "en", "zh");
        oneAtATime();
        if (!text(RESUME).isEmpty()) {
            oneOf(RESUME, "true", "false");
        }
        if (!text(UNATTENDED).isEmpty()) {
            oneOf(UNATTENDED, "true", "false");
        }
        number(PARALLEL, 1, MOST_PARALLEL);
        length(WAIT);
        number(SEED, 0, Long.MAX_VALUE);
        for (String product : list(PRODUCTS)) {
            if (!PRODUCT_NAMES.contains(product)) {
                problems.add(problem(
                        PRODUCTS,
                        "\"" + product + "\" is no product.",
                        "Choose from barcode, transaction-qr, store-qr, web, wap, app."));
            }
        }
    }

    private void oneOf(String name, String... allowed) {
        if (!List.of(allowed).contains(text(name))) {
            problems.add(problem(
                    name, "\"" + text(name) + "\" is not known.", "Write " + String.join(" or ", allowed) + "."));
        }
    }

    /** Faults and buyers wait for the next call: with two cases at once nobody could say whose that is. */
    private void oneAtATime() {
        Setting parallel = values.get(PARALLEL);
        if (real() && parallel != null) {
            if (parallel.source().equals("default")) {
                put(values, PARALLEL, "1", "default");
            } else if (!parallel.value().equals("1")) {
                problems.add(problem(
                        PARALLEL,
                        "Cases run one at a time where a side is external or the gateway is the sandbox.",
                        "Leave the setting out, or write 1."));
            }
        }
    }

    private void length(String name) {
        try {
            Duration unused = text(name).isEmpty() ? Duration.ZERO : Duration.parse(text(name));
        } catch (DateTimeParseException none) {
            problems.add(problem(name, "\"" + text(name) + "\" is no length of time.", "Write it as PT10M or PT30S."));
        }
    }

    private void number(String name, long least, long most) {
        String value = text(name);
        boolean fits = value.matches("\\d{1,18}") && Long.parseLong(value) >= least && Long.parseLong(value) <= most;
        if (!fits) {
            String range = most == Long.MAX_VALUE ? least + " or more" : least + " to " + most;
            problems.add(problem(name, "\"" + value + "\" is no whole number in range.", "Write " + range + "."));
        }
    }

    private Problem problem(String name, String what, String remedy) {
        Setting setting = values.getOrDefault(name, new Setting(PREFIX + name, "", "default"));
        return new Problem(setting.name() + " (" + setting.source() + ")", what, remedy);
    }
}
