package org.openvalidate.cli;

import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;

/** What commands say of their own doing, in a line. */
enum ConsoleWords {
    ONE_PROBLEM(
            "BAD INPUT  1 problem, exit 2. Nothing was run or written.", "BAD INPUT  输入有误：1 处问题，退出码 2。没有执行，也没有写入任何内容。"),
    PROBLEMS(
            "BAD INPUT  %1$s problems, exit 2. Nothing was run or written.",
            "BAD INPUT  输入有误：%1$s 处问题，退出码 2。没有执行，也没有写入任何内容。"),
    SURROUNDINGS_FAILED(
            "UNDECIDED  The harness or its surroundings failed, exit 3.", "UNDECIDED  验收工具或其运行环境出现故障，退出码 3。"),
    OWN_FAULT(
            "UNDECIDED  The harness has a fault of its own, exit 3. Please report what stands above.",
            "UNDECIDED  验收工具自身存在缺陷，退出码 3。请反馈以上内容。"),
    DID_YOU_MEAN("Did you mean: %1$s?", "是否为：%1$s？"),
    INPUT_IN_ORDER("The input of the run is in order.", "运行的输入没有问题。"),
    FEATURES_CURRENT("The workbook is in order and %1$s is current.", "工作簿没有问题，%1$s 与其一致。"),
    FEATURES_WRITTEN("%1$s cases written to %2$s.", "已将 %1$s 个用例写入 %2$s。"),
    PARTICULARS_WRITTEN(
            "Written to %1$s. Fill it in, then: run --particulars %1$s", "已写入 %1$s。请填写后执行：run --particulars %1$s"),
    WRITTEN("Written %1$s.", "已写入 %1$s。"),
    EXPORTED("Exported %1$s to %2$s, one CSV a sheet.", "已将 %1$s 导出到 %2$s，每个工作表一个 CSV 文件。"),
    WORKBOOK_CHANGED("%1$s changed. Run features next.", "%1$s 已更新。接下来请执行 features。"),
    WORKBOOK_SAME("%1$s says the same already.", "%1$s 的内容没有变化。"),
    WORKBOOK_NEW(
            "Written %1$s. Fill in Cases and Clauses, then: features --check --workbook %1$s",
            "已写入 %1$s。请填写 Cases 和 Clauses 工作表后执行：features --check --workbook %1$s"),
    STEPS_REFRESHED("The Steps sheet of %1$s is current now.", "%1$s 的 Steps 工作表已更新。"),
    STEPS_CURRENT("The Steps sheet was current.", "Steps 工作表无需更新。");

    private final Text text;

    ConsoleWords(String en, String zh) {
        this.text = new Text(en, zh);
    }

    String in(Lang lang, Object... values) {
        return text.in(lang).formatted(values);
    }
}
