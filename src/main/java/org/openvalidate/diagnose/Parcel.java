package org.openvalidate.diagnose;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.dialect.legacy.OrderString;
import org.openvalidate.problem.BadInput;

/**
 * The parameters of a request as the gateway reads them.
 *
 * @param charset in which values are read, UTF-8 where none that is known is named
 * @param named each name once, with its first value
 * @param repeated every value of each name that came more than once
 * @param causes what is wrong with how they came
 */
record Parcel(Charset charset, List<Signing.Named> named, Map<String, List<String>> repeated, List<Cause> causes) {

    private static final String CHARSET = "_input_charset";
    private static final String DAMAGED = "(?s).*%(?![0-9a-fA-F]{2}).*";

    static Parcel of(Sent sent) {
        return sent.form() == Sent.Form.ORDER_STRING ? order(sent) : form(sent);
    }

    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        named.forEach(each -> values.putIfAbsent(each.name(), each.value()));
        return values;
    }

    String value(String name) {
        return values().getOrDefault(name, "");
    }

    private static Parcel order(Sent sent) {
        try {
            OrderString order = OrderString.read(Octets.text(sent.body(), StandardCharsets.UTF_8));
            List<Signing.Named> named = new ArrayList<>();
            order.call().parameters().forEach((name, value) -> named.add(new Signing.Named(name, value, value)));
            return new Parcel(order.call().charset(), named, Map.of(), List.of());
        } catch (Unreadable broken) {
            throw new BadInput(
                    "the order string", "It cannot be read: " + broken.getMessage() + ".", "Paste it whole.");
        }
    }

    private static Parcel form(Sent sent) {
        List<Cause> causes = new ArrayList<>();
        List<Sent.Pair> pairs = plain(sent, causes);
        List<String> charsets = pairs.stream()
                .filter(pair -> pair.plainName().equals(CHARSET))
                .map(pair -> pair.decoded(StandardCharsets.UTF_8))
                .filter(name -> !name.isEmpty())
                .toList();
        Optional<Charset> charset =
                charsets.isEmpty() ? Optional.of(StandardCharsets.UTF_8) : LegacyDialect.charset(charsets.get(0));
        if (charset.isEmpty()) {
            Said words = new Said(
                    "\"" + charsets.get(0) + "\" is not UTF-8, GBK or GB2312",
                    "“" + charsets.get(0) + "”不是 UTF-8、GBK 或 GB2312");
            causes.add(new Cause(CauseId.BAD_FORMAT, words.of(CHARSET), CHARSET));
        }
        contentType(sent, causes);
        return read(pairs, charset.orElse(StandardCharsets.UTF_8), causes);
    }

    /** Pairs without what HTML did to them. */
    private static List<Sent.Pair> plain(Sent sent, List<Cause> causes) {
        Sent meant = new Sent(
                sent.form(),
                sent.method(),
                sent.address(),
                Entities.apart(sent.query()),
                Entities.apart(sent.body()),
                "",
                Map.of());
        List<Sent.Pair> pairs = meant.pairs().stream()
                .map(pair -> pair.name().startsWith("amp;")
                        ? new Sent.Pair(pair.name().substring(4), pair.value())
                        : pair)
                .toList();
        if (!pairs.equals(sent.pairs())) {
            Said words = new Said("the separators were sent as &amp; or became characters", "分隔符被发送为 &amp; 或变成了其他字符");
            causes.add(new Cause(CauseId.HTML_ESCAPED, words, ""));
        }
        return pairs;
    }

    private static void contentType(Sent sent, List<Cause> causes) {
        String type = sent.contentType().toLowerCase(Locale.ROOT);
        if (!type.isEmpty()
                && !type.startsWith("application/x-www-form-urlencoded")
                && !sent.body().isEmpty()) {
            Said words = new Said(
                    "the body is sent as " + type + ", the gateway reads application/x-www-form-urlencoded",
                    "报文体类型为 " + type + "，网关只读取 application/x-www-form-urlencoded");
            causes.add(new Cause(CauseId.BAD_FORMAT, words, ""));
        }
    }

    private static Parcel read(List<Sent.Pair> pairs, Charset charset, List<Cause> causes) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<Signing.Named> named = new ArrayList<>();
        for (Sent.Pair pair : pairs) {
            String name = pair.plainName();
            if (pair.value().matches(DAMAGED) || pair.name().matches(DAMAGED)) {
                Said words = new Said("a percent sign is not encoded as %25", "百分号未编码为 %25");
                causes.add(new Cause(CauseId.BAD_FORMAT, words.of(name), name));
                continue;
            }
            String value = pair.decoded(charset);
            if (values.computeIfAbsent(name, first -> new ArrayList<>()).isEmpty()) {
                named.add(new Signing.Named(name, value, pair.value()));
            }
            values.get(name).add(value);
            if (value.indexOf('\uFFFD') >= 0) {
                Said words = new Said("its bytes are not " + charset, "其字节不是 " + charset);
                causes.add(new Cause(CauseId.WRONG_CHARSET, words.of(name), name));
            } else if (!charset.equals(StandardCharsets.UTF_8) && Octets.isWideUtf8(pair.value())) {
                Said words = new Said(
                        "its bytes are UTF-8, _input_charset says " + charset,
                        "其字节是 UTF-8，而 _input_charset 为 " + charset);
                causes.add(new Cause(CauseId.WRONG_CHARSET, words.of(name), name));
            }
        }
        values.values().removeIf(all -> all.size() < 2);
        values.forEach((name, all) -> repeated(name, all, causes));
        return new Parcel(charset, named, values, causes);
    }

    /** The charset may stand in the URL and in the body, if it says the same. */
    private static void repeated(String name, List<String> values, List<Cause> causes) {
        boolean agreeing = name.equals(CHARSET)
                && values.stream()
                                .map(each -> each.toLowerCase(Locale.ROOT))
                                .distinct()
                                .count()
                        == 1;
        if (!agreeing) {
            Said words = new Said(values.size() + " times", "出现 " + values.size() + " 次");
            causes.add(new Cause(CauseId.DUPLICATE_PARAMETER, words.of(name), name));
        }
    }
}
