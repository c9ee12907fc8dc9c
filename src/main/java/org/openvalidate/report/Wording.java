package org.openvalidate.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;

/**
 * Every word of our own in a report, in both languages; templates name them in lower case, as {@code w.run_failed}. A
 * {@code %s} takes a count or a name.
 */
enum Wording {
    COMMA(", ", "，"),
    STOP(". ", "。"),
    COLON(": ", "："),

    RUN_PASSED("Passed", "通过"),
    RUN_WAIVED("Passed with waivers", "通过（含豁免）"),
    RUN_FAILED("Failed", "未通过"),
    RUN_UNDECIDED("Undecided", "无法判定"),
    COUNT_PASSED("%s of %s case(s) passed", "共 %2$s 个用例，通过 %1$s 个"),
    COUNT_FAILED("%s of %s case(s) failed", "共 %2$s 个用例，未通过 %1$s 个"),
    COUNT_INCONCLUSIVE("%s inconclusive", "无法判定 %s 个"),
    COUNT_SKIPPED("%s skipped", "已跳过 %s 个"),
    COUNT_NOT_RUN("%s not run", "未执行 %s 个"),
    COUNT_NOT_APPLICABLE("%s not applicable", "不适用 %s 个"),
    COUNT_WAIVED("%s waived", "已豁免 %s 个"),
    COUNT_BROKE_OFF("the run broke off", "运行中途中断"),
    COUNT_ADVICE("advice: %s", "建议 %s 条"),
    NOT_COVERED("%s: the catalogue has no case of it yet", "%s：本用例库暂未覆盖"),
    EXIT("exit %s", "退出码 %s"),
    TOO_LARGE_FOR_MAIL(
            "%s has %s MB, more than a mail takes: hand it over in another way, or send the reports alone.",
            "%s 有 %s MB，超出一般邮件附件的上限：请以其他方式提交，或仅发送报告文件。"),
    NEXT_OPEN("Open %s", "请查看 %s"),
    NEXT_NOT_READY("(not ready to submit, see there)", "（尚不可提交，原因见报告）"),
    NEXT_SUBMIT("(ready to submit)", "（可提交审核）"),

    TITLE("Acceptance report", "验收报告"),
    OTHER_LANGUAGE("中文版", "English version"),
    TARGET("Target", "测试对象"),
    EXIT_CODE("Exit code", "退出码"),
    EVIDENCE_GRADE("Evidence grade", "证据等级"),
    READY("Ready to submit: every mandatory case passed.", "可提交审核：全部必测用例均已通过。"),
    NOT_READY("Not ready to submit, because", "尚不可提交审核，原因如下"),
    MORE_REASONS("more reasons", "更多原因"),
    REHEARSAL("This is a rehearsal. It says nothing about a merchant's own system.", "本报告为自测演练，不反映任何商户自己系统的情况。"),
    BROKEN(
            "A broken merchant was rehearsed on purpose: %s. Failures are what this run is for.",
            "本次运行有意演练有缺陷的商户：%s。出现未通过正是本次运行的目的。"),
    BROKE_OFF("The run broke off before its end.", "本次运行中途中断。"),
    TARGET_REFERENCE_SIMULATED(
            "OpenValidate's reference merchant against the simulated gateway", "OpenValidate 参考商户，对接模拟网关"),
    TARGET_REFERENCE_SANDBOX("OpenValidate's reference merchant against the sandbox", "OpenValidate 参考商户，对接沙箱环境"),
    TARGET_EXTERNAL_SIMULATED("the merchant's own system against the simulated gateway", "商户自己的系统，对接模拟网关"),
    TARGET_EXTERNAL_SANDBOX("the merchant's own system against the sandbox, through the relay", "商户自己的系统，经录制代理对接沙箱环境"),

