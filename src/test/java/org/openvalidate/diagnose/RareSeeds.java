package org.openvalidate.diagnose;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvalidate.diagnose.Seeds.Seed;
import org.openvalidate.testkit.LabKeys;

/** Requests that are wrong in a way that is seen now and then. */
final class RareSeeds {

    private static final String KEY = LabKeys.MD5;

    private final List<Seed> seeds = new ArrayList<>();
    private final Map<String, String> pay = Seeds.pay();
    private final String text = Forger.preSign(pay);

    private RareSeeds() {}

    static List<Seed> all() {
        RareSeeds all = new RareSeeds();
        all.keys();
        all.texts();
        all.values();
        all.asymmetric();
        return all.seeds;
    }

    private void keys() {
        hashed("a blank of no width after the key", CauseId.KEY_WHITESPACE, text + KEY + "\u200B");
        hashed("a wide blank before the key", CauseId.KEY_WHITESPACE, text + "\u3000" + KEY);
        hashed(
                "a key broken by a blank",
                CauseId.KEY_WHITESPACE,
                text + KEY.substring(0, 16) + " " + KEY.substring(16));
        hashed("line breaks around the key", CauseId.KEY_WHITESPACE, text + "\n" + KEY + "\n");
        hashed("; before the key", CauseId.KEY_SEPARATOR, text + ";" + KEY);
        hashed("&sign= before the key", CauseId.KEY_SEPARATOR, text + "&sign=" + KEY);
        hashed("null for a key that was not found", CauseId.KEY_MISPLACED, text + "null");
        hashed("the key as Python prints bytes", CauseId.KEY_MISPLACED, text + "b'" + KEY + "'");
        hashed("the key's MD5 for the key", CauseId.KEY_MISPLACED, text + Forger.md5(KEY, UTF_8));
        hashed("key=… before the text", CauseId.KEY_MISPLACED, "key=" + KEY + "&" + text);
        hashed(
                "the key sorted among the parameters",
                CauseId.KEY_MISPLACED,
                Forger.preSign(Seeds.with(pay, "key", KEY)));
        hashed("the hash hashed once more", CauseId.WRONG_DIGEST, Forger.md5(text + KEY, UTF_8));
        hashed("the text hashed before the key came", CauseId.WRONG_DIGEST, Forger.md5(text, UTF_8) + KEY);
        hashed(
                "&key= and a key in capital letters",
                CauseId.KEY_SEPARATOR,
                text + "&key=" + KEY.toUpperCase(Locale.ROOT),
                CauseId.KEY_MISPLACED);
    }

    private void texts() {
        signed("sorted by value", CauseId.UNSORTED, joined(Map.Entry.comparingByValue()));
        signed(
                "sorted by the length of the names",
                CauseId.UNSORTED,
                joined(Comparator.comparing((Map.Entry<String, String> each) ->
                                each.getKey().length())
                        .thenComparing(Map.Entry.comparingByKey())));
        signed("a Java map's own text", CauseId.WRONG_JOIN, new TreeMap<>(pay).toString());
        signed("the values without their names", CauseId.WRONG_JOIN, String.join("", new TreeMap<>(pay).values()));
        signed(
                "names in capital letters",
                CauseId.WRONG_JOIN,
                new TreeMap<>(pay)
                        .entrySet().stream()
                                .map(each -> each.getKey().toUpperCase(Locale.ROOT) + "=" + each.getValue())
                                .sorted()
                                .collect(Collectors.joining("&")));
        signed("&sign= at the end of the text", CauseId.KEY_SEPARATOR, text + "&sign=");
        Map<String, String> fewer = pay;
        for (String common : List.of("service", "partner", "_input_charset")) {
            fewer = Seeds.dropped(fewer, common);
        }
        signed("service, partner and _input_charset not signed", CauseId.PARAMETER_NOT_SIGNED, Forger.preSign(fewer));
    }

