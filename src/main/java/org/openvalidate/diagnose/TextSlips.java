package org.openvalidate.diagnose;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openvalidate.dialect.legacy.Field;
import org.openvalidate.dialect.legacy.LegacyService;

/** Ways to build the pre-sign string wrongly: which parameters, in which order, put together how, in which charset. */
final class TextSlips {

    private static final Comparator<Signing.Named> NO_CASE =
            Comparator.comparing(each -> each.name().toLowerCase(Locale.ROOT));
    private static final Comparator<Signing.Named> NO_UNDERSCORE =
            Comparator.comparing(each -> each.name().replace("_", "").toLowerCase(Locale.ROOT));
    private static final Comparator<Signing.Named> UNDERSCORE_LAST =
            Comparator.comparing(each -> each.name().replace('_', '~'));
    private static final Comparator<Signing.Named> BY_PAIR =
            Comparator.comparing(each -> each.name() + "=" + each.value());
    private static final List<Charset> CHARSETS = Stream.of("UTF-8", "GBK", "ISO-8859-1", "GB18030", "Big5", "windows-1252", "UTF-16LE")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();
    private static final List<String> CHARSET_NAMES = List.of("UTF-8", "utf-8", "GBK", "gbk", "GB2312", "gb2312", "UTF8", "utf8");
    private static final Said INPUT_CHARSET = new Said("signed with another value of _input_charset", "加签时 _input_charset 的值不同");

    private final Signing right;
    private final Circumstances around;
    private final List<Slip> slips = new ArrayList<>();

    private TextSlips(Signing right, Circumstances around) {
        this.right = right;
        this.around = around;
    }

    static List<Slip> of(Signing right, Circumstances around) {
        TextSlips texts = new TextSlips(right, around);
        texts.signType();
        texts.order();
        texts.empties();
        texts.layout();
        texts.charset();
        texts.parameters();
        return texts.slips;
    }

    private void signType() {
        Signing.Named type = new Signing.Named("sign_type", around.signType(), around.signType());
        add(CauseId.SIGN_TYPE_SIGNED, "sign_type among the others", "sign_type 参与排序", signing -> signing.with(type));
        add(CauseId.SIGN_TYPE_SIGNED, "sign_type at the end", "sign_type 在末尾", signing -> signing.layout(
                signing.layout().whole(text -> text + "&sign_type=" + around.signType())));
        Signing.Named sign = new Signing.Named("sign", "", "");
        add(CauseId.SIGN_TYPE_SIGNED, "an empty sign", "空的 sign", signing -> signing.with(sign));
        add(CauseId.SIGN_TYPE_SIGNED, "an empty sign, and sign_type", "空的 sign 和 sign_type", signing -> signing.with(sign).with(type));
    }

    private void order() {
        List<Comparator<Signing.Named>> sorted = List.of(NO_CASE, NO_UNDERSCORE, UNDERSCORE_LAST, BY_PAIR, Collections.reverseOrder(Signing.BY_NAME));
        add(CauseId.UNSORTED, "signed in the order of sending", "按发送顺序加签", signing -> signing.order(null));
        add(CauseId.UNSORTED, "signed in the order of sending, _input_charset last", "按发送顺序加签，_input_charset 在末尾", signing ->
                signing.order(Comparator.comparing(each -> each.name().equals("_input_charset"))));
        around.service().ifPresent(service -> {
            add(CauseId.UNSORTED, "signed in the order of the documentation", "按文档顺序加签", signing -> signing.order(documented(service, false)));
            add(CauseId.UNSORTED, "signed in the order of the documentation", "按文档顺序加签", signing -> signing.order(documented(service, true)));
        });
        for (Comparator<Signing.Named> each : sorted) {
            add(CauseId.UNSORTED, "sorted by another rule than byte order", "排序规则不是字节序", signing -> signing.order(each));
        }
        for (String name : names()) {
            addOf(name, CauseId.UNSORTED, "it was put last", "被放在末尾", signing -> signing.order(Comparator.<Signing.Named, Boolean>comparing(each -> each.name().equals(name)).thenComparing(Signing.BY_NAME)));
            addOf(name, CauseId.UNSORTED, "it was put first", "被放在最前", signing -> signing.order(Comparator.<Signing.Named, Boolean>comparing(each -> !each.name().equals(name)).thenComparing(Signing.BY_NAME)));
        }
    }