    FAILURES("What failed, and what to change", "未通过的内容及整改建议"),
    FAILURES_UNDECIDED("What could not be decided", "无法判定的内容"),
    MORE_FAILURES("more of them", "更多"),
    FILTER_PRODUCT("Product", "产品"),
    FILTER_ALL_PRODUCTS("all products", "全部产品"),
    FILTER_SEARCH(
            "All text is on this page: search it with your browser (Ctrl+F or ⌘F). Choices above need no script.",
            "全部内容均在本页，可使用浏览器查找（Ctrl+F 或 ⌘F）。以上筛选无需脚本。"),
    SEARCH("Search", "搜索"),
    SEARCH_WORDS("Case, title, rule, code or trade id", "用例编号、名称、规则、错误码或交易号"),
    SEARCH_FOUND("%s of %s cases", "%s / %s 个用例"),
    CASES_ATTENTION("Failed and undecided cases", "未通过和无法判定的用例"),
    CASES_PASSED("Passed cases", "通过的用例"),
    CASES_OTHER("Waived, not run and not applicable cases", "已豁免、未执行和不适用的用例"),
    HELD("Rules that stand on every case and hold or do not apply here", "适用于所有用例且本例符合或不涉及的规则"),
    HELD_SHORT("rules of every case", "通用规则"),
    OTHERS("Other expectations", "其他预期结果"),
    PARED(
            "To keep this page fit for mail, the messages of this case stand in its recording alone.",
            "为便于邮件发送，本用例的报文仅保存在报文记录中。"),
    SKIP("Skip to the cases", "跳至用例"),
    FRONT("Who hands this in and what was tested", "提交方与测试范围"),
    MERCHANT_NAME("Merchant", "商户名称"),
    PID("PID", "商户 PID"),
    PRODUCTS("Products", "产品"),
    INTEGRATION_TYPE("Integration", "接入方式"),
    CURRENCIES("Currencies", "币种"),
    SIGN_TYPES("Sign types", "签名方式"),
    SECONDARY_MERCHANTS("Secondary merchants", "二级商户"),
    STORES("Stores", "门店"),
    ENVIRONMENT("Environment", "测试环境"),
    ANSWERED("The gateway's answers", "网关应答来源"),
    ANSWERED_BY_US("made by the simulated gateway of this harness", "由本工具的模拟网关生成"),
    ANSWERED_BY_VENDOR("recorded from the vendor, at %s", "采集自支付宝网关 %s"),
    ANSWERED_BY_OTHERS("recorded from %s, which is no host of the vendor's: a stand-in", "采集自 %s（并非支付宝域名，为替代网关）"),
    DIAGNOSE("Ask why it was refused", "查询被拒原因"),
    PERIOD("Period", "测试时间"),
    PURPOSE_OF_RUN("Purpose", "提交目的"),
    PREVIOUS_REPORT("Previous report", "上一份报告"),
    SYSTEMS("Systems under test and their builds", "被测系统及版本"),
    ROLE("Role", "角色"),
    VENDOR("Vendor", "供应商"),
    MODEL("Model", "型号"),
    VERSION("Build", "版本"),
    CONTACTS("People", "联系人"),
    PERSON("Name", "姓名"),
    REACH("Reach", "联系方式"),
    RESULTS("Result by requirement and by evidence grade", "按测试要求和证据等级汇总"),
    RUN_FINDINGS("Findings about the run as a whole", "针对整次运行的检查结果"),
    PORTAL("Results on the iValidate portal, as the merchant reports them", "iValidate 平台结果（由商户填报）"),
    PORTAL_ITEM("Item", "项目"),
    PORTAL_RESULT("Result", "结果"),
    DATE("Date", "日期"),
    WAIVERS("Waivers: these cases do not count as passed", "豁免：以下用例不视为通过"),
    UNTIL("until %s", "有效期至 %s"),
    OPEN_POINTS("Open points", "未决事项"),
    OPEN_POINT("Point", "事项"),
    OWNER("Owner", "负责人"),
    DUE("Due", "期限"),
    SIGN_OFF("Sign-off", "签字确认"),
    SIGNATURE("Signature", "签名"),
    NOBODY_SIGNED("Nobody has signed off yet.", "尚无人签字确认。"),
    CHANGES("Changed since run %s", "与运行 %s 相比的变化"),
    CHANGES_SAME("Cases with the verdict that they had:", "判定未变的用例数："),
    BEFORE("Before", "之前"),
    NOW("Now", "现在"),
    NOT_THERE("not there", "无此用例"),
    MATRIX("By product and area", "按产品与领域汇总"),
    PRODUCT("Product", "产品"),
    ALL_TRADES("All trades", "全部交易"),
    COVERAGE("Services that the merchant called", "商户调用的接口"),
    CALLS("Calls", "调用次数"),
    UNANSWERED("Without a whole answer", "未收到完整应答"),
    IN_CASES("In cases", "涉及用例数"),
    OUTSIDE("Traffic outside of any case", "用例之外的流量"),
    OUTSIDE_WORDS("Calls that belong to no case and are judged in none:", "不属于任何用例、未参与判定的调用："),
    PORTAL_CASES("iValidate cases with both trade ids", "iValidate 用例及双方交易号"),
    REFUND_CHAINS("Refund chains", "退款链路"),
    REFUND_CHAINS_NOTE(
            "Each refund from its first request to the merchant's booking, in time order, Beijing time.",
            "每笔退款从首次请求到商户入账的全部步骤，按时间顺序，北京时间。"),
    STEPS("What happened", "经过"),
    STEP_REQUEST("request", "退款请求"),
    STEP_LOOK_UP("refund query", "退款查询"),
    STEP_NOTICE("notification", "异步通知"),
    STEP_BOOKING("booked by the merchant", "商户入账"),
    BOOKED("booked as refunded", "已记退款"),
    NOT_BOOKED("not booked", "未记退款"),
    RECONCILIATION("Reconciliation: what was found, file by file", "对账：各文件的核对结果"),
    FILE("File", "文件"),
    FILE_TRANSACTION("transaction file", "交易文件"),
    FILE_SETTLEMENT("settlement file", "结算文件"),
    DAY("Day", "日期"),
    MATCHED("Rows that match", "一致的行数"),
    DIFFERENCES("Differences found", "发现的差异数"),
    FOUND("Which", "差异明细"),
    ROW("row %s", "第 %s 行"),
    SHOP("Secondary merchant / store", "二级商户 / 门店"),
    REPORTED("Reports", "报备次数"),
    STATUS_ASKED("Status queries", "状态查询次数"),
    REVIEW("Review", "审核结果"),
    ERROR_HANDLING("Error handling", "异常处理"),
    ERROR_HANDLING_NOTE(
            "Every error and every missing answer that the merchant met, and how the cases ended in which it did.",
            "商户遇到的全部错误码和未收到应答的情况，以及相应用例的判定。"),
    ERROR("Error", "错误"),
    ERROR_CLASS("What it demands", "处理要求"),
    CLASS_ACCESS("access: correct the request, never repeat it unchanged", "接入错误：修正请求，不得原样重发"),
    CLASS_BUSINESS("business answer: final for this request", "业务结果：对本次请求为最终结果"),
    CLASS_UNKNOWN("outcome unknown: query, or repeat the same request", "结果未知：查询，或以相同内容重发"),
    CLASS_BUYER("buyer's side: tell the buyer", "买家侧原因：提示买家"),
    TIMES("Times", "次数"),
    IN_THESE_CASES("In cases", "涉及用例"),
    GO_LIVE("Go-live", "上线准备"),
    PILOT("Pilot", "试点（灰度发布）"),
    PILOT_STORES("Stores", "试点门店"),
    PILOT_PERIOD("Period", "试点期间"),
    PILOT_VOLUME("Volume", "交易量"),
    PILOT_SUCCESS_RATE("Success rate", "成功率"),
    PILOT_REPORTS("Reports of the pilot", "试点报告"),
    PILOT_REPORTS_NOTE(
            "Three are asked for; the documents themselves are attached to LIVE-007.", "须有三方报告；报告原件附于用例 LIVE-007。"),
    PILOT_REPORT_FROM("From", "报告方"),
    PILOT_REPORT("Report", "报告"),
    PILOT_REPORT_MISSING("missing", "缺少"),
    PILOT_VENDOR("the vendor", "支付宝"),
    PILOT_OF_STORES("the stores", "门店"),
    PILOT_MERCHANT("the merchant", "商户"),
    ANSWERS("The merchant's answers to the questionnaire", "商户的问卷回答"),
    QUESTION("Question", "问题"),
    ANSWER("Answer", "回答"),
    GIVEN("Given by", "来源"),
    GIVEN_BY_MERCHANT("the merchant", "商户填写"),
    GIVEN_BY_DEFAULT("default", "默认值"),
    EXCLUDED("Cases that the answers exclude", "因问卷回答而不适用的用例"),
    ATTESTATIONS("Attestations", "人工声明"),
    ATTESTATIONS_NOTE(
            "What no message can show is said by a person who answers for it. The hash is that of the file as handed in.",
            "报文无法体现的内容由责任人声明。哈希值对应提交时的原始文件。"),
    STATEMENT("Statement", "声明内容"),
    HOLDS("Holds", "是否属实"),
    YES("yes", "是"),
    NO("no", "否"),
    ATTACHMENTS("Attachments", "附件"),
    PICTURES("Pictures handed in", "提交的图片"),
    PICTURES_NOTE(
            "Drawn smaller here, to keep this page fit for mail; as handed in they lie beside it, under the names given.",
            "为便于邮件发送，此处图片已缩小；原图见同目录下所列文件。"),
    BESIDE("There is no room for it on this page: it lies beside it.", "本页篇幅所限，图片见同目录下的文件。"),
    FILTER("Show", "显示"),
    FILTER_ALL("all cases", "全部用例"),
    REVIEWER("For the reviewer", "审核人填写"),
    REVIEWER_DECISION("Decision", "审核结论"),
    REVIEWER_ACCEPTED("accepted", "通过"),
    REVIEWER_REJECTED("rejected", "不通过"),
    REVIEWER_REMARK("Remark", "备注"),
    HOW_TO_VERIFY("How to verify this report", "如何核验本报告"),
    VERIFY_WORDS(
            "The bundle holds this report, the record of the run and every recording, with a manifest of their hashes and"
                    + " a signature over it. No network is needed.",
            "提交包包含本报告、运行记录及全部报文记录，并附有哈希清单及其签名，核验无需联网。"),
    VERIFY_HONESTY(
            "A signature by a key that the submitter holds proves that nothing was changed since. It does not prove that"
                    + " what was recorded is honest.",
            "由提交方自持密钥生成的签名只能证明内容在签名之后未被改动，不能证明所记录的内容真实。"),

