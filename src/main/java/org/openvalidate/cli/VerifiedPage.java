package org.openvalidate.cli;

import java.nio.file.Path;
import java.util.List;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;
import org.openvalidate.evidence.seal.SealCheck;
import org.openvalidate.run.Verification;

/** The page that {@code verify} prints. What a stranger's bundle says stands on it without control characters. */
final class VerifiedPage {

    private static final Text WELL = new Text("VERIFIED", "核验通过");
    private static final Text NOT_WELL = new Text("NOT VERIFIED", "核验未通过");
    private static final Text TITLE = new Text("Verification of an acceptance bundle", "验收提交包核验结果");
    private static final Text BUNDLE = new Text("Bundle", "提交包");
    private static final Text MERCHANT = new Text("Merchant", "商户");
    private static final Text RUN = new Text("Run", "运行编号");
    private static final Text TOOL = new Text("Tool", "工具");
    private static final Text WORKBOOK = new Text("Workbook SHA-256", "工作簿 SHA-256");
    private static final Text CASES = new Text("Cases passed", "通过用例数");
    private static final Text SIGNER = new Text("Key SHA-256", "公钥 SHA-256");
    private static final Text SIGNATURE = new Text("Signature", "签名");
    private static final Text VALID = new Text("valid", "有效");
    private static final Text INVALID = new Text("NOT valid", "无效");
    private static final Text CHANGED = new Text("Changed files", "被改动的文件");
    private static final Text MISSING = new Text("Removed files", "被删除的文件");
    private static final Text ADDED = new Text("Added files", "新增的文件");
    private static final Text GAPS = new Text("Incomplete", "不完整");
    private static final Text JUDGED = new Text("Recordings judged again", "重新判定的报文记录");
    private static final Text CONTRADICTIONS = new Text("Judged otherwise", "判定不一致");
    private static final Text NONE = new Text("none", "无");
    private static final Text HONESTY = new Text(
            "A key that the submitter holds proves that nothing was changed since the bundle was sealed; it does not prove"
                    + " that what was recorded is honest. Compare the key's SHA-256 with what the submitter tells you"
                    + " elsewhere.",
            "提交方自持的密钥只能证明封存之后内容未被改动，不能证明所记录的内容真实。请与提交方另行告知的公钥 SHA-256 核对。");

    private final StringBuilder page = new StringBuilder();
    private final Lang lang;

    private VerifiedPage(Lang lang) {
        this.lang = lang;
    }

    static String of(Path bundle, Verification verification, Lang lang) {
        VerifiedPage made = new VerifiedPage(lang);
        made.head(bundle, verification);
        made.seal(verification.seal());
        made.list(GAPS, verification.gaps());
        made.line(JUDGED, String.valueOf(verification.judged()));
        made.list(CONTRADICTIONS, verification.contradictions());
        made.page.append('\n').append(HONESTY.in(lang)).append("\n\n");
        made.page.append((verification.well() ? WELL : NOT_WELL).in(lang)).append('\n');
        return made.page.toString();
    }

    private void head(Path bundle, Verification verification) {
        page.append("OpenValidate · ").append(TITLE.in(lang)).append("\n\n");
        line(BUNDLE, bundle.getFileName().toString());
        line(MERCHANT, (verification.merchant() + " " + verification.partner()).strip());
        line(RUN, verification.run());
        line(TOOL, verification.tool());
        line(WORKBOOK, verification.workbook());
        line(CASES, verification.passed() + " / " + verification.planned());
    }

    private void seal(SealCheck seal) {
        line(SIGNER, seal.signer());
        line(SIGNATURE, (seal.sealed() ? VALID : INVALID).in(lang));
        list(CHANGED, seal.changed());
        list(MISSING, seal.missing());
        list(ADDED, seal.added());
    }

    private void list(Text name, List<String> values) {
        line(name, values.isEmpty() ? NONE.in(lang) : String.valueOf(values.size()));
        values.forEach(value -> page.append("    ").append(shown(value)).append('\n'));
    }

    private void line(Text name, String value) {
        page.append(name.in(lang)).append(": ").append(shown(value)).append('\n');
    }

    private static String shown(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    }
}