    private static Comparator<Signing.Named> documented(LegacyService service, boolean commonLast) {
        Stream<Field> fields = commonLast
                ? Stream.concat(service.fields().stream(), Field.COMMON.stream())
                : Stream.concat(Field.COMMON.stream(), service.fields().stream());
        List<String> names = fields.map(Field::name).toList();
        return Comparator.comparing(each -> names.indexOf(each.name()) < 0 ? names.size() : names.indexOf(each.name()));
    }

    private void empties() {
        List<String> sent = around.empties();
        if (!sent.isEmpty()) {
            add(CauseId.EMPTY_PARAMETERS_SIGNED, String.join(", ", sent), String.join("、", sent), signing -> with(signing, sent, ""));
            add(CauseId.EMPTY_PARAMETERS_SIGNED, String.join(", ", sent) + " as null", String.join("、", sent) + " 写作 null", signing -> with(signing, sent, "null"));
        }
        if (sent.size() > 1) {
            sent.forEach(name -> addOf(name, CauseId.EMPTY_PARAMETERS_SIGNED, "it has no value", "没有值", signing -> with(signing, List.of(name), "")));
        }
        List<String> unsent = around.unsent();
        for (String value : List.of("", "null")) {
            unsent.forEach(name -> addOf(name, CauseId.EMPTY_PARAMETERS_SIGNED, "it was not even sent", "并未发送", signing -> with(signing, List.of(name), value)));
            add(CauseId.EMPTY_PARAMETERS_SIGNED, "all that were not sent", "所有未发送的参数", signing -> with(signing, unsent, value));
        }
    }

    private static Signing with(Signing signing, List<String> names, String value) {
        Signing more = signing;
        for (String name : names) {
            more = more.with(new Signing.Named(name, value, value));
        }
        return more;
    }

    private void layout() {
        for (String quote : List.of("\"", "'")) {
            add(CauseId.QUOTED_VALUES, "each value stands in " + quote + " quotes", "每个值带 " + quote + " 引号", signing -> signing.layout(signing.layout().quote(quote)));
        }
        if (!right.layout().quote().isEmpty()) {
            add(CauseId.QUOTED_VALUES, "signed without the quotes of an order string", "App 订单串加签时未带引号", signing -> signing.layout(signing.layout().quote("")));
        }
        for (String joint : List.of("", ",", "&amp;", ";", "|", "\n", "\r\n", " & ")) {
            add(joint.equals("&amp;") ? CauseId.HTML_ESCAPED : CauseId.WRONG_JOIN, joint.isEmpty() ? "with nothing between" : "with \"" + shown(joint) + "\"", joint.isEmpty() ? "没有分隔符" : "使用 \"" + shown(joint) + "\"", signing -> signing.layout(signing.layout().joined("=", joint)));
        }
        for (Map.Entry<String, String> each : Map.of("", "", ":", "&", ": ", "&", "=", "=").entrySet()) {
            add(CauseId.WRONG_JOIN, "name" + each.getKey() + "value" + each.getValue(), "name" + each.getKey() + "value" + each.getValue(), signing -> signing.layout(signing.layout().joined(each.getKey(), each.getValue())));
        }
        for (String more : List.of("\n", "\r\n", "&", " ", "\r")) {
            add(CauseId.TEXT_AROUND, "\"" + shown(more) + "\" at its end", "末尾有 \"" + shown(more) + "\"", signing -> signing.layout(signing.layout().whole(text -> text + more)));
        }
        for (String more : List.of("?", "&", "\uFEFF", " ", "\n")) {
            add(CauseId.TEXT_AROUND, "\"" + shown(more) + "\" at its beginning", "开头有 \"" + shown(more) + "\"", signing -> signing.layout(signing.layout().whole(text -> more + text)));
        }
        if (!around.address().isEmpty()) {
            add(CauseId.TEXT_AROUND, "the gateway's address before it", "前面带网关地址", signing -> signing.layout(signing.layout().whole(text -> around.address() + "?" + text)));
            add(CauseId.TEXT_AROUND, "the method and the path before it", "前面带请求方法和路径", signing -> signing.layout(signing.layout().whole(text -> around.method() + "&" + text)));
        }
        add(CauseId.VALUE_CHANGED, "the whole text in small letters", "全文转为小写", signing -> signing.layout(signing.layout().whole(text -> text.toLowerCase(Locale.ROOT))));
        add(CauseId.VALUE_CHANGED, "the whole text in capital letters", "全文转为大写", signing -> signing.layout(signing.layout().whole(text -> text.toUpperCase(Locale.ROOT))));
        add(CauseId.VALUES_URL_ENCODED, "the whole text", "整个字符串", signing -> signing.layout(signing.layout().whole(text -> Octets.escaped(text, signing.charset(), "-_.*", true, false))));
        add(CauseId.VALUES_URL_ENCODED, "the whole text, in small hex digits", "整个字符串，小写十六进制", signing -> signing.layout(signing.layout().whole(text -> Octets.escaped(text, signing.charset(), "-_.*", true, true))));
        add(CauseId.HTML_ESCAPED, "a browser made ¬ of &not or ¤ of &curren", "浏览器把 &not、&curren 变成了 ¬、¤", signing -> signing.layout(signing.layout().whole(Entities::merged)));
    }

