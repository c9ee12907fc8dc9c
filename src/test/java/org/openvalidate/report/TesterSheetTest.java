package org.openvalidate.report;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;
import org.openvalidate.testkit.Golden;
import org.openvalidate.testkit.RunFixtures;

class TesterSheetTest {

    @ParameterizedTest
    @EnumSource(Lang.class)
    void says_what_to_do_what_to_see_and_what_to_fill_in(Lang lang) {
        RunRecord run = RunFixtures.mixed(lang);
        List<TestCase> rows =
                run.cases().stream().map(CaseResult::testCase).limit(2).toList();

        Golden.check("report/tester-sheet." + lang.code() + ".html", TesterSheet.of(run.catalogue(), rows, lang));
    }
}
