package org.openvalidate.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.config.Settings;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;
import org.openvalidate.result.Particulars;
import org.openvalidate.result.Pilot;

/**
 * The file named by {@code acceptance.particulars}: lines {@code key = value}; lists separated by commas; of people,
 * systems and points a line each, its parts between bars. The command {@code particulars} writes a template.
 */
public final class ParticularsFile {

    private static final Set<String> TEXTS =
            Set.of("merchantName", "partner", "integrationType", "environment", "zone", "purpose", "previousReport");
    private static final Set<String> LISTS =
            Set.of("products", "currencies", "signTypes", "secondaryMerchants", "stores");
    private static final Map<String, Integer> ROWS =
            Map.of("system", 4, "contact", 3, "portal", 3, "openPoint", 3, "signOff", 3, "pilot", 4, "pilotReport", 3);
    private static final Set<String> SIGN_TYPES = Set.of("MD5", "RSA", "RSA2", "DSA");
    private static final Set<String> DATED = Set.of("portal", "openPoint", "signOff", "pilotReport");
    private static final Map<String, Pilot.Side> SIDES =
            Map.of("vendor", Pilot.Side.VENDOR, "stores", Pilot.Side.STORES, "merchant", Pilot.Side.MERCHANT);

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, List<List<String>>> rows = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private ParticularsFile() {}

    /** @throws BadInput with every problem of the file, each with its line */
    public static Particulars read(Path file) {
        ParticularsFile read = new ParticularsFile();
        NotedLines.read(file).forEach(read::take);
        if (!read.problems.isEmpty()) {
            throw new BadInput(read.problems);
        }
        return read.particulars();
    }

    /** The file to fill in, its comments in one language. */
    public static String template(Lang lang) {
        String name = "particulars." + lang.code() + ".txt";
        try (InputStream template = Objects.requireNonNull(ParticularsFile.class.getResourceAsStream(name))) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void take(NotedLines.Line line) {
        int equals = line.text().indexOf('=');
        String key = equals < 0 ? line.text() : line.text().substring(0, equals).strip();
        String value = equals < 0 ? "" : line.text().substring(equals + 1).strip();
        if (equals < 0) {
            problems.add(line.problem("The line is no key = value.", "Write for example merchantName = Example Ltd."));
        } else if (ROWS.containsKey(key)) {
            row(line, key, value);
        } else if (!TEXTS.contains(key) && !LISTS.contains(key)) {
            problems.add(line.problem(
                    "\"" + key + "\" is no key.",
                    "Choose from those of the template: java -jar target/openvalidate.jar particulars."));
        } else if (texts.putIfAbsent(key, value) != null) {
            problems.add(line.problem("The key " + key + " stands here again.", "Keep one of the lines."));
        } else {
            judge(line, key, value);
        }
    }

    private void row(NotedLines.Line line, String key, String value) {
        if (value.isEmpty()) {
            return;
        }
        int wanted = ROWS.getOrDefault(key, 0);
        List<String> parts =
                Arrays.stream(value.split("\\|", -1)).map(String::strip).toList();
        if (parts.size() != wanted || parts.get(0).isEmpty()) {
            problems.add(line.problem(
                    "The value has " + parts.size() + " parts where " + wanted + " are needed.",
                    "Separate them with |, as the template shows; a part may be empty, the first may not."));
        } else if (DATED.contains(key) && !parts.get(2).isEmpty() && !WaiversFile.isDay(parts.get(2))) {
            problems.add(line.problem("\"" + parts.get(2) + "\" is no day.", "Write yyyy-MM-dd."));
        } else if (key.equals("pilotReport") && !SIDES.containsKey(parts.get(0))) {
            problems.add(line.problem(
                    "\"" + parts.get(0) + "\" is no side that reports of a pilot.",
                    "Begin the value with vendor, stores or merchant."));
        } else {
            rows.computeIfAbsent(key, each -> new ArrayList<>()).add(parts);
        }
    }

    private void judge(NotedLines.Line line, String key, String value) {
        if (value.isEmpty()) {
            return;
        }
        switch (key) {
            case "partner" -> {
                if (!value.matches("2088\\d{12}")) {
                    problems.add(
                            line.problem("\"" + value + "\" is no PID.", "Write the 16 digits that begin with 2088."));
                }
            }
            case "zone" -> {
                if (!ZoneId.getAvailableZoneIds().contains(value)) {
                    problems.add(line.problem("\"" + value + "\" is no zone.", "Write for example Asia/Tokyo."));
                }
            }
            case "products" ->
                each(line, value, Settings.productNames()::contains, "is no product", Settings.productNames());
            case "signTypes" -> each(line, value, SIGN_TYPES::contains, "is no sign type", SIGN_TYPES);
            case "currencies" -> each(line, value, CURRENCIES::contains, "is no currency", Set.of("USD", "JPY", "…"));
            default -> {
                // any text will do
            }
        }
    }

    private void each(NotedLines.Line line, String value, Predicate<String> known, String what, Set<String> choices) {
        list(value).stream()
                .filter(known.negate())
                .forEach(other -> problems.add(line.problem(
                        "\"" + other + "\" " + what + ".",
                        "Choose from " + choices.stream().sorted().collect(Collectors.joining(", ")) + ".")));
    }

    private Particulars particulars() {
        return new Particulars(
                text("merchantName"),
                text("partner"),
                text("integrationType"),
                text("environment"),
                text("zone"),
                list(text("products")),
                list(text("currencies")),
                list(text("signTypes")),
                list(text("secondaryMerchants")),
                list(text("stores")),
                all("system", row -> new Particulars.SystemBuild(row.get(0), row.get(1), row.get(2), row.get(3))),
                all("contact", row -> new Particulars.Contact(row.get(0), row.get(1), row.get(2))),
                text("purpose"),
                text("previousReport"),
                all("portal", row -> new Particulars.PortalResult(row.get(0), row.get(1), row.get(2))),
                all("openPoint", row -> new Particulars.OpenPoint(row.get(0), row.get(1), row.get(2))),
                all("signOff", row -> new Particulars.SignOff(row.get(0), row.get(1), row.get(2))),
                new Pilot(
                        all("pilot", row -> new Pilot.Stage(row.get(0), row.get(1), row.get(2), row.get(3))),
                        all("pilotReport", ParticularsFile::report)));
    }

    private static Pilot.Report report(List<String> row) {
        return new Pilot.Report(Objects.requireNonNull(SIDES.get(row.get(0))), row.get(1), row.get(2));
    }

    private String text(String key) {
        return texts.getOrDefault(key, "");
    }

    private <T> List<T> all(String key, Function<List<String>, T> made) {
        return rows.getOrDefault(key, List.of()).stream().map(made).toList();
    }

    private static List<String> list(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
