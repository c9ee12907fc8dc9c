package org.openvalidate.run;

import java.util.Map;
import java.util.StringJoiner;
import org.openvalidate.catalogue.Answers;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Clause;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Question;

/** The questionnaire as a file to fill in: every question in both languages, its default as a line to uncomment. */
public final class QuestionSheet {

    private QuestionSheet() {}

    /** A file of answers in which nothing is answered yet; as it stands it means the defaults. */
    public static String template(Catalogue catalogue) {
        Answers defaults = catalogue.answered(Map.of());
        StringBuilder file = new StringBuilder("""
                # What the merchant declares. Uncomment a line and change it; a question left alone keeps its default.
                # Then: java -jar target/openvalidate.jar run --answers THIS-FILE
                # 商户声明。取消注释并修改相应行；未回答的问题采用默认值。
                """);
        catalogue.questionnaire().questions().forEach(each -> file.append(entry(catalogue, defaults, each)));
        return file.toString();
    }

    private static String entry(Catalogue catalogue, Answers defaults, Question question) {
        StringJoiner lines = new StringJoiner("\n# ", "\n# ", "\n");
        for (Lang lang : Lang.values()) {
            lines.add(question.wording().in(lang).replace("\n", " "));
            lines.add((lang == Lang.ZH ? "回答方式：" : "Answer with ") + question.form(lang));
        }
        if (!question.uncovered().isEmpty()) {
            String names =
                    String.join(", ", question.uncovered().stream().sorted().toList());
            lines.add("Named in the report, but not in this catalogue yet: " + names);
            lines.add("本用例库暂未覆盖（将在报告中列出）：" + names);
        }
        if (!question.clause().isEmpty()) {
            Clause clause = catalogue.clause(question.clause());
            lines.add("Documented range " + question.range().en() + " [" + clause.id() + "]: " + clause.document());
            lines.add("文档规定的范围：" + question.range().zh() + " [" + clause.id() + "]");
        }
        return lines + "#" + question.id() + " = " + defaults.text(question.id()) + "\n";
    }
}
