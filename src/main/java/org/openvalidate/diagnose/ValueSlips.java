package org.openvalidate.diagnose;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Ways to sign other values than those that the gateway reads. */
final class ValueSlips {

    private static final String FORM = "-_.*";
    private static final String RFC = "-_.~";
    private static final String SCRIPT = "-_.~!'()*";
    private static final String SCRIPT_WHOLE = SCRIPT + ";/?:@&=+$,#";
    private static final int MOST_PLUSES = 12;
    private static final Said ESCAPED = new Said("the signed text is HTML-escaped", "加签文本经过了 HTML 转义");

    private final Signing right;
    private final List<Slip> slips = new ArrayList<>();

    private ValueSlips(Signing right) {
        this.right = right;
    }

    static List<Slip> of(Signing right) {
        ValueSlips values = new ValueSlips(right);
        values.encoded();
        values.html();
        values.quotes();
        values.written();
        return values.slips;
    }

    private void encoded() {
        Charset charset = right.charset();
        add(CauseId.VALUES_URL_ENCODED, "as they were sent", "与发送时相同", Signing.Named::raw);
        escape("as an HTML form does", "按 HTML 表单规则", FORM, true, charset);
        escape("with %20 for a blank", "空格编码为 %20", RFC, false, charset);
        escape("with %20 for a blank, slashes as they are", "空格编码为 %20，斜杠不编码", RFC + "/", false, charset);
        escape("with + for a blank", "空格编码为 +", RFC, true, charset);
        escape("as encodeURIComponent does", "按 encodeURIComponent 规则", SCRIPT, false, charset);
        escape("as encodeURI does", "按 encodeURI 规则", SCRIPT_WHOLE, false, charset);
        if (!charset.equals(StandardCharsets.UTF_8)) {
            escape("in UTF-8", "按 UTF-8", FORM, true, StandardCharsets.UTF_8);
        }
        add(
                CauseId.ENCODED_TWICE,
                "it still has %XX when it has arrived",
                "到达后仍含 %XX",
                each -> Octets.decoded(Octets.of(each.value(), charset), charset));
        add(
                CauseId.PLUS_AS_BLANK,
                "a plus sign was sent as +, which means a blank",
                "加号未编码，网关按空格读取",
                each -> Octets.decoded(each.raw().replace("+", "%2B"), charset));
        eachPlus();
        add(
                CauseId.PLUS_AS_BLANK,
                "a blank was signed where a plus sign arrives",
                "加签时为空格，到达时为加号",
                each -> each.value().replace('+', ' '));
        add(
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
                slips.add(new Slip(
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
            add(
                    CauseId.VALUES_URL_ENCODED,
                    en + (lower ? ", in small hex digits" : ""),
                    zh + (lower ? "，小写十六进制" : ""),
                    each -> Octets.escaped(each.value(), charset, spared, plus, lower));
        }
    }

    private void html() {
        add(CauseId.HTML_ESCAPED, ESCAPED, each -> html(each.value()).replace("'", "&#39;"));
        add(CauseId.HTML_ESCAPED, ESCAPED, each -> html(each.value()).replace("'", "&#039;"));
        add(CauseId.HTML_ESCAPED, ESCAPED, each -> html(each.value()));
        add(
                CauseId.HTML_ESCAPED,
                ESCAPED,
                each -> html(each.value()).replace("&quot;", "&#34;").replace("'", "&#39;"));
        add(CauseId.HTML_ESCAPED, ESCAPED, each -> html(each.value()).replace("&quot;", "\""));
        add(CauseId.HTML_ESCAPED, ESCAPED, each -> each.value().replace("&", "&amp;"));
        add(
                CauseId.HTML_ESCAPED,
                "the text that was sent is HTML-escaped",
                "发送的值经过了 HTML 转义",
                each -> unescaped(each.value()));
        add(
                CauseId.HTML_ESCAPED,
                "a browser made ¬ of &not or ¤ of &curren",
                "浏览器把 &not、&curren 变成了 ¬、¤",
                each -> Entities.merged(each.value()));
    }

    private void quotes() {
        add(
                CauseId.QUOTED_VALUES,
                "double quotes became single ones after signing",
                "加签后双引号变成了单引号",
                each -> each.value().replace('\'', '"'));
        add(
                CauseId.QUOTED_VALUES,
                "single quotes became double ones after signing",
                "加签后单引号变成了双引号",
                each -> each.value().replace('"', '\''));
        add(
                CauseId.QUOTED_VALUES,
                "quotes were signed with a backslash",
                "加签时引号带反斜杠",
                each -> each.value().replace("\"", "\\\""));
        add(
                CauseId.QUOTED_VALUES,
                "quotes arrive with a backslash",
                "到达的引号带反斜杠",
                each -> each.value().replace("\\\"", "\""));
        add(
                CauseId.QUOTED_VALUES,
                "the value arrives in quotes that were not signed",
                "发送的值带引号，加签时没有",
                each -> each.value().replaceFirst("(?s)^([\"'])(.*)\\1$", "$2"));
        add(
                CauseId.QUOTED_VALUES,
                "quotes were lost before signing",
                "加签时引号丢失",
                each -> each.value().replace("\"", ""));
    }

    private void written() {
        add(
                CauseId.VALUE_CHANGED,
                "signed without the blanks around it",
                "加签时去掉了首尾空白",
                each -> each.value().strip());
        add(
                CauseId.VALUE_CHANGED,
                "signed without any blank",
                "加签时去掉了所有空格",
                each -> each.value().replaceAll("\\s", ""));
        add(
                CauseId.VALUE_CHANGED,
                "signed with another line break",
                "加签时换行符不同",
                each -> each.value().replace("\r\n", "\n"));
        add(
                CauseId.VALUE_CHANGED,
                "signed with another line break",
                "加签时换行符不同",
                each -> each.value().replaceAll("\r?\n", "\r\n"));
        add(
                CauseId.VALUE_CHANGED,
                "signed with the end of its lines lost",
                "加签时丢失换行",
                each -> each.value().replaceAll("[\r\n]", ""));
        add(
                CauseId.VALUE_CHANGED,
                "an amount was signed without its last zeros",
                "加签时金额去掉了末尾的零",
                each -> Numbers.bare(each.value()));
        add(
                CauseId.VALUE_CHANGED,
                "an amount was signed with two decimals",
                "加签时金额为两位小数",
                each -> Numbers.decimals(each.value(), 2));
        add(
                CauseId.VALUE_CHANGED,
                "an amount was signed with one decimal",
                "加签时金额为一位小数",
                each -> Numbers.decimals(each.value(), 1));
        add(
                CauseId.VALUE_CHANGED,
                "signed in small letters",
                "加签时为小写",
                each -> each.value().toLowerCase(java.util.Locale.ROOT));
        add(
                CauseId.VALUE_CHANGED,
                "signed in capital letters",
                "加签时为大写",
                each -> each.value().toUpperCase(java.util.Locale.ROOT));
        add(
                CauseId.VALUE_CHANGED,
                "composed characters were signed apart",
                "加签时使用了分解字符",
                each -> Normalizer.normalize(each.value(), Normalizer.Form.NFD));
        add(
                CauseId.VALUE_CHANGED,
                "characters were signed composed",
                "加签时使用了合成字符",
                each -> Normalizer.normalize(each.value(), Normalizer.Form.NFC));
        add(
                CauseId.VALUE_CHANGED,
                "signed with http for https",
                "加签时为 http",
                each -> each.value().replaceFirst("^https:", "http:"));
        add(
                CauseId.VALUE_CHANGED,
                "signed with https for http",
                "加签时为 https",
                each -> each.value().replaceFirst("^http:", "https:"));
    }

    private static String html(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String unescaped(String value) {
        return value.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replaceAll("&#0?(39|x27);", "'")
                .replace("&#34;", "\"")
                .replace("&amp;", "&");
    }

    private void add(CauseId id, String en, String zh, Function<Signing.Named, String> change) {
        add(id, new Said(en, zh), change);
    }

    /** All values at once, then each alone; what changes nothing is no slip. */
    private void add(CauseId id, Said detail, Function<Signing.Named, String> plain) {
        Map<Signing.Named, String> known = new HashMap<>();
        Function<Signing.Named, String> change = each -> known.computeIfAbsent(each, plain);
        List<String> changed = right.named().stream()
                .filter(each -> !change.apply(each).equals(each.value()))
                .map(Signing.Named::name)
                .distinct()
                .toList();
        if (changed.isEmpty()) {
            // another slip may come first, after which this one changes something
            slips.add(new Slip(id, detail, "", signing -> signing.values("", change)));
        } else if (changed.size() == 1) {
            slips.add(new Slip(id, detail, changed.get(0), signing -> signing.values("", change)));
        } else {
            slips.add(new Slip(id, detail, "", signing -> signing.values("", change)));
            changed.forEach(name -> slips.add(new Slip(id, detail, name, signing -> signing.values(name, change))));
        }
    }
}
