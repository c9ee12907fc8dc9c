package org.openvalidate.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Requirement;
import org.openvalidate.catalogue.RunsOn;
import org.openvalidate.catalogue.Step;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.problem.BadInput;
import picocli.CommandLine.Option;

/** Which cases are meant: all filters that are given must let a case through. */
final class Sieve {

    @Option(names = "--product", paramLabel = "NAME", description = "only this product, as in the Product column")
    @Nullable
    String product;

    @Option(names = "--area", paramLabel = "NAME", description = "only this area, such as spot")
    @Nullable
    String area;

    @Option(names = "--requirement", paramLabel = "LETTER", description = "only M, C or O")
    @Nullable
    Requirement requirement;

    @Option(names = "--runs-on", paramLabel = "LETTER", description = "only what can run there: m s s+ o x x! a")
    @Nullable
    String runsOn;

    @Option(names = "--clause", paramLabel = "ID", description = "only cases that rest on this clause")
    @Nullable
    String clause;

    @Option(names = "--text", paramLabel = "WORDS", description = "only cases that say this, in either language")
    @Nullable
    String text;

    /**
     * The cases of these ids that pass every filter, in the workbook's order.
     *
     * @param ids as a person writes them: a base id takes its variants, a star at the end whatever begins so; none takes all
     * @throws BadInput when an id matches nothing
     */
    List<TestCase> cases(Catalogue catalogue, List<String> ids) {
        for (String id : ids) {
            if (catalogue.cases().stream().noneMatch(each -> takes(id, each.id()))) {
                throw new BadInput(
                        "catalogue " + id,
                        "No case has this id.",
                        "The workbook has: "
                                + String.join(
                                        ", ",
                                        catalogue.cases().stream()
                                                .map(TestCase::id)
                                                .toList()) + ".");
            }
        }
        return catalogue.cases().stream()
                .filter(each -> ids.isEmpty() || ids.stream().anyMatch(id -> takes(id, each.id())))
                .filter(this::passes)
                .toList();
    }

    private boolean passes(TestCase each) {
        return (product == null || each.product().equals(product))
                && (area == null || each.area().equals(area.toLowerCase(Locale.ROOT)))
                && (requirement == null || each.requirement() == requirement)
                && (runsOn == null || each.runsOn().stream().map(RunsOn::letter).anyMatch(runsOn::equals))
                && (clause == null
                        || each.expected().stream().map(Expectation::clause).anyMatch(clause::equals))
                && (text == null || says(each, text.toLowerCase(Locale.ROOT)));
    }

    private static boolean says(TestCase each, String words) {
        Stream<String> lines = Stream.of(each.preconditions(), each.actions(), each.expectations())
                .flatMap(List::stream)
                .map(Step::text)
                .flatMap(text -> Stream.of(text.en(), text.zh()));
        Stream<String> prose = Stream.of(each.title(), each.scenario(), each.purpose(), each.procedure())
                .flatMap(text -> Stream.of(text.en(), text.zh()));
        return Stream.concat(prose, lines)
                .anyMatch(line -> line.toLowerCase(Locale.ROOT).contains(words));
    }

    /** Whether an id is meant: a base id takes its variants, a star at the end whatever begins so. */
    static boolean takes(String wanted, String id) {
        return wanted.endsWith("*")
                ? id.startsWith(wanted.substring(0, wanted.length() - 1))
                : id.equals(wanted) || (id.startsWith(wanted) && id.length() == wanted.length() + 1);
    }
}
