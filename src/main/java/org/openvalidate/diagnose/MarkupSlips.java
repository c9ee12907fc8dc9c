package org.openvalidate.diagnose;

import java.util.List;

/** What HTML and quotes do to values on their way from signing to sending. */
final class MarkupSlips {

    private static final Said ESCAPED = new Said("the signed text is HTML-escaped", "加签文本经过了 HTML 转义");

    private final ValueChanges changes;

    private MarkupSlips(Signing right) {
        this.changes = new ValueChanges(right);
    }

    static List<Slip> of(Signing right) {
        MarkupSlips found = new MarkupSlips(right);
        found.html();
        found.quotes();
        return found.changes.all();
    }

    private void html() {
        changes.add(CauseId.HTML_ESCAPED, ESCAPED, each -> html(each.value()).replace("'", "&#39;"));
        changes.add(CauseId.HTML_ESCAPED, ESCAPED, each -> html(each.value()).replace("'", "&#039;"));
        changes.add(CauseId.HTML_ESCAPED, ESCAPED, each -> html(each.value()).replace("'", "&#x27;"));
        changes.add(CauseId.HTML_ESCAPED, ESCAPED, each -> html(each.value()));
        changes.add(
                CauseId.HTML_ESCAPED,
                ESCAPED,
                each -> html(each.value()).replace("&quot;", "&#34;").replace("'", "&#39;"));
        changes.add(CauseId.HTML_ESCAPED, ESCAPED, each -> html(each.value()).replace("&quot;", "\""));
        changes.add(CauseId.HTML_ESCAPED, ESCAPED, each -> each.value().replace("&", "&amp;"));
        changes.add(
                CauseId.HTML_ESCAPED,
                "the text that was sent is HTML-escaped",
                "发送的值经过了 HTML 转义",
                each -> unescaped(each.value()));
        changes.add(
                CauseId.HTML_ESCAPED,
                "a browser made ¬ of &not or ¤ of &curren",
                "浏览器把 &not、&curren 变成了 ¬、¤",
                each -> Entities.merged(each.value()));
    }

    private void quotes() {
        changes.add(
                CauseId.QUOTED_VALUES,
                "double quotes became single ones after signing",
                "加签后双引号变成了单引号",
                each -> each.value().replace('\'', '"'));
        changes.add(
                CauseId.QUOTED_VALUES,
                "single quotes became double ones after signing",
                "加签后单引号变成了双引号",
                each -> each.value().replace('"', '\''));
        changes.add(
                CauseId.QUOTED_VALUES,
                "quotes were signed with a backslash",
                "加签时引号带反斜杠",
                each -> each.value().replace("\"", "\\\""));
        changes.add(
                CauseId.QUOTED_VALUES,
                "quotes arrive with a backslash",
                "到达的引号带反斜杠",
                each -> each.value().replace("\\\"", "\""));
        changes.add(
                CauseId.QUOTED_VALUES,
                "the value arrives in quotes that were not signed",
                "发送的值带引号，加签时没有",
                each -> each.value().replaceFirst("(?s)^([\"'])(.*)\\1$", "$2"));
        changes.add(
                CauseId.QUOTED_VALUES,
                "quotes were lost before signing",
                "加签时引号丢失",
                each -> each.value().replace("\"", ""));
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
}
