package org.openvalidate.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Clause;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.RunsOn;
import org.openvalidate.catalogue.Step;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.catalogue.Text;
import org.openvalidate.page.Template;

/** Cases on paper, a page each, for whoever stands at the till: what to do, what to look for, and lines to fill in. */
public final class TesterSheet {

    private static final Template PAGE = Template.of(TesterSheet.class, "tester-sheet.ftlh");
    private static final Map<String, Text> WORDS = words();

    private TesterSheet() {}

    /** The page in one language. */
    public static String of(Catalogue catalogue, List<TestCase> cases, Lang lang) {
        Map<String, String> words = new LinkedHashMap<>();
        WORDS.forEach((name, word) -> words.put(name, word.in(lang)));
        return PAGE.text(Map.of(
                "lang",
                lang.code(),
                "words",
                words,
                "version",
                catalogue.version(),
                "cases",
                cases.stream().map(each -> model(catalogue, each, lang)).toList()));
    }

    private static Map<String, Object> model(Catalogue catalogue, TestCase each, Lang lang) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", each.id());
        model.put("title", each.title().in(lang));
        model.put("requirement", each.requirement().label().in(lang));
        model.put(
                "runsOn",
                Stream.of(RunsOn.values())
                        .filter(each.runsOn()::contains)
                        .map(RunsOn::letter)
                        .toList());
        model.put("scenario", lines(each.scenario(), lang));
        model.put("purpose", lines(each.purpose(), lang));
        model.put("procedure", lines(each.procedure(), lang));
        model.put("arranged", sentences(each.preconditions(), lang));
        model.put("actions", sentences(each.actions(), lang));
        model.put(
                "expectations",
                each.expectations().stream()
                        .map(step -> expectation(catalogue, step, lang))
                        .toList());
        return model;
    }

    private static Map<String, String> expectation(Catalogue catalogue, Step step, Lang lang) {
        Clause clause = catalogue.clause(step.arguments().get(step.arguments().size() - 1));
        return Map.of(
                "text",
                step.text().in(lang),
                "weight",
                clause.weight().label().in(lang),
                "grade",
                clause.grade().name(),
                "source",
                clause.document() + ", " + clause.section());
    }

    private static List<String> sentences(List<Step> steps, Lang lang) {
        return steps.stream().map(step -> step.text().in(lang)).toList();
    }

    private static List<String> lines(Text text, Lang lang) {
        return text.in(lang).lines().toList();
    }

    private static Map<String, Text> words() {
        Map<String, Text> words = new LinkedHashMap<>();
        words.put("heading", new Text("Tester's sheet", "测试记录表"));
        words.put("scenario", new Text("Scenario", "场景描述"));
        words.put("purpose", new Text("Purpose", "集成测试目的"));
        words.put("procedure", new Text("Procedure", "集成测试步骤"));
        words.put("arranged", new Text("Preconditions", "前置条件"));
        words.put("actions", new Text("Actions", "操作步骤"));
        words.put("expectations", new Text("What must be seen", "预期结果"));
        words.put("held", new Text("Held", "符合"));
        words.put("requirement", new Text("Requirement", "必要性"));
        words.put("runs", new Text("Runs on", "适用环境"));
        words.put("date", new Text("Date and time (Beijing)", "日期和时间（北京时间）"));
        words.put("tester", new Text("Tester", "测试人员"));
        words.put("till", new Text("Till and version", "收银终端及版本"));
        words.put("amount", new Text("Amount and currency", "金额和币种"));
        words.put("merchantId", new Text("Merchant trade id", "商户交易号"));
        words.put("alipayId", new Text("Alipay trade id", "支付宝交易号"));
        words.put("result", new Text("Result", "测试结果"));
        words.put("passed", new Text("passed", "通过"));
        words.put("failed", new Text("failed", "未通过"));
        words.put("remarks", new Text("Remarks, screenshots", "备注、截图"));
        words.put("signature", new Text("Signature", "签字确认"));
        words.put("catalogue", new Text("Catalogue", "用例库"));
        return words;
    }
}