    CONTENTS("Contents", "目录"),
    PAPER_NOTE(
            "On paper passed cases are told in short, and messages stand in full only where a violation rests on them; the web"
                    + " page and the recordings have all.",
            "纸质版对通过的用例仅作简要说明，且仅完整列出与不符合项相关的报文；全部内容见网页版报告和报文记录。"),
    PAPER_MANY(
            "With so many cases paper has the summary and the cases that did not pass; all others stand on the web page.",
            "用例数量较多，纸质版仅列汇总及未通过的用例，其余内容见网页版报告。"),
    TRADES_BESIDE(
            "There are too many for paper: they stand on the web page and in trades.csv.", "数量较多，见网页版报告和 trades.csv。"),
    ROWS_BESIDE("More rows stand on the web page and in the workbook", "其余各行见网页版报告和工作簿"),

    SUMMARY("Summary", "汇总"),
    PLANNED("planned", "计划"),
    CASE("Case", "用例"),
    CASE_TITLE("Title", "名称"),
    REQUIREMENT("Requirement", "要求"),
    VERDICT("Verdict", "判定"),
    REASON("Reason", "理由"),
    DETAILS("Case by case", "逐项说明"),
    DETAILS_ORDER("Failed and undecided cases come first.", "未通过和无法判定的用例排在最前。"),
    DETAILS_TIGHT(
            "With so many cases those that passed are told in short where this page has no more room for mail: what their"
                    + " checks rest on stands in the recording that is named.",
            "用例数量较多，为便于邮件发送，部分通过的用例仅作简要说明，其检查所依据的报文见所列报文记录。"),
    SCENARIO("Scenario", "场景描述"),
    PURPOSE("Test purpose", "集成测试目的"),
    PROCEDURE("Test steps", "集成测试步骤"),
    DONE("What was done", "操作过程"),
    TO_BE_DONE("What would be done", "计划的操作过程"),
    PRECONDITION("Precondition", "前置条件"),
    ACTION("Action", "操作步骤"),
    EXPECTATIONS("Expectations", "预期结果"),
    STANDING("holds on every case", "适用于所有用例"),
    SOURCE("Source", "依据等级"),
    BLOCKING("blocking", "必须满足"),
    BLOCKING_MONEY("blocking: money is at stake", "必须满足（资金安全）"),
    ADVICE("advice", "建议"),
    ADVICE_NOTE("Advice: fails no case.", "仅为建议，不影响判定。"),
    FACT_EXPECTED("expected", "预期"),
    FACT_BUT_WAS("but was", "实际"),
    FACT_EXCHANGE("exchange", "报文"),
    FACT_REMARK("remark", "备注"),
    SUGGESTION("What to change", "整改建议"),
    EVIDENCE("Evidence", "证据"),
    TRADES("Trades", "交易"),
    SERVICE("Service", "接口"),
    MERCHANT_TRADE_ID("Merchant trade id", "商户交易号"),
    ALIPAY_TRADE_ID("Alipay trade id", "支付宝交易号"),
    REFUND_ID("Refund id", "商户退款单号"),
    AMOUNT("Amount", "金额"),
    FINAL_ON_TILL("On the till", "收银终端状态"),
    FINAL_ON_MERCHANT("In the merchant's system", "商户系统状态"),
    FINAL_ON_GATEWAY("At the gateway", "网关状态"),
    RECORDING("Exchanges and acts, in time order", "报文与动作（按时间顺序）"),
    RECORDING_FILE("Recording", "报文记录"),
    NO_RECORDING("There is no recording of this case.", "本用例没有报文记录。"),
    RECORDING_TORN("The recording broke off before the case ended.", "报文记录在用例结束前中断。"),
    REQUEST("Request", "请求报文"),
    RESPONSE("Response", "响应报文"),
    PARAMETER("Parameter", "参数"),
    VALUE("Value", "值"),
    IN_URL("URL", "URL"),
    IN_BODY("body", "正文"),
    PLACE("In", "位置"),
    STAMPED("Stamped at capture", "采集时记录的事实"),
    TRUNCATED("The rest stands in the recording.", "其余内容见报文记录。"),
    BEIJING("Beijing time", "北京时间"),
    NO_RESPONSE("Nothing came back.", "没有收到响应。"),

