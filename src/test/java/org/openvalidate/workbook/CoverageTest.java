package org.openvalidate.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.catalogue.Weight;
import org.openvalidate.result.Waivers;
import org.openvalidate.testkit.Page;

/** No clause without a case, no case without a clause, and no required case forgotten. */
class CoverageTest {

    private static final Catalogue CATALOGUE = WorkbookReader.read(Path.of("testcases/openvalidate-cases.xlsx"));
    private static final Path NOT_YET = Path.of("src/test/resources/spec/not-yet.txt");

    @Test
    void the_page_of_coverage_is_what_the_workbook_covers() {
        Page.check("coverage.md", CoveragePage.text(CATALOGUE));
    }

    @Test
    void every_clause_is_cited() {
        assertThat(CATALOGUE.clause(Waivers.CLAUSE).weight()).isEqualTo(Weight.MONEY);
        assertThat(CATALOGUE.clauses().values().stream()
                        .filter(each -> !each.id().equals(Waivers.CLAUSE)))
                .allSatisfy(clause -> assertThat(CoveragePage.citing(CATALOGUE, clause)
                                        .isEmpty()
                                && clause.standing() == null
                                && CoveragePage.declaring(CATALOGUE, clause).isEmpty())
                        .as("the clause %s is cited by no case, no standing rule and no question", clause.id())
                        .isFalse());
    }

    @Test
    void every_case_rests_on_a_clause_of_a_named_document() {
        assertThat(CATALOGUE.cases())
                .allSatisfy(each -> assertThat(each.expected())
                        .as(each.id())
                        .isNotEmpty()
                        .extracting(Expectation::clause)
                        .allSatisfy(clause ->
                                assertThat(CATALOGUE.clause(clause).document()).isNotBlank()));
    }

    @Test
    void every_case_has_its_place_in_a_journey() {
        List<String> walked = CATALOGUE.journeys().stream()
                .flatMap(each -> each.cases().stream())
                .toList();

        assertThat(CATALOGUE.cases()).extracting(TestCase::id).isSubsetOf(walked);
    }

    /** The list may only shrink: a row that is added leaves it, and none may come to it. */
    @Test
    void the_required_cases_are_there_but_for_those_that_are_listed() throws IOException {
        Set<String> missing = CoveragePage.required().stream()
                .filter(each -> CoveragePage.rows(CATALOGUE, each.id()).isEmpty())
                .map(CoveragePage.Required::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = new TreeSet<>(Files.readAllLines(NOT_YET));

        if (Boolean.getBoolean("golden.update") && listed.containsAll(missing)) {
            Files.write(NOT_YET, missing);
        } else {
            assertThat(missing)
                    .as("after adding rows: mvn test -Dtest=CoverageTest -Dgolden.update=true")
                    .isEqualTo(listed);
        }
    }

    @Test
    void a_row_is_required_as_the_list_says() {
        assertThat(CoveragePage.required()).allSatisfy(each -> {
            List<TestCase> rows = CoveragePage.rows(CATALOGUE, each.id());
            assertThat(rows)
                    .as(each.id())
                    .allSatisfy(row -> assertThat(row.requirement().name()).isEqualTo(each.requirement()));
        });
    }
}
