package org.openvalidate.diagnose;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Ways to sign and send in other charsets than the one that is named. */
final class CharsetSlips {

    private static final List<Charset> CHARSETS = Stream.of(
                    "UTF-8", "GBK", "ISO-8859-1", "GB18030", "Big5", "windows-1252", "UTF-16LE")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();
    private static final List<String> CHARSET_NAMES =
            List.of("UTF-8", "utf-8", "GBK", "gbk", "GB2312", "gb2312", "UTF8", "utf8");
    private static final Said INPUT_CHARSET =
            new Said("signed with another value of _input_charset", "加签时 _input_charset 的值不同");

    private final Signing right;
    private final SlipList slips = new SlipList();

    private CharsetSlips(Signing right) {
        this.right = right;
    }

    static List<Slip> of(Signing right) {
        CharsetSlips found = new CharsetSlips(right);
        found.charset();
        return found.slips.all();
    }

    private void charset() {
        Charset declared = right.charset();
        for (Charset other : CHARSETS) {
            if (!other.equals(declared)) {
                slips.add(
                        CauseId.WRONG_CHARSET,
                        "signed in " + other + ", _input_charset says " + declared,
                        "按 " + other + " 加签，_input_charset 为 " + declared,
                        signing -> signing.charset(other));
                slips.add(
                        CauseId.WRONG_CHARSET,
                        "sent in " + other + ", _input_charset says " + declared,
                        "按 " + other + " 发送，_input_charset 为 " + declared,
                        signing -> signing.values("", each -> Octets.decoded(each.raw(), other)));
                slips.add(
                        CauseId.WRONG_CHARSET,
                        "sent and signed in " + other + ", _input_charset says " + declared,
                        "按 " + other + " 发送并加签，_input_charset 为 " + declared,
                        signing -> signing.values("", each -> Octets.decoded(each.raw(), other))
                                .charset(other));
                slips.add(
                        CauseId.WRONG_CHARSET,
                        "its bytes were read as " + other + " before they were sent",
                        "发送前字节被误按 " + other + " 解码",
                        signing -> signing.values(
                                "", each -> new String(each.value().getBytes(other), declared)));
                slips.add(
                        CauseId.WRONG_CHARSET,
                        "its bytes were read as " + other + " before they were signed",
                        "加签前字节被误按 " + other + " 解码",
                        signing -> signing.values(
                                "", each -> new String(each.value().getBytes(declared), other)));
            }
        }
        slips.add(
                CauseId.WRONG_CHARSET,
                "signed with ? for every character beyond ASCII",
                "非 ASCII 字符被签成 ?",
                signing -> signing.charset(StandardCharsets.US_ASCII));
        String sent =
                right.parameter("_input_charset").map(Signing.Named::value).orElse("");
        for (String name : CHARSET_NAMES) {
            if (!name.equals(sent)) {
                Signing.Named other = new Signing.Named("_input_charset", name, name);
                slips.add(new Slip(
                        sent.isEmpty() ? CauseId.PARAMETER_NOT_SENT : CauseId.WRONG_CHARSET,
                        sent.isEmpty() ? Said.plain(name) : INPUT_CHARSET,
                        "_input_charset",
                        signing -> signing.without("_input_charset").with(other)));
            }
        }
    }
}
