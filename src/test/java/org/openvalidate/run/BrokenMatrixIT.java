package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;
import org.openvalidate.merchant.broken.BrokenMerchant;
import org.openvalidate.merchant.broken.BrokenMerchants;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;
import org.openvalidate.testkit.Page;

/** The harness is judged by what it catches: each broken merchant, by the rule and in the case meant for it. */
class BrokenMatrixIT {

    @TempDir
    Path reports;

    static Stream<BrokenMerchant> merchants() {
        return BrokenMerchants.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("merchants")
    void is_caught_in_its_case_by_its_rule(BrokenMerchant broken) {
        RunRecord run = Play.of(Map.of("broken", broken.id(), "cases", broken.caught(), "reports", reports.toString()));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(violated(run, broken.caught())).contains(broken.rule());
        assertThat(violated(run)).isSubsetOf(expected(broken));
    }

    @Tag("full")
    @ParameterizedTest(name = "{0}")
    @MethodSource("merchants")
    void is_caught_in_five_seeds_by_exactly_the_rules_of_the_table(BrokenMerchant broken) {
        for (String seed : List.of("1", "2", "3", "4", "5")) {
            RunRecord run = Play.of(Map.of("broken", broken.id(), "seed", seed, "reports", reports.toString()));

            assertThat(run.exitCode()).as("exit code with seed %s", seed).isEqualTo(1);
            assertThat(violated(run, broken.caught())).as("seed %s", seed).contains(broken.rule());
            assertThat(violated(run)).as("seed %s", seed).isEqualTo(expected(broken));
        }
    }

    @Test
    void there_are_enough_of_them_and_each_has_a_name_of_its_own() {
        assertThat(BrokenMerchants.all())
                .hasSizeGreaterThanOrEqualTo(14)
                .extracting(BrokenMerchant::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_page_says_what_the_table_says() {
        Page.check("broken-merchants.md", BrokenMerchantsPage.text());
    }

    private static Set<String> expected(BrokenMerchant broken) {
        Set<String> rules = new TreeSet<>(broken.also());
        rules.add(broken.rule());
        return rules;
    }

    private static Set<String> violated(RunRecord run) {
        return violated(run.cases().stream());
    }

    private static Set<String> violated(RunRecord run, String caseId) {
        return violated(run.cases().stream().filter(each -> each.testCase().id().equals(caseId)));
    }

    private static Set<String> violated(Stream<CaseResult> cases) {
        Set<String> rules = new TreeSet<>();
        cases.flatMap(each -> each.findings().stream())
                .filter(finding -> finding.outcome() == Outcome.VIOLATED)
                .map(Finding::check)
                .forEach(rules::add);
        return rules;
    }
}