    private void values() {
        value("an amount signed in cents", CauseId.VALUE_CHANGED, "trans_amount", "1230");
        value("an amount signed with a decimal comma", CauseId.VALUE_CHANGED, "trans_amount", "12,30");
        value("an amount signed with a blank before it", CauseId.VALUE_CHANGED, "trans_amount", " 12.30");
        value("partner signed with a blank after it", CauseId.VALUE_CHANGED, "partner", Seeds.PARTNER + " ");
        value("an address signed without its query", CauseId.VALUE_CHANGED, "notify_url", "https://till.example.com/n");
        value("a character lost in signing", CauseId.WRONG_CHARSET, "trans_name", " & 100% <cake> \"x\"+");
        value(
                "JSON signed as Java prints a map",
                CauseId.JSON_REWRITTEN,
                "extend_info",
                "{secondary_merchant_id=m1, store_id=s1, store_name=一号/店}");
        value(
                "JSON signed as Python prints a dict",
                CauseId.JSON_REWRITTEN,
                "extend_info",
                "{'secondary_merchant_id': 'm1', 'store_id': 's1', 'store_name': '一号/店'}");
        Map<String, String> gbk = Seeds.with(pay, "_input_charset", "GBK");
        add(
                "signed and sent in UTF-8, called GBK",
                CauseId.WRONG_CHARSET,
                Forger.form(gbk, Forger.md5(Forger.preSign(gbk) + KEY, UTF_8), "MD5"),
                Seeds.MD5);
    }

    private void asymmetric() {
        String sign = Forger.rsa(text, "SHA256withRSA", LabKeys.MERCHANT_PAIR.getPrivate());
        rsa("an RSA signature in small letters", CauseId.SIGN_FORM, sign.toLowerCase(Locale.ROOT));
        List<Byte> bytes = new ArrayList<>();
        for (byte each : Base64.getDecoder().decode(sign)) {
            bytes.add(each);
        }
        Collections.reverse(bytes);
        byte[] backwards = new byte[bytes.size()];
        for (int i = 0; i < backwards.length; i++) {
            backwards[i] = bytes.get(i);
        }
        rsa(
                "an RSA signature with its bytes in reverse order",
                CauseId.SIGN_FORM,
                Base64.getEncoder().encodeToString(backwards));
        rsa(
                "an RSA signature in the Base64 of its hex digits",
                CauseId.SIGN_FORM,
                Base64.getEncoder().encodeToString(hex(sign).getBytes(US_ASCII)));
        rsa(
                "RSA2 over the SHA-256 of the text",
                CauseId.WRONG_DIGEST,
                Base64.getEncoder()
                        .encodeToString(Forger.signature(
                                HexFormat.of().parseHex(Forger.hash("SHA-256", text, UTF_8)),
                                "SHA256withRSA",
                                LabKeys.MERCHANT_PAIR.getPrivate())));
        add(
                "an MD5 in the Base64 of its hex digits",
                CauseId.SIGN_FORM,
                Forger.form(
                        pay,
                        Base64.getEncoder()
                                .encodeToString(Forger.md5(text + KEY, UTF_8).getBytes(US_ASCII)),
                        "MD5"),
                Seeds.MD5);
    }

    private static String hex(String base64) {
        return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
    }

    private String joined(Comparator<Map.Entry<String, String>> order) {
        return pay.entrySet().stream()
                .sorted(order)
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
    }

    private void value(String slip, CauseId cause, String name, String value) {
        String form = Forger.form(pay, Forger.md5(Forger.preSign(Seeds.with(pay, name, value)) + KEY, UTF_8), "MD5");
        seeds.add(new Seed(slip, List.of(cause), name, form, Seeds.MD5));
    }

    private void signed(String slip, CauseId cause, String signed) {
        hashed(slip, cause, signed + KEY);
    }

    private void hashed(String slip, CauseId cause, String hashed, CauseId... more) {
        add(slip, cause, Forger.form(pay, Forger.md5(hashed, UTF_8), "MD5"), Seeds.MD5, more);
    }

    private void rsa(String slip, CauseId cause, String sign) {
        add(slip, cause, Forger.form(pay, sign, "RSA2"), Seeds.RSA);
    }

    private void add(String slip, CauseId cause, String request, Keys keys, CauseId... more) {
        List<CauseId> causes = Stream.concat(Stream.of(cause), Stream.of(more)).toList();
        seeds.add(new Seed(slip, causes, "", request, keys));
    }
}
