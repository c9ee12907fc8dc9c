package org.openvalidate.workbook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Clause;
import org.openvalidate.catalogue.Dictionary;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Grade;
import org.openvalidate.catalogue.Part;
import org.openvalidate.catalogue.Step;
import org.openvalidate.catalogue.Weight;

/** The Clauses sheet: every rule with its source. */
final class ClausesSheet {

    private static final Set<Grade> MAY_BLOCK = EnumSet.of(Grade.A, Grade.P);

    private final Problems problems;
    private final Required required;

    ClausesSheet(Problems problems) {
        this.problems = problems;
        this.required = new Required(problems);
    }

    /** The clauses by id; the value of one with a problem is empty, so that citing it is no second one. */
    Map<String, Optional<Clause>> read(Table table) {
        Map<String, Optional<Clause>> clauses = new LinkedHashMap<>();
        table.rows().forEach(row -> clauses.putIfAbsent(row.text("Id"), clause(row)));
        return clauses;
    }

    private Optional<Clause> clause(Row row) {
        int before = problems.count();
        String id = required.key(row, "Id", Ids.CLAUSE, "POLL-2");
        if (Ids.CASE_PREFIXES.contains(Ids.prefix(id))) {
            problems.at(
                    row.cell("Id"),
                    "\"" + id + "\" looks like the id of a case.",
                    "Choose another prefix, such as POLL.");
        }
        String document = required.text(row, "Document");
        String section = required.text(row, "Section");
        var wording = required.bilingual(row, "Wording");
        String grade = required.choice(row, Layout.CLAUSES, "Grade");
        String weight = required.choice(row, Layout.CLAUSES, "Weight");
        weigh(row, grade, weight);
        String url = url(row, grade);
        String day = row.text("Read on");
        if (Dates.day(day).isEmpty()) {
            problems.at(
                    row.cell("Read on"),
                    "\"" + day + "\" is no date.",
                    "Write the day the source was read, like 2026-11-23.");
        }
        Expectation standing = standing(row, id);
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new Clause(
                        id,
                        document,
                        section,
                        wording,
                        Grade.valueOf(grade),
                        Weight.valueOf(weight.toUpperCase(Locale.ROOT)),
                        url,
                        day,
                        standing));
    }

    private void weigh(Row row, String grade, String weight) {
        boolean graded = Layout.CLAUSES.choices("Grade").contains(grade);
        if (graded && weight.equals("must") && !MAY_BLOCK.contains(Grade.valueOf(grade))) {
            problems.at(
                    row.cell("Weight"),
                    "A clause of grade " + grade + " cannot be \"must\": only A and P fail a case.",
                    "Write advice, or money where money would be lost or taken twice.");
        }
    }

    private String url(Row row, String grade) {
        String url = row.text("URL");
        // a convention of ours has none, and of public code the facts keep what it says rather than where it stood
        boolean without = grade.equals(Grade.I.name()) || grade.equals(Grade.G.name());
        if (!(url.isEmpty() && without) && !isAddress(url)) {
            problems.at(
                    row.cell("URL"),
                    url.isEmpty() ? "The source has no address." : "\"" + url + "\" is no web address.",
                    "Write the page's address, beginning with https://.");
        }
        return url;
    }

    private @Nullable Expectation standing(Row row, String id) {
        List<Step> steps = new SentenceCells(problems).read(row.cell("On every case"), Part.EXPECTATION);
        if (steps.isEmpty()) {
            return null;
        }
        Expectation expectation = Dictionary.expectation(steps.get(0));
        if (steps.size() > 1 || !expectation.clause().equals(id)) {
            problems.at(
                    row.cell("On every case"),
                    "The cell must hold one expectation, and that one cites this row's own clause.",
                    "End it with [" + id + "].");
        }
        return expectation;
    }

    private static boolean isAddress(String url) {
        try {
            URI uri = new URI(url);
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