    SHEET_RESULTS("Results", "测试结果"),
    SHEET_FINDINGS("Findings", "检查结果"),
    SHEET_TRADES("Trades", "交易明细"),
    SHEET_REFUNDS("Refund chains", "退款链路"),
    SHEET_RECONCILIATION("Reconciliation", "对账"),
    SHEET_SECONDARY_MERCHANTS("Reported shops", "二级商户"),
    SHEET_ERROR_HANDLING("Error handling", "异常处理"),
    SHEET_GO_LIVE("Go-live", "上线准备"),
    SHEET_ANSWERS("Answers given", "问卷回答"),
    SHEET_EXCLUDED("Excluded cases", "不适用的用例"),
    SHEET_ATTESTATIONS("Attestations", "人工声明"),
    PLACE_IN_REPORT("In the report", "在报告中的位置"),
    CURRENCY("Currency", "币种"),

    TIMELINE("Timeline", "时序图"),
    TIMELINE_KEY(
            "Time runs to the right, in seconds since the charge began; // marks a silence that is drawn shorter. An arrow"
                    + " is a call, the bar at its tip lasts until the answer; a dashed bar with a cross got no whole answer."
                    + " Shaded: when it was permitted; dot: when it came; red cross: outside, or never.",
            "横向为时间，以开始收款后的秒数计；// 表示缩短绘制的空闲时段。箭头为一次调用，箭头末端的横条延续至收到应答；带叉的虚线条表示未收到完整应答。"
                    + "阴影为允许的时间段，圆点为实际发生时刻，红叉表示超出范围或始终未发生。"),
    ACT_SHOWS_CODE("shows the code", "出示付款码"),
    ACT_ENTERS_PASSWORD("enters the password", "输入支付密码"),
    ACT_SCANS("scans", "扫码"),
    ACT_LOGIN("logs in", "登录"),
    ACT_WRONG_PASSWORD("wrong password", "支付密码错误"),
    ACT_ABANDON("walks away", "放弃支付"),
    ACT_HANDS_OVER("hands over", "转交"),
    TILL_SUCCESS("till: success", "收银终端：成功"),
    TILL_FAILURE("till: failure", "收银终端：失败"),

