package org.openvalidate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Verdict;

/**
 * What has changed since an earlier run.
 *
 * @param since id of the earlier run
 * @param rows cases with another verdict, new and vanished ones included
 * @param same how many cases have the verdict that they had
 */
record Changes(String since, List<Row> rows, int same) {

    /** A case; a verdict is empty where the run did not have the case. */
    record Row(String caseId, String anchor, String before, String beforeWord, String now, String nowWord) {}

    static Changes of(Former former, RunRecord run, Lang lang) {
        Map<String, String> now = run.cases().stream()
                .collect(Collectors.toMap(
                        each -> each.testCase().id(), each -> each.verdict().name(), (one, other) -> other));
        List<Row> rows = new ArrayList<>();
        for (CaseResult result : run.cases()) {
            String id = result.testCase().id();
            String before = former.verdicts().getOrDefault(id, "");
            if (!before.equals(result.verdict().name())) {
                rows.add(row(id, Anchors.ofCase(id), before, result.verdict().name(), lang));
            }
        }
        former.verdicts().forEach((id, before) -> {
            if (!now.containsKey(id)) {
                rows.add(row(id, "", before, "", lang));
            }
        });
        int same = (int) run.cases().stream()
                .filter(each -> each.verdict()
                        .name()
                        .equals(former.verdicts().get(each.testCase().id())))
                .count();
        return new Changes(former.run(), rows, same);
    }

    private static Row row(String id, String anchor, String before, String now, Lang lang) {
        return new Row(id, anchor, PageView.style(before), word(before, lang), PageView.style(now), word(now, lang));
    }

    private static String word(String verdict, Lang lang) {
        for (Verdict each : Verdict.values()) {
            if (each.name().equals(verdict)) {
                return each.label().in(lang);
            }
        }
        return verdict;
    }
}
