package org.openvalidate.diagnose;

import java.util.List;
import java.util.Locale;

/** Ways to put the pre-sign string together wrongly. */
final class LayoutSlips {

    private static final List<Joints> JOINTS =
            List.of(new Joints("", ""), new Joints(":", "&"), new Joints(": ", "&"), new Joints("=", "="));

    /** What stands between a name and its value, and between the pairs. */
    private record Joints(String equals, String joint) {}

    private final Signing right;
    private final Circumstances around;
    private final SlipList slips = new SlipList();

    private LayoutSlips(Signing right, Circumstances around) {
        this.right = right;
        this.around = around;
    }

    static List<Slip> of(Signing right, Circumstances around) {
        LayoutSlips found = new LayoutSlips(right, around);
        found.layout();
        return found.slips.all();
    }

    private void layout() {
        for (String quote : List.of("\"", "'")) {
            slips.add(
                    CauseId.QUOTED_VALUES,
                    "each value stands in " + quote + " quotes",
                    "每个值带 " + quote + " 引号",
                    signing -> signing.layout(signing.layout().quote(quote)));
        }
        if (!right.layout().quote().isEmpty()) {
            slips.add(
                    CauseId.QUOTED_VALUES,
                    "signed without the quotes of an order string",
                    "App 订单串加签时未带引号",
                    signing -> signing.layout(signing.layout().quote("")));
        }
        for (String joint : List.of("", ",", "&amp;", ";", "|", "\n", "\r\n", " & ")) {
            slips.add(
                    joint.equals("&amp;") ? CauseId.HTML_ESCAPED : CauseId.WRONG_JOIN,
                    joint.isEmpty() ? "with nothing between" : "with \"" + shown(joint) + "\"",
                    joint.isEmpty() ? "没有分隔符" : "使用 \"" + shown(joint) + "\"",
                    signing -> signing.layout(signing.layout().joined("=", joint)));
        }
        for (Joints each : JOINTS) {
            slips.add(
                    CauseId.WRONG_JOIN,
                    "name" + each.equals() + "value" + each.joint(),
                    "name" + each.equals() + "value" + each.joint(),
                    signing -> signing.layout(signing.layout().joined(each.equals(), each.joint())));
        }
        for (String more : List.of("\n", "\r\n", "&", " ", "\r")) {
            slips.add(
                    CauseId.TEXT_AROUND,
                    "\"" + shown(more) + "\" at its end",
                    "末尾有 \"" + shown(more) + "\"",
                    signing -> signing.layout(signing.layout().whole(text -> text + more)));
        }
        for (String more : List.of("?", "&", "\uFEFF", " ", "\n")) {
            slips.add(
                    CauseId.TEXT_AROUND,
                    "\"" + shown(more) + "\" at its beginning",
                    "开头有 \"" + shown(more) + "\"",
                    signing -> signing.layout(signing.layout().whole(text -> more + text)));
        }
        if (!around.address().isEmpty()) {
            slips.add(
                    CauseId.TEXT_AROUND,
                    "the gateway's address before it",
                    "前面带网关地址",
                    signing -> signing.layout(signing.layout().whole(text -> around.address() + "?" + text)));
            slips.add(
                    CauseId.TEXT_AROUND,
                    "the method and the path before it",
                    "前面带请求方法和路径",
                    signing -> signing.layout(signing.layout().whole(text -> around.method() + "&" + text)));
        }
        slips.add(
                CauseId.VALUE_CHANGED,
                "the whole text in small letters",
                "全文转为小写",
                signing -> signing.layout(signing.layout().whole(text -> text.toLowerCase(Locale.ROOT))));
        slips.add(
                CauseId.VALUE_CHANGED,
                "the whole text in capital letters",
                "全文转为大写",
                signing -> signing.layout(signing.layout().whole(text -> text.toUpperCase(Locale.ROOT))));
        slips.add(
                CauseId.VALUES_URL_ENCODED,
                "the whole text",
                "整个字符串",
                signing -> signing.layout(
                        signing.layout().whole(text -> Octets.escaped(text, signing.charset(), "-_.*", true, false))));
        slips.add(
                CauseId.VALUES_URL_ENCODED,
                "the whole text, in small hex digits",
                "整个字符串，小写十六进制",
                signing -> signing.layout(
                        signing.layout().whole(text -> Octets.escaped(text, signing.charset(), "-_.*", true, true))));
        slips.add(
                CauseId.HTML_ESCAPED,
                "a browser made ¬ of &not or ¤ of &curren",
                "浏览器把 &not、&curren 变成了 ¬、¤",
                signing -> signing.layout(signing.layout().whole(Entities::merged)));
    }

    private static String shown(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n").replace("\uFEFF", "\\uFEFF");
    }
}
