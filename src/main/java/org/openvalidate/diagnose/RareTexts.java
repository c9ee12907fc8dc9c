package org.openvalidate.diagnose;

import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Ways to put the pre-sign string together wrongly that are seen now and then: looked for alone. */
final class RareTexts {

    private static final List<String> COMMON = List.of("service", "partner", "_input_charset");
    private static final List<String> ADDRESSES = List.of("notify_url", "return_url");

    private final SlipList slips = new SlipList();

    private RareTexts() {}

    static List<Slip> of(Circumstances around) {
        RareTexts found = new RareTexts();
        found.sorted();
        found.leftOut();
        found.joined();
        found.around(around);
        return found.slips.all();
    }

    private void sorted() {
        Comparator<Signing.Named> byValue = Comparator.comparing(Signing.Named::value);
        Comparator<Signing.Named> byLength =
                Comparator.comparing(each -> each.name().length());
        slips.add(CauseId.UNSORTED, "sorted by value", "按参数值排序", signing -> signing.order(byValue));
        slips.add(
                CauseId.UNSORTED,
                "sorted by the length of the names",
                "按参数名长度排序",
                signing -> signing.order(byLength.thenComparing(Signing.BY_NAME)));
    }

    private void leftOut() {
        for (List<String> names : List.of(COMMON, ADDRESSES)) {
            slips.add(
                    CauseId.PARAMETER_NOT_SIGNED,
                    String.join(", ", names),
                    String.join("、", names),
                    signing -> without(signing, names));
        }
    }

    private static Signing without(Signing signing, List<String> names) {
        return signing.named(signing.named().stream()
                .filter(each -> !names.contains(each.name()))
                .toList());
    }

    private void joined() {
        for (String joint : List.of("", "&")) {
            slips.add(
                    CauseId.WRONG_JOIN,
                    joint.isEmpty() ? "the values without their names" : "the values without their names, with &",
                    joint.isEmpty() ? "只拼接了参数值" : "只用 & 拼接了参数值",
                    signing -> each(signing, one -> new Signing.Named("", one.value(), one.raw()))
                            .layout(signing.layout().joined("", joint)));
        }
        slips.add(
                CauseId.WRONG_JOIN,
                "the names in capital letters",
                "参数名转为大写",
                signing -> each(
                        signing,
                        one -> new Signing.Named(one.name().toUpperCase(Locale.ROOT), one.value(), one.raw())));
        printed("with a comma and a blank", "使用逗号加空格", "", "=", ", ");
        printed("as a Java map prints itself", "使用了 Java Map 的 toString", "{", "=", ", ");
        for (String blank : List.of("", " ")) {
            slips.add(
                    CauseId.WRONG_JOIN,
                    "as one JSON object",
                    "整体序列化为 JSON",
                    signing -> each(
                                    signing,
                                    one -> new Signing.Named(quoted(one.name()), quoted(one.value()), one.raw()))
                            .layout(signing.layout()
                                    .joined(":" + blank, "," + blank)
                                    .whole(text -> "{" + text + "}")));
        }
    }

    private void printed(String en, String zh, String open, String equals, String joint) {
        slips.add(
                CauseId.WRONG_JOIN,
                en,
                zh,
                signing -> signing.layout(signing.layout()
                        .joined(equals, joint)
                        .whole(text -> open.isEmpty() ? text : "{" + text + "}")));
    }

    /** Every parameter written otherwise, in the order that they had. */
    private static Signing each(Signing signing, UnaryOperator<Signing.Named> change) {
        return signing.named(signing.named().stream()
                        .sorted(Signing.BY_NAME)
                        .map(change)
                        .toList())
                .order(null);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private void around(Circumstances around) {
        for (String more : List.of("=", ",", ";", "|", "&sign=", "&sign_type=", "&sign", "\t")) {
            slips.add(
                    CauseId.TEXT_AROUND,
                    "\"" + more.replace("\t", "\\t") + "\" at its end",
                    "末尾有 \"" + more.replace("\t", "\\t") + "\"",
                    signing -> signing.layout(signing.layout().whole(text -> text + more)));
        }
        slips.add(
                CauseId.VALUES_URL_ENCODED,
                "the whole text, in Base64",
                "整个字符串做了 Base64",
                signing -> signing.layout(signing.layout()
                        .whole(text -> Base64.getEncoder().encodeToString(text.getBytes(signing.charset())))));
        String path = path(around.address());
        for (String before : List.of(path, path + "?", "GET" + path + "?", "POST" + path + "?", "GET&" + path + "&")) {
            if (!path.isEmpty()) {
                slips.add(
                        CauseId.TEXT_AROUND,
                        "\"" + before + "\" at its beginning",
                        "开头有 \"" + before + "\"",
                        signing -> signing.layout(signing.layout().whole(text -> before + text)));
            }
        }
    }

    /** Of an address, what stands after the host. */
    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]*", "");
    }
}
