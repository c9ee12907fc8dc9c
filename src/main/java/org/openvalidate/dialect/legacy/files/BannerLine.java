package org.openvalidate.dialect.legacy.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a banner: {@code name:value}, with or without a blank after the colon, in any order. */
final class BannerLine {

    private final Map<String, String> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Flaw> flaws = new ArrayList<>();

    BannerLine(String[] cells) {
        for (String cell : cells) {
            int colon = cell.indexOf(':');
            if (colon > 0) {
                members.put(
                        cell.substring(0, colon).strip(),
                        cell.substring(colon + 1).strip());
            }
        }
    }

    /** Nothing where it is no banner; why, stands among the flaws. */
    Optional<Banner> banner() {
        String partner = member("Partner", "\\d{1,16}", "is no account number");
        String day = member("Payment_time", "\\d{4}-\\d{2}-\\d{2}", "is no day of the form yyyy-MM-dd");
        String count = member("Total_count", "\\d{1,9}", "is no number of rows");
        if (!flaws.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Banner(partner, LocalDate.parse(day), Long.parseLong(count)));
        } catch (DateTimeException none) {
            flaws.add(Flaw.ofCell(1, "Payment_time", day, "is no day of the calendar"));
            return Optional.empty();
        }
    }

    /** Whether it tells nothing that a banner tells. */
    boolean isNone() {
        return Stream.of("Partner", "Payment_time", "Total_count").noneMatch(members::containsKey);
    }

    List<Flaw> flaws() {
        return flaws;
    }

    private String member(String name, String form, String words) {
        String value = members.get(name);
        if (value == null) {
            flaws.add(new Flaw(1, name, "", "", "The file does not begin with the line that tells this."));
            return "";
        }
        if (!value.matches(form)) {
            flaws.add(Flaw.ofCell(1, name, value, words));
        }
        return value;
    }
}
