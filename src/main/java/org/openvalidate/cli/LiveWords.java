package org.openvalidate.cli;

import java.util.List;
import java.util.Map;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.probe.GoLive;

/** What the look at the switch to production says. */
final class LiveWords {

    private static final Text HOLDS = new Text("nothing to mend", "无需修正");
    private static final Text MEND = new Text("to mend", "需修正");
    private static final Text REST = new Text(
            "Nothing was sent to anybody. What no machine can see is attested with evidence: LIVE-001 to LIVE-012, and for the"
                    + " pilot (LIVE-007) the vendor's, the stores' and the merchant's reports.",
            "未向任何一方发送请求。无法由工具核实的事项须附证据确认：LIVE-001 至 LIVE-012；试点（LIVE-007）须附支付宝、门店和商户三方报告。");
    private static final Text GO = new Text("GO", "可以上线");
    private static final Text NO_GO = new Text("NO GO", "不可上线");

    private LiveWords() {}

    static String text(Map<String, List<GoLive.Flaw>> rows, Lang lang, Redactor redactor) {
        StringBuilder text = new StringBuilder();
        rows.forEach((row, flaws) -> {
            text.append(row)
                    .append("  ")
                    .append((flaws.isEmpty() ? HOLDS : MEND).in(lang))
                    .append('\n');
            flaws.forEach(flaw -> text.append("  ")
                    .append(flaw.in(lang == Lang.ZH ? "zh" : "en"))
                    .append('\n'));
        });
        boolean go = rows.values().stream().allMatch(List::isEmpty);
        text.append('\n').append(REST.in(lang)).append('\n').append((go ? GO : NO_GO).in(lang));
        return redactor.redact(text.toString());
    }
}
