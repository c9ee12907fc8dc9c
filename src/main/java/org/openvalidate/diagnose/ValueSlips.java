package org.openvalidate.diagnose;

import java.text.Normalizer;
import java.util.List;

/** Ways to write values for signing otherwise than for sending. */
final class ValueSlips {

    private final ValueChanges changes;

    private ValueSlips(Signing right) {
        this.changes = new ValueChanges(right);
    }

    static List<Slip> of(Signing right) {
        ValueSlips found = new ValueSlips(right);
        found.written();
        return found.changes.all();
    }

    private void written() {
        changes.add(
                CauseId.VALUE_CHANGED,
                "signed without the blanks around it",
                "加签时去掉了首尾空白",
                each -> each.value().strip());
        changes.add(
                CauseId.VALUE_CHANGED,
                "signed without any blank",
                "加签时去掉了所有空格",
                each -> each.value().replaceAll("\\s", ""));
        changes.add(
                CauseId.VALUE_CHANGED,
                "signed with another line break",
                "加签时换行符不同",
                each -> each.value().replace("\r\n", "\n"));
        changes.add(
                CauseId.VALUE_CHANGED,
                "signed with another line break",
                "加签时换行符不同",
                each -> each.value().replaceAll("\r?\n", "\r\n"));
        changes.add(
                CauseId.VALUE_CHANGED,
                "signed with the end of its lines lost",
                "加签时丢失换行",
                each -> each.value().replaceAll("[\r\n]", ""));
        changes.add(
                CauseId.VALUE_CHANGED,
                "an amount was signed without its last zeros",
                "加签时金额去掉了末尾的零",
                each -> Numbers.bare(each.value()));
        changes.add(
                CauseId.VALUE_CHANGED,
                "an amount was signed with two decimals",
                "加签时金额为两位小数",
                each -> Numbers.decimals(each.value(), 2));
        changes.add(
                CauseId.VALUE_CHANGED,
                "an amount was signed with one decimal",
                "加签时金额为一位小数",
                each -> Numbers.decimals(each.value(), 1));
        changes.add(
                CauseId.VALUE_CHANGED,
                "signed in small letters",
                "加签时为小写",
                each -> each.value().toLowerCase(java.util.Locale.ROOT));
        changes.add(
                CauseId.VALUE_CHANGED,
                "signed in capital letters",
                "加签时为大写",
                each -> each.value().toUpperCase(java.util.Locale.ROOT));
        changes.add(
                CauseId.VALUE_CHANGED,
                "composed characters were signed apart",
                "加签时使用了分解字符",
                each -> Normalizer.normalize(each.value(), Normalizer.Form.NFD));
        changes.add(
                CauseId.VALUE_CHANGED,
                "characters were signed composed",
                "加签时使用了合成字符",
                each -> Normalizer.normalize(each.value(), Normalizer.Form.NFC));
        changes.add(
                CauseId.VALUE_CHANGED,
                "signed with http for https",
                "加签时为 http",
                each -> each.value().replaceFirst("^https:", "http:"));
        changes.add(
                CauseId.VALUE_CHANGED,
                "signed with https for http",
                "加签时为 https",
                each -> each.value().replaceFirst("^http:", "https:"));
    }
}
