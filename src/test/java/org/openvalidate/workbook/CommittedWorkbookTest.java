package org.openvalidate.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openvalidate.catalogue.Answers;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.CodeClass;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.catalogue.Question;
import org.openvalidate.catalogue.Span;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.dialect.ErrorClass;
import org.openvalidate.dialect.legacy.ErrorCodes;
import org.openvalidate.feature.FeatureFiles;
import org.openvalidate.result.Waivers;

class CommittedWorkbookTest {

    private static final Catalogue CATALOGUE = WorkbookReader.read(Path.of("testcases/openvalidate-cases.xlsx"));

    private static final Map<ErrorClass, CodeClass> LETTER = Map.of(
            ErrorClass.ACCESS, CodeClass.A,
            ErrorClass.BUSINESS, CodeClass.B,
            ErrorClass.UNKNOWN, CodeClass.U,
            ErrorClass.BUYER, CodeClass.R);

    @Test
    void holds_the_first_cases() {
        assertThat(CATALOGUE.cases())
                .extracting(TestCase::id)
                .contains(
                        "CON-001",
                        "CON-002",
                        "CON-003",
                        "CON-007",
                        "SPOT-001",
                        "SPOT-002",
                        "SPOT-003",
                        "SPOT-004",
                        "SPOT-005a",
                        "SPOT-005b",
                        "SPOT-006a",
                        "SPOT-006b",
                        "SPOT-006c",
                        "SPOT-007",
                        "SPOT-008",
                        "SPOT-009",
                        "SPOT-010");
    }

    @Test
    void its_features_are_current() {
        assertThat(FeatureFiles.drift(CATALOGUE, Path.of("features"))).isEmpty();
    }

    @Test
    void every_clause_is_used() {
        Set<String> cited = CATALOGUE.cases().stream()
                .flatMap(each -> each.expected().stream())
                .map(Expectation::clause)
                .collect(Collectors.toCollection(TreeSet::new));
        CATALOGUE.standing().forEach(each -> cited.add(each.clause()));
        CATALOGUE.overRun().forEach(each -> cited.add(each.clause()));
        cited.add(Waivers.CLAUSE);

        assertThat(cited).isEqualTo(new TreeSet<>(CATALOGUE.clauses().keySet()));
    }

    @Test
    void ten_rules_hold_on_every_case() {
        assertThat(CATALOGUE.standing())
                .extracting(Expectation::rule)
                .containsExactlyInAnyOrder(
                        "signed.request",
                        "charset.url",
                        "charset.value",
                        "empty.request",
                        "required.request",
                        "length.request",
                        "decimals.amount",
                        "unique.pay",
                        "form.order",
                        "done.driver");
    }

    @Test
    void the_declared_till_keeps_the_rules_it_is_judged_by() {
        Figures till = CATALOGUE.figures();

        assertThat(till.duration(Figures.QUERY_INTERVAL))
                .isBetween(least("spacing.query", "min"), most("spacing.query", "max"));
        assertThat(till.duration(Figures.CANCEL_INTERVAL))
                .isBetween(least("spacing.cancel", "min"), most("spacing.cancel", "max"));
        assertThat(till.duration(Figures.PAY_TIMEOUT).plus(till.duration(Figures.TILL_BUDGET)))
                .isBetween(least("window.cancel", "min"), most("deadline.cancel", "max"));
        assertThat(till.duration(Figures.JOB_INTERVAL)).isLessThan(most("replay.cancel", "max"));
        assertThat(till.duration(Figures.ANSWER_LEAST)).isLessThan(till.duration(Figures.ANSWER_MOST));
    }

    @Test
    void both_languages_stand_in_the_sheet_without_being_needed() {
        assertThat(CATALOGUE.cases()).allSatisfy(each -> {
            assertThat(each.title().zh()).containsPattern("\\p{IsHan}");
            assertThat(each.procedure().zh().lines().count())
                    .isEqualTo(each.procedure().en().lines().count());
            assertThat(each.scenario().zh() + each.purpose().zh()).doesNotContainPattern("[,;]");
        });
    }

    @Test
    void every_error_code_of_the_gateway_is_classed_as_the_code_classes_it() {
        Map<String, CodeClass> sheet = new LinkedHashMap<>();
        CATALOGUE.errors().forEach(each -> sheet.put(each.code(), each.kind()));
        Map<String, CodeClass> code = new LinkedHashMap<>();
        ErrorCodes.inStore().forEach(each -> code.put(each, LETTER.get(ErrorCodes.classOf(each))));

        assertThat(sheet).containsAllEntriesOf(code);
        assertThat(CATALOGUE.errors())
                .allSatisfy(each -> assertThat(LETTER.get(ErrorCodes.classOf(each.code())))
                        .as(each.code())
                        .isEqualTo(each.kind()));
    }

    @Test
    void what_to_do_about_a_code_reads_as_on_the_page_of_error_codes() throws IOException {
        String page = Files.readString(Path.of("src/docs/error-codes.md"));

        assertThat(CATALOGUE.errors())
                .filteredOn(each -> ErrorCodes.inStore().contains(each.code()))
                .allSatisfy(each -> assertThat(page)
                        .contains("| `" + each.code() + "` | ")
                        .contains("| " + each.handling().en() + " |"));
    }

    @Test
    void no_question_falls_outside_its_own_range_by_default() {
        assertThat(CATALOGUE.answered(Map.of()).outOfRange()).isEmpty();
    }

    @Test
    void without_answers_every_case_applies_and_nothing_contradicts() {
        Answers none = CATALOGUE.answered(Map.of());

        assertThat(CATALOGUE.cases())
                .allSatisfy(
                        each -> assertThat(none.excludes(each)).as(each.id()).isEmpty());
        assertThat(CATALOGUE.questionnaire().questions())
                .flatMap(Question::contradictions)
                .noneMatch(each -> each.holds(none));
    }

    private static Duration least(String rule, String argument) {
        return figures(rule, argument).stream().max(Duration::compareTo).orElseThrow();
    }

    private static Duration most(String rule, String argument) {
        return figures(rule, argument).stream().min(Duration::compareTo).orElseThrow();
    }

    private static List<Duration> figures(String rule, String argument) {
        return CATALOGUE.cases().stream()
                .flatMap(each -> each.expected().stream())
                .filter(each -> each.rule().equals(rule))
                .map(each -> Span.parse(each.argument(argument)))
                .toList();
    }
}
