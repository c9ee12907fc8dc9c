package org.openvalidate.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openvalidate.catalogue.Journey;
import org.openvalidate.catalogue.Text;

/** The Journeys sheet: in which walks a tester meets the cases, and in which order. */
final class JourneysSheet {

    private static final String ID = "J-\\d{2}";
    private static final String WHOLE = "[1-9]\\d{0,3}";

    private final Set<String> cases;
    private final boolean known;
    private final Problems problems;
    private final Map<String, String> walked = new TreeMap<>();

    /** @param cases the Cases sheet; where an id of it cannot be read, nothing is said about ids */
    JourneysSheet(Table cases, Problems problems) {
        this.cases = new LinkedHashSet<>(
                cases.rows().stream().map(row -> row.text("Id")).toList());
        this.known = cases.readable()
                && this.cases.size() == cases.rows().size()
                && this.cases.stream()
                        .allMatch(id -> id.matches(Ids.CASE) && Ids.CASE_PREFIXES.contains(Ids.prefix(id)));
        this.problems = problems;
    }

    /** The journeys by their order. */
    List<Journey> read(Table table) {
        Required ids = new Required(problems);
        Required orders = new Required(problems);
        Map<Integer, Journey> journeys = new TreeMap<>(Comparator.naturalOrder());
        for (Row row : table.rows()) {
            int before = problems.count();
            String id = ids.key(row, "Id", ID, "J-01");
            String order = orders.key(row, "Order", WHOLE, "10");
            Text title = ids.bilingualLine(row, "Title");
            List<String> served = served(row.cell("Cases"), id);
            String minutes = row.text("Minutes");
            if (!minutes.matches(WHOLE)) {
                problems.at(row.cell("Minutes"), "\"" + minutes + "\" is no number of minutes.", "Write one like 15.");
            }
            Text needs = ids.bilingual(row, "Needs");
            if (problems.count() == before) {
                journeys.put(Integer.parseInt(order), new Journey(id, title, served, Integer.parseInt(minutes), needs));
            }
        }
        return List.copyOf(journeys.values());
    }

    private List<String> served(Cell cell, String journey) {
        Set<String> served = new LinkedHashSet<>();
        if (cell.isBlank()) {
            problems.at(
                    cell, "The journey serves no case.", "Write ids of the Cases sheet, such as SPOT-001, SPOT-006.");
            return List.of();
        }
        for (String wanted : cell.text().split("[\\s,]+", -1)) {
            List<String> found =
                    cases.stream().filter(each -> takes(wanted, each)).toList();
            if (found.isEmpty() && known) {
                problems.at(
                        cell,
                        "The Cases sheet has no row " + wanted + ".",
                        "Add it there, or write another. " + Nearest.question(wanted, cases, ""));
            }
            for (String each : found) {
                String other = walked.putIfAbsent(each, journey);
                if (other != null) {
                    problems.at(
                            cell, "\"" + each + "\" is served by " + other + " already.", "Leave it to one journey.");
                }
                served.add(each);
            }
        }
        return new ArrayList<>(served);
    }

    /** A base id takes its variants; a star at the end takes whatever begins so. */
    private static boolean takes(String wanted, String id) {
        return wanted.endsWith("*")
                ? id.startsWith(wanted.substring(0, wanted.length() - 1))
                : id.equals(wanted) || (id.startsWith(wanted) && id.length() == wanted.length() + 1);
    }
}