    private void charset() {
        Charset declared = right.charset();
        for (Charset other : CHARSETS) {
            if (!other.equals(declared)) {
                add(CauseId.WRONG_CHARSET, "signed in " + other + ", _input_charset says " + declared, "按 " + other + " 加签，_input_charset 为 " + declared, signing -> signing.charset(other));
                add(CauseId.WRONG_CHARSET, "sent in " + other + ", _input_charset says " + declared, "按 " + other + " 发送，_input_charset 为 " + declared, signing -> signing.values("", each -> Octets.decoded(each.raw(), other)));
                add(CauseId.WRONG_CHARSET, "sent and signed in " + other + ", _input_charset says " + declared, "按 " + other + " 发送并加签，_input_charset 为 " + declared, signing -> signing.values("", each -> Octets.decoded(each.raw(), other)).charset(other));
                add(CauseId.WRONG_CHARSET, "its bytes were read as " + other + " before they were sent", "发送前字节被误按 " + other + " 解码", signing -> signing.values("", each -> new String(each.value().getBytes(other), declared)));
                add(CauseId.WRONG_CHARSET, "its bytes were read as " + other + " before they were signed", "加签前字节被误按 " + other + " 解码", signing -> signing.values("", each -> new String(each.value().getBytes(declared), other)));
            }
        }
        add(CauseId.WRONG_CHARSET, "signed with ? for every character beyond ASCII", "非 ASCII 字符被签成 ?", signing -> signing.charset(StandardCharsets.US_ASCII));
        String sent = right.parameter("_input_charset").map(Signing.Named::value).orElse("");
        for (String name : CHARSET_NAMES) {
            if (!name.equals(sent)) {
                Signing.Named other = new Signing.Named("_input_charset", name, name);
                slips.add(new Slip(sent.isEmpty() ? CauseId.PARAMETER_NOT_SENT : CauseId.WRONG_CHARSET, sent.isEmpty() ? Said.plain(name) : INPUT_CHARSET, "_input_charset", signing -> signing.without("_input_charset").with(other)));
            }
        }
    }

    private void parameters() {
        names().forEach(name -> addOf(name, CauseId.PARAMETER_NOT_SIGNED, "it was left out of the signature", "未参与签名", signing -> signing.without(name)));
        around.repeated().forEach((name, values) -> {
            String last = values.get(values.size() - 1);
            addOf(name, CauseId.DUPLICATE_PARAMETER, "its last value was signed", "按最后一个值加签", signing -> signing.values(name, each -> last));
            addOf(name, CauseId.DUPLICATE_PARAMETER, "all its values were signed", "所有值均参与签名", signing -> all(signing, name, values));
        });
    }

    private static Signing all(Signing signing, String name, List<String> values) {
        Signing more = signing.without(name);
        for (String value : values) {
            more = more.with(new Signing.Named(name, value, value));
        }
        return more;
    }

    private List<String> names() {
        return right.named().stream().map(Signing.Named::name).distinct().toList();
    }

    private static String shown(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n").replace("\uFEFF", "\\uFEFF");
    }

    private void add(CauseId id, String en, String zh, java.util.function.UnaryOperator<Signing> change) {
        slips.add(new Slip(id, en, zh, change));
    }

    private void addOf(String field, CauseId id, String en, String zh, java.util.function.UnaryOperator<Signing> change) {
        slips.add(new Slip(id, new Said(en, zh), field, change));
    }
}
