package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
import org.openvalidate.check.Rules;
import org.openvalidate.merchant.broken.BrokenMerchant;
import org.openvalidate.merchant.broken.BrokenMerchants;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;
import org.openvalidate.testkit.Page;
import org.openvalidate.wire.Sha256;

/** The harness is judged by what it catches: each broken merchant, by the rule and in the case meant for it. */
class BrokenMatrixIT {

    private static final int ONE_OF = 12;

    @TempDir
    Path reports;

    static Stream<BrokenMerchant> merchants() {
        return BrokenMerchants.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("merchants")
    void is_caught_in_its_case_by_its_rule(BrokenMerchant broken) {
        isCaught(broken, "20260302");
    }

    @Tag("full")
    @ParameterizedTest(name = "{0}")
    @MethodSource("merchants")
    void is_caught_in_its_case_in_more_seeds(BrokenMerchant broken) {
        for (String seed : List.of("1", "2")) {
            isCaught(broken, seed);
        }
    }

    /** What is found elsewhere is a matter of record: a finding more or less is seen in the page. Takes some minutes. */
    @Tag("by-hand")
    @Test
    void the_whole_catalogue_played_by_each_of_them_finds_what_the_page_says() {
        Map<BrokenMerchant, RunRecord> runs = new LinkedHashMap<>();
        BrokenMerchants.all().forEach(broken -> runs.put(broken, whole(broken)));
        Page.check("broken-matrix.md", BrokenMatrixPage.text(runs));
    }

    /** Which of them, the workbook draws: another catalogue, another choice. */
    @Tag("full")
    @Test
    void some_of_them_find_in_the_whole_catalogue_what_the_page_says() throws IOException {
        String page = Files.readString(Path.of("src/docs/broken-matrix.md"));
        String drawn = Sha256.of(Files.readAllBytes(Path.of("testcases/openvalidate-cases.xlsx")));
        int first = Integer.parseInt(drawn.substring(0, 4), 16) % ONE_OF;
        List<BrokenMerchant> all = BrokenMerchants.all();
        assertThat(all).allMatch(each -> page.contains("| `" + each.id() + "` |"));
        for (int i = first; i < all.size(); i += ONE_OF) {
            assertThat(page.lines()).contains(BrokenMatrixPage.row(all.get(i), whole(all.get(i))));
        }
    }

    private RunRecord whole(BrokenMerchant broken) {
        RunRecord run = play(broken, Map.of("seed", "1", "parallel", "4"));
        caught(broken, run, broken.id());
        return run;
    }

    private RunRecord play(BrokenMerchant broken, Map<String, String> more) {
        Map<String, String> options = new LinkedHashMap<>(more);
        options.put("broken", broken.id());
        options.put("reports", reports.toString());
        if (!broken.answers().isEmpty()) {
            options.put("answers", Play.answers(broken.answers(), reports).toString());
        }
        return Play.of(options);
    }

    /** A row that is judged over the whole run needs one; those that are caught there are wrong about files. */
    private static String played(BrokenMerchant broken) {
        boolean overRun = Play.CATALOGUE.find(broken.caught()).orElseThrow().overRun();
        return overRun ? "REC-*," + broken.caught() : broken.caught();
    }

    private void isCaught(BrokenMerchant broken, String seed) {
        RunRecord run = play(broken, Map.of("cases", played(broken), "seed", seed));

        caught(broken, run, "seed " + seed);
        assertThat(violated(run)).as("seed %s", seed).isSubsetOf(expected(broken));
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

    @Test
    void every_rule_catches_one_of_them_or_has_a_reason_why_none() {
        Set<String> without = new TreeSet<>(Rules.ids());
        without.removeAll(BrokenMerchantsPage.catching());

        assertThat(BrokenMerchantsPage.reasons().keySet()).isEqualTo(without);
    }

    /** Advice alone turns nothing red. */
    private static void caught(BrokenMerchant broken, RunRecord run, String what) {
        Stream<Finding> ofCase = run.cases().stream()
                .filter(each -> each.testCase().id().equals(broken.caught()))
                .flatMap(each -> each.findings().stream());
        List<Finding> findings = Stream.concat(ofCase, run.runFindings().stream())
                .filter(each -> each.check().equals(broken.rule()) && each.outcome() == Outcome.VIOLATED)
                .toList();
        assertThat(findings).as(what).isNotEmpty();
        if (findings.stream().anyMatch(Finding::blocking)) {
            assertThat(run.exitCode()).as(what).isEqualTo(1);
        }
    }

    private static Set<String> expected(BrokenMerchant broken) {
        Set<String> rules = new TreeSet<>(broken.also());
        rules.add(broken.rule());
        return rules;
    }

    private static Set<String> violated(RunRecord run) {
        return violated(run.cases().stream());
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