    KIND_CLAIM("claim", "系统陈述"),
    KIND_BUYER("buyer's act", "买家动作"),
    KIND_NOTICE("notification", "异步通知"),
    KIND_NOTICE_MADE("notification made by the relay", "录制代理生成的异步通知"),
    KIND_FILE("file", "文件"),
    KIND_ATTACHMENT("attachment", "附件"),
    WHO_MERCHANT("merchant", "商户"),
    WHO_GATEWAY("gateway", "网关"),
    WHO_BUYER("buyer", "买家"),
    WHO_TILL("till", "收银终端"),
    WHO_PROBE("OpenValidate", "OpenValidate"),
    END_ANSWERED("answered", "已应答"),
    END_NO_ANSWER("no answer", "无应答"),
    END_RESET("connection broken", "连接中断"),
    END_TORN("answer broke off", "应答不完整"),

    JUDGED("How this was judged", "判定方法"),
    JUDGED_VERDICTS(
            "A case fails when a blocking expectation is violated, and stays undecided when the evidence for one is"
                    + " missing: missing evidence is never a pass. A violated piece of advice is printed and turns nothing red.",
            "必须满足的预期结果不符合时，用例判为未通过；缺少证据时判为无法判定，缺少证据绝不视为通过。建议项不符合时仅作提示，不影响判定。"),
    JUDGED_SIMULATED(
            "Simulated means: the gateway was OpenValidate's own model of the documented services, not Alipay's."
                    + " On the virtual clock waiting takes no real time; the times shown are those of that clock.",
            "“模拟”是指网关由 OpenValidate 依据公开文档自行实现，并非支付宝的系统。虚拟时钟下等待不占用真实时间，所示时间均为虚拟时钟的时间。"),
    JUDGED_APPROVAL(
            "No part of this report is an act, an opinion or an approval of Alipay's.", "本报告的任何内容均不代表支付宝的行为、意见或认可。"),
    SOURCE_GRADES("Source grades of the clauses", "检查依据的等级"),
    EVIDENCE_GRADES("Evidence grades", "证据等级说明"),
    THIS_RUN_HAS("this run", "本次运行"),
    CLAUSES("Clauses cited", "引用的检查依据"),
    DATE_READ("read on", "查阅日期"),
    NOT_IN_WORKBOOK("This clause is not in the workbook.", "工作簿中没有该检查依据。"),
    THIS_RUN("This run", "本次运行"),
    RUN_ID("Run", "运行编号"),
    TOOL("Tool", "工具"),
    WORKBOOK("Workbook", "测试用例工作簿"),
    SEED("Seed", "随机种子"),
    CLOCK("Clock", "时钟"),
    CLOCK_VIRTUAL("virtual", "虚拟"),
    CLOCK_REAL("real", "真实"),
    STARTED("Started", "开始时间"),
    FINISHED("Finished", "结束时间"),
    SETTINGS("Settings in force", "生效的设置"),
    SETTING("Setting", "设置项"),
    SETTING_FROM("From", "来源");

    private static final Map<String, Wording> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Wording::name, Function.identity()));

    private final Text text;

    Wording(String en, String zh) {
        this.text = new Text(en, zh);
    }

    /** In one language, with its holes filled. */
    String in(Lang lang, Object... holes) {
        return holes.length == 0 ? text.in(lang) : String.format(Locale.ROOT, text.in(lang), holes);
    }

    /** The word for a name of the recording, such as {@code END} and {@code NO_ANSWER}; the name itself for a new one. */
    static String of(String family, String name, Lang lang) {
        String key = family + "_" + name.replace(' ', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        Wording word = BY_NAME.get(key);
        return word == null ? name : word.in(lang);
    }

    /** All of them by lower-case name, for the templates. */
    static Map<String, String> all(Lang lang) {
        return BY_NAME.values().stream()
                .collect(Collectors.toUnmodifiableMap(
                        word -> word.name().toLowerCase(Locale.ROOT), word -> word.in(lang)));
    }
}
