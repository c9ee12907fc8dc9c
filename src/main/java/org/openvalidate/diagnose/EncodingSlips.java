package org.openvalidate.diagnose;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Ways to sign values that are URL-encoded, and to lose a plus sign by not encoding them. */
final class EncodingSlips {

    private static final String FORM = "-_.*";
    private static final String RFC = "-_.~";
    private static final String SCRIPT = "-_.~!'()*";
    private static final String SCRIPT_WHOLE = SCRIPT + ";/?:@&=+$,#";
    private static final int MOST_PLUSES = 12;

    private final Signing right;
    private final ValueChanges changes;
    private final List<Slip> ofOnePlus = new ArrayList<>();

    private EncodingSlips(Signing right) {
        this.right = right;
        this.changes = new ValueChanges(right);
    }

    static List<Slip> of(Signing right) {
        EncodingSlips found = new EncodingSlips(right);
        found.encoded();
        found.eachPlus();
        List<Slip> slips = new ArrayList<>(found.changes.all());
        slips.addAll(found.ofOnePlus);
        return slips;
    }

    private void encoded() {
        Charset charset = right.charset();
        changes.add(CauseId.VALUES_URL_ENCODED, "as they were sent", "与发送时相同", Signing.Named::raw);
        escape("as an HTML form does", "按 HTML 表单规则", FORM, true, charset);
        escape("with %20 for a blank", "空格编码为 %20", RFC, false, charset);
        escape("with %20 for a blank, slashes as they are", "空格编码为 %20，斜杠不编码", RFC + "/", false, charset);
        escape("with + for a blank", "空格编码为 +", RFC, true, charset);
        escape("as encodeURIComponent does", "按 encodeURIComponent 规则", SCRIPT, false, charset);
        escape("as encodeURI does", "按 encodeURI 规则", SCRIPT_WHOLE, false, charset);
        if (!charset.equals(StandardCharsets.UTF_8)) {
            escape("in UTF-8", "按 UTF-8", FORM, true, StandardCharsets.UTF_8);
        }
        changes.add(
                CauseId.ENCODED_TWICE,
                "it still has %XX when it has arrived",
                "到达后仍含 %XX",
                each -> Octets.decoded(Octets.of(each.value(), charset), charset));
        changes.add(
                CauseId.PLUS_AS_BLANK,
                "a plus sign was sent as +, which means a blank",
                "加号未编码，网关按空格读取",
                each -> Octets.decoded(each.raw().replace("+", "%2B"), charset));
        changes.add(
                CauseId.PLUS_AS_BLANK,
                "a blank was signed where a plus sign arrives",
                "加签时为空格，到达时为加号",
                each -> each.value().replace('+', ' '));
        changes.add(
                CauseId.PLUS_AS_BLANK,
                "a plus sign was signed where a blank arrives",
                "加签时为加号，到达时为空格",
                each -> each.value().replace(' ', '+'));
    }

    /** Where a value has blanks as well, each sent as +, one plus sign alone was meant as such. */
    private void eachPlus() {
        for (Signing.Named each : right.named()) {
            int count = 0;
            for (int at = each.raw().indexOf('+');
                    at >= 0 && count < MOST_PLUSES;
                    at = each.raw().indexOf('+', at + 1)) {
                String meant = each.raw().substring(0, at) + "%2B" + each.raw().substring(at + 1);
                String value = Octets.decoded(meant, right.charset());
                ofOnePlus.add(new Slip(
                        CauseId.PLUS_AS_BLANK,
                        new Said("a plus sign was sent as +, which means a blank", "加号未编码，网关按空格读取"),
                        each.name(),
                        signing -> signing.values(each.name(), named -> value)));
                count++;
            }
        }
    }

    private void escape(String en, String zh, String spared, boolean plus, Charset charset) {
        for (boolean lower : new boolean[] {false, true}) {
            changes.add(
                    CauseId.VALUES_URL_ENCODED,
                    en + (lower ? ", in small hex digits" : ""),
                    zh + (lower ? "，小写十六进制" : ""),
                    each -> Octets.escaped(each.value(), charset, spared, plus, lower));
        }
    }
}
