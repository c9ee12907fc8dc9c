package org.openvalidate.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.dialect.legacy.files.FormReader;
import org.openvalidate.dialect.legacy.files.Source;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;
import org.openvalidate.problem.BadInput;

/** Downloads of files, which are answered in plain text. Source: legacy-online §3.8, §5.2. */
final class OnDownloads {

    private static final Set<String> SERVICES = Set.of("forex_compare_file", "forex_liquidation_file");
    private static final String RATES = "forex_rate_file";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private OnDownloads() {}

    /** {@code range.file} */
    static Conclusion range(Expectation expectation, Traffic traffic) {
        int most = Integer.parseInt(expectation.argument("days"));
        String expected = "at most " + most + " days at a time";
        List<Exchanged> asked = traffic.calls().stream()
                .filter(call -> SERVICES.contains(call.entry().service()) && isMerchants(call))
                .toList();
        if (asked.isEmpty()) {
            return Conclusion.unproven(expected, "the merchant has downloaded nothing");
        }
        long widest = asked.stream().mapToLong(OnDownloads::days).max().orElse(0);
        String was = widest + " day(s) in " + asked.size() + " download(s)";
        return (widest >= 1 && widest <= most
                        ? Conclusion.satisfied(expected, was)
                        : Conclusion.violated(expected, was))
                .shownBy(asked);
    }

    /** {@code told.download} */
    static Conclusion told(Expectation expectation, Traffic traffic) {
        String quoted = expectation.argument("text");
        String words = quoted.substring(1, quoted.length() - 1);
        List<Exchanged> asked = probes(traffic, SERVICES);
        if (asked.isEmpty()) {
            return Conclusion.unproven(quoted, "the harness has downloaded nothing");
        }
        Exchanged last = asked.get(asked.size() - 1);
        String text = text(last);
        String was = quotation(first(text));
        return (text.contains(words) ? Conclusion.satisfied(quoted, was) : Conclusion.violated(quoted, was))
                .shownBy(last);
    }

    /** {@code rates.download} */
    static Conclusion rates(Expectation expectation, Traffic traffic) {
        String expected = "rates of the day";
        List<Exchanged> asked = probes(traffic, Set.of(RATES));
        if (asked.isEmpty()) {
            return Conclusion.unproven(expected, "nobody asked for rates");
        }
        Exchanged last = asked.get(asked.size() - 1);
        String day = DAY.format(last.start().atOffset(ZoneOffset.ofHours(8)).toLocalDate());
        List<String> others = new ArrayList<>();
        int[] rows = {0};
        try {
            byte[] bytes = text(last).getBytes(StandardCharsets.UTF_8);
            FormReader.of(FileForm.RATES).withOpenEnd().read(Source.of(bytes), RATES, row -> {
                rows[0]++;
                if (!row.text("Date").equals(day)) {
                    others.add("row " + row.number() + " is of " + row.text("Date"));
                }
            });
        } catch (BadInput flawed) {
            return Conclusion.violated(expected, quotation(first(String.valueOf(flawed.getMessage()))))
                    .shownBy(last);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (rows[0] == 0 || !others.isEmpty()) {
            return Conclusion.violated(expected, rows[0] == 0 ? "no rate" : others.get(0))
                    .shownBy(last);
        }
        return Conclusion.satisfied(expected, rows[0] + " rates of " + day).shownBy(last);
    }

    private static List<Exchanged> probes(Traffic traffic, Set<String> services) {
        return traffic.calls().stream()
                .filter(call -> services.contains(call.entry().service()) && !isMerchants(call))
                .filter(call -> call.entry().response() != null)
                .toList();
    }

    /** What a file or a counterpart says in words of its own; quotation marks in it would end the quotation. */
    private static String quotation(String text) {
        return "\"" + text.replace('"', '\'') + "\"";
    }

    private static boolean isMerchants(Exchanged call) {
        return call.entry().from().equals(Claim.MERCHANT);
    }

    private static String text(Exchanged call) {
        return Optional.ofNullable(call.entry().response())
                .map(Entry.Answered::text)
                .orElse("")
                .strip();
    }

    /** The first line, so that a finding stays a line. */
    private static String first(String text) {
        return text.lines().findFirst().orElse("nothing");
    }

    private static long days(Exchanged call) {
        try {
            LocalDate first = LocalDate.parse(call.call().parameter("start_date"), DAY);
            LocalDate last = LocalDate.parse(call.call().parameter("end_date"), DAY);
            return ChronoUnit.DAYS.between(first, last) + 1;
        } catch (DateTimeParseException none) {
            return 0;
        }
    }
}
