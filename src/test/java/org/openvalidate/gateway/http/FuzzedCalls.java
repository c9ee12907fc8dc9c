package org.openvalidate.gateway.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.dialect.legacy.PreSign;
import org.openvalidate.dialect.legacy.Signatures;
import org.openvalidate.testkit.GoodCalls;
import org.openvalidate.testkit.Hostile;
import org.openvalidate.testkit.LabKeys;

/** Good calls of every service, most of them damaged: in what they say, then in how it is signed, then in its bytes. */
final class FuzzedCalls {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "-1",
            "0.00",
            "0.01",
            "0.001",
            "100000000.00",
            "100000000.01",
            "1e9",
            "NaN",
            "1,00",
            "٣.٤٥",
            "999999999999999999999",
            "9901",
            "true",
            "null",
            "[]",
            "{}",
            "[[[[",
            "{\"a\":{\"b\":[1,2,{}]}}",
            "'; --",
            "../../etc/passwd",
            "%00",
            "%zz",
            "${7*7}",
            "<a href=\"x\">&amp;]]></a>",
            "a=b&c=d",
            "\u0000\u0001",
            "\r\n\t",
            "\ufffd\uffff",
            "\ud83c\udf75",
            "反\u202e",
            "JPY",
            "MOP",
            "usd",
            "1m",
            "16d",
            "1c",
            "Y",
            "STOP",
            "DELETE",
            "2026-03-02 10:00:00",
            "1772416800000",
            "00000000000000",
            Hostile.TEXT);
    private static final List<String> CHARSETS = List.of("UTF-8", "utf-8", "GBK", "GB2312", "gbk", "klingon", "UTF-16");
    private static final List<String> PATHS = List.of(
            "/",
            "/gateway.do/",
            "/gateway.do;a=b",
            "//gateway.do",
            "/gateway%2edo",
            "/__admin/mappings",
            "/%zz",
            "/../x",
            "/<x>",
            "*");
    private static final List<String> METHODS = List.of("HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "X");
    private static final List<String> HEADERS = List.of(
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Type: application/json",
            "Content-Encoding: gzip",
            "Content-Type: application/x-www-form-urlencoded; charset=klingon",
            "Accept-Encoding: gzip",
            "Cookie: a=\"b;;=",
            "User-Agent: OpenValidate-probe",
            "Range: bytes=0-1",
            "If-None-Match: *",
            "X-HTTP-Method-Override: PUT",
            "Authorization: Basic !",
            "Origin: http://x",
            "Expect: 100-continue",
            "Transfer-Encoding: identity");

    /** Each makes a trade, some after a buyer has been at the cashier. */
    static final Set<LegacyService> BEGINNING = Set.of(
            LegacyService.SPOT_PAY, LegacyService.PRECREATE, LegacyService.FOREX_TRADE, LegacyService.FOREX_TRADE_WAP);

    private final Random random;
    private final String partner;
    private int trades;

    FuzzedCalls(long seed, String partner) {
        this.random = new Random(seed);
        this.partner = partner;
    }

    FuzzedCall next() {
        LegacyService service = one(List.of(LegacyService.values()));
        Map<String, String> parameters = good(service);
        for (int i = damages(); i > 0; i--) {
            misstate(service, parameters);
        }
        Charset charset = charset(parameters.getOrDefault("_input_charset", ""));
        sign(parameters, charset);
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> pairs.add(encoded(name, charset) + "=" + encoded(value, charset)));
        if (!pairs.isEmpty() && random.nextInt(4) == 0) {
            disorder(pairs);
        }
        return message(service, pairs);
    }

    private Map<String, String> good(LegacyService service) {
        boolean anew = BEGINNING.contains(service) && random.nextInt(3) > 0;
        String trade = "T" + (anew ? ++trades : Math.max(0, trades - random.nextInt(5)));
        Map<String, String> parameters = new TreeMap<>(GoodCalls.of(service, partner, trade));
        parameters.put("service", service.wireName());
        parameters.put("partner", partner);
        parameters.put("_input_charset", "UTF-8");
        return parameters;
    }

    /** Nothing, one thing or a few. */
    private int damages() {
        return random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(3);
    }

    private void misstate(LegacyService service, Map<String, String> parameters) {
        List<String> names = new ArrayList<>(parameters.keySet());
        service.fields().forEach(field -> names.add(field.name()));
        names.add("memo");
        String name = one(names);
        String value = parameters.getOrDefault(name, "");
        switch (random.nextInt(8)) {
            case 0 -> parameters.remove(name);
            case 1 -> parameters.put(name, one(ODD));
            case 2 -> parameters.put(name, value + one(ODD));
            case 3 -> parameters.put(name, one(ODD) + value);
            case 4 -> parameters.put(name, one(List.of("x", "茶", "<", "9")).repeat(random.nextInt(700)));
            case 5 -> parameters.put(one(ODD), one(ODD));
            case 6 -> parameters.put("_input_charset", one(CHARSETS));
            default -> parameters.put(name, nested(random.nextInt(1200)));
        }
    }

    private static String nested(int depth) {
        return "{\"a\":".repeat(depth) + "[]" + "}".repeat(depth);
    }

    private void sign(Map<String, String> parameters, Charset charset) {
        SignType type = one(List.of(SignType.MD5, SignType.MD5, SignType.RSA, SignType.RSA2));
        int way = random.nextInt(20);
        if (way == 0) {
            return;
        }
        String sign = Signatures.sign(
                PreSign.of(parameters),
                type,
                charset,
                LabKeys.MERCHANT.toSign(type).orElseThrow());
        parameters.put("sign", way == 1 ? one(ODD) : way == 2 ? sign.substring(1) : sign);
        parameters.put("sign_type", way == 3 ? one(List.of("md5", "DSA", "", "SHA256", "RSA", "RSA2")) : type.name());
    }

    /** Damages the bytes, so that what was signed is not what arrives. */
    private void disorder(List<String> pairs) {
        int at = random.nextInt(pairs.size());
        String pair = pairs.get(at);
        switch (random.nextInt(6)) {
            case 0 -> pairs.add(pair);
            case 1 ->
                pairs.set(
                        at,
                        pair
                                + one(List.of(
                                        "%",
                                        "%2", "%zz", "%ff", "%c3(", "+", "\u00e8\u008c\u00b6", "\u00ff", "\u0000")));
            case 2 -> pairs.set(at, pair.substring(0, random.nextInt(pair.length() + 1)));
            case 3 -> pairs.set(at, pair.replace('=', '&'));
            case 4 -> pairs.set(at, rawBytes(random.nextInt(50)));
            default -> Collections.shuffle(pairs, random);
        }
    }

    private FuzzedCall message(LegacyService service, List<String> pairs) {
        boolean inQuery = random.nextInt(5) == 0;
        int split = inQuery ? pairs.size() : random.nextInt(4) == 0 ? random.nextInt(pairs.size() + 1) : 0;
        String query = printable(String.join("&", pairs.subList(0, split)));
        String path = random.nextInt(40) == 0 ? one(PATHS) : Face.PATH;
        String method = random.nextInt(40) == 0 ? one(METHODS) : inQuery ? "GET" : "POST";
        List<String> headers = random.nextInt(10) == 0 ? List.of(one(HEADERS)) : List.of();
        return new FuzzedCall(
                service,
                method,
                query.isEmpty() ? path : path + "?" + query,
                headers,
                String.join("&", pairs.subList(split, pairs.size())));
    }

    /** A request line that could not be one is tested elsewhere. */
    private static String printable(String query) {
        return query.chars()
                .filter(c -> c > ' ' && c != 0x7f)
                .limit(20_000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String rawBytes(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> String.valueOf((char) random.nextInt(256)))
                .collect(Collectors.joining());
    }

    private static String encoded(String text, Charset charset) {
        return new String(URLEncoder.encode(text, charset).getBytes(ISO_8859_1), ISO_8859_1);
    }

    private static Charset charset(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).startsWith("gb")
                ? Charset.forName("GBK")
                : StandardCharsets.UTF_8;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
