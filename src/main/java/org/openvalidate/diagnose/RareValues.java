package org.openvalidate.diagnose;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to write values for signing otherwise than for sending that are seen now and then: looked for alone. */
final class RareValues {

    private static final Pattern TIME =
            Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)[ T]?(\\d\\d):?(\\d\\d):?(\\d\\d)");
    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7F]");

    private final ValueChanges changes;

    private RareValues(Signing right) {
        this.changes = new ValueChanges(right);
    }

    static List<Slip> of(Signing right) {
        RareValues found = new RareValues(right);
        found.blanks();
        found.amounts();
        found.times();
        found.characters();
        return found.changes.all();
    }

    private void blanks() {
        for (String blank : List.of(" ", "\n", "\t", "\r\n")) {
            String shown = blank.equals(" ") ? "a blank" : "a line break or tab";
            String said = blank.equals(" ") ? "空格" : "换行或制表符";
            changed("signed with " + shown + " at its end", "加签时末尾有" + said, each -> each.value() + blank);
            changed("signed with " + shown + " before it", "加签时开头有" + said, each -> blank + each.value());
        }
        changed(
                "signed with one blank for two",
                "加签时多个空格合并为一个",
                each -> each.value().replaceAll(" +", " "));
        changed("signed with a slash at its end", "加签时末尾有斜杠", each -> url(each) ? each.value() + "/" : each.value());
        changed(
                "signed without the slash at its end",
                "加签时末尾没有斜杠",
                each -> url(each) ? each.value().replaceFirst("/$", "") : each.value());
        changed(
                "signed without what stands after the question mark",
                "加签时去掉了问号后的内容",
                each -> url(each) ? each.value().replaceFirst("\\?.*", "") : each.value());
    }

    private static boolean url(Signing.Named named) {
        return named.value().matches("https?://.*");
    }

    private void amounts() {
        changed(
                "an amount was signed in cents",
                "加签时金额以分为单位",
                each -> Numbers.isPriced(each.value())
                        ? new BigDecimal(each.value())
                                .movePointRight(2)
                                .toBigInteger()
                                .toString()
                        : each.value());
        changed(
                "an amount was signed in units for cents",
                "加签时金额以元为单位，发送时为分",
                each -> Numbers.isWhole(each.value())
                        ? new BigDecimal(each.value()).movePointLeft(2).toPlainString()
                        : each.value());
        for (int scale : new int[] {3, 4}) {
            changed(
                    "an amount was signed with " + scale + " decimals",
                    "加签时金额为 " + scale + " 位小数",
                    each -> Numbers.decimals(each.value(), scale));
        }
        changed(
                "an amount was signed with a decimal comma",
                "加签时金额使用了小数逗号",
                each -> Numbers.isPriced(each.value()) ? each.value().replace('.', ',') : each.value());
        changed(
                "an amount was signed with commas between thousands",
                "加签时金额带千位分隔符",
                each -> Numbers.isPriced(each.value())
                        ? each.value().replaceAll("(?<=\\d)(?=(\\d{3})+\\.)", ",")
                        : each.value());
    }

    private void times() {
        for (String form : List.of("$1$2$3$4$5$6", "$1-$2-$3 $4:$5:$6", "$1-$2-$3T$4:$5:$6", "$1$2$3 $4$5$6")) {
            changed("a time was signed in another form", "加签时时间格式不同", each -> {
                Matcher time = TIME.matcher(each.value());
                return time.matches() ? time.replaceFirst(form) : each.value();
            });
        }
    }

    private void characters() {
        lost("every character beyond ASCII was lost", "非 ASCII 字符在加签时丢失", "");
        lost("one character after the other became ?", "非 ASCII 字符在加签时变成 ?", "?");
        changes.add(
                CauseId.WRONG_CHARSET,
                "signed with \\uXXXX for characters",
                "加签时字符写为 \\uXXXX",
                each -> escaped(each.value(), "\\u%04x"));
        changes.add(
                CauseId.HTML_ESCAPED,
                "characters were signed as &#NNN;",
                "加签时字符写为 &#NNN;",
                each -> escaped(each.value(), "&#%d;"));
        changed(
                "full-width characters were signed as common ones",
                "加签时全角字符为半角",
                each -> Normalizer.normalize(each.value(), Normalizer.Form.NFKC));
        changed(
                "typographic quotes were signed as plain ones",
                "加签时引号为直引号",
                each -> each.value().replaceAll("[\u2018\u2019]", "'").replaceAll("[\u201C\u201D]", "\""));
        changes.add(
                CauseId.JSON_REWRITTEN,
                "signed as Python prints it",
                "加签时为 Python 字典格式",
                each -> json(each)
                        ? each.value().replaceAll("\"([:,])", "\"$1 ").replace('"', '\'')
                        : each.value());
        changes.add(
                CauseId.JSON_REWRITTEN,
                "signed as a Java map prints itself",
                "加签时为 Java Map 的 toString",
                each -> json(each)
                        ? each.value().replace("\":", "=").replace(",\"", ", ").replace("\"", "")
                        : each.value());
        changes.add(
                CauseId.JSON_REWRITTEN,
                "signed in Base64",
                "加签时做了 Base64",
                each -> json(each)
                        ? Base64.getEncoder().encodeToString(each.value().getBytes(StandardCharsets.UTF_8))
                        : each.value());
    }

    private void lost(String en, String zh, String instead) {
        changes.add(
                CauseId.WRONG_CHARSET,
                en,
                zh,
                each -> BEYOND_ASCII.matcher(each.value()).replaceAll(Matcher.quoteReplacement(instead)));
    }

    private static String escaped(String text, String form) {
        return BEYOND_ASCII
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        form.formatted((int) found.group().charAt(0))));
    }

    private static boolean json(Signing.Named named) {
        return named.value().startsWith("{") && named.value().endsWith("}");
    }

    private void changed(String en, String zh, Function<Signing.Named, String> change) {
        changes.add(CauseId.VALUE_CHANGED, en, zh, change);
    }
}
