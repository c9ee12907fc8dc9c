package org.openvalidate.diagnose;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.security.interfaces.RSAPrivateKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.openvalidate.testkit.LabKeys;

/** Requests that are wrong in one way or two, each with what is to be said of it. */
final class Seeds {

    static final String PARTNER = "2088101122136241";
    static final Keys MD5 = Keys.NONE.md5(LabKeys.MD5);
    static final Keys RSA = Keys.NONE.merchant(LabKeys.MERCHANT_PAIR.getPublic());
    private static final Charset GBK = Charset.forName("GBK");

    /**
     * @param slip what went wrong, in words
     * @param causes the causes to be named, and no others
     * @param field the field to be named, empty where none is looked for
     */
    record Seed(String slip, List<CauseId> causes, String field, String request, Keys keys) {
        @Override
        public String toString() {
            return slip;
        }
    }

    private final List<Seed> seeds = new ArrayList<>();

    private Seeds() {}

    static List<Seed> single() {
        Seeds all = new Seeds();
        all.values();
        all.charsets();
        all.parameters();
        all.layout();
        all.keys();
        all.json();
        all.asymmetric();
        all.fields();
        all.seeds.addAll(RareSeeds.all());
        return all.seeds;
    }

    static List<Seed> combined() {
        Seeds all = new Seeds();
        all.pairs();
        return all.seeds;
    }

    /** A payment with everything that can go wrong in it. */
    static Map<String, String> pay() {
        Map<String, String> pay = new LinkedHashMap<>();
        pay.put("service", "alipay.acquire.overseas.spot.pay");
        pay.put("partner", PARTNER);
        pay.put("_input_charset", "UTF-8");
        pay.put("alipay_seller_id", PARTNER);
        pay.put("trans_name", "茶 & 100% <cake> \"x\"+");
        pay.put("partner_trans_id", "T-1001");
        pay.put("currency", "USD");
        pay.put("trans_amount", "12.30");
        pay.put("buyer_identity_code", "281234567890123456");
        pay.put("identity_code_type", "barcode");
        pay.put("biz_product", "OVERSEAS_MBARCODE_PAY");
        pay.put("extend_info", "{\"secondary_merchant_id\":\"m1\",\"store_id\":\"s1\",\"store_name\":\"一号/店\"}");
        pay.put("notify_url", "https://till.example.com/n?a=1&b=2");
        return pay;
    }

    static Map<String, String> order() {
        Map<String, String> order = new LinkedHashMap<>();
        order.put("service", "create_forex_trade");
        order.put("partner", PARTNER);
        order.put("_input_charset", "UTF-8");
        order.put("out_trade_no", "W1001");
        order.put("subject", "tea");
        order.put("currency", "USD");
        order.put("total_fee", "9.99");
        order.put("product_code", "NEW_OVERSEAS_SELLER");
        order.put("return_url", "https://shop.example.com/back");
        return order;
    }

    static String well(Map<String, String> parameters) {
        return md5Form(parameters, Forger.preSign(parameters));
    }

    private void values() {
        signed(
                "values URL-encoded before signing",
                CauseId.VALUES_URL_ENCODED,
                changed(pay(), each -> URLEncoder.encode(each, UTF_8)));
        signed(
                "values encoded with %20 for a blank",
                CauseId.VALUES_URL_ENCODED,
                changed(pay(), each -> URLEncoder.encode(each, UTF_8).replace("+", "%20")));
        signed(
                "values encoded in small hex digits",
                CauseId.VALUES_URL_ENCODED,
                changed(pay(), each -> lowerHex(URLEncoder.encode(each, UTF_8))));
        signed(
                "only notify_url encoded before signing",
                CauseId.VALUES_URL_ENCODED,
                "notify_url",
                with(pay(), "notify_url", URLEncoder.encode(pay().get("notify_url"), UTF_8)));
        String twice = Forger.form(
                changed(pay(), each -> URLEncoder.encode(each, UTF_8)),
                Forger.md5(Forger.preSign(pay()) + LabKeys.MD5, UTF_8),
                "MD5");
        add("values encoded twice on the way", CauseId.ENCODED_TWICE, "", twice, MD5);
        String plus = well(pay()).replace("%2B", "+");
        add("a plus sign sent unencoded", CauseId.PLUS_AS_BLANK, "trans_name", plus, MD5);
        signed("values HTML-escaped before signing", CauseId.HTML_ESCAPED, changed(pay(), Seeds::html));
        sent(
                "a value HTML-escaped after signing",
                CauseId.HTML_ESCAPED,
                "trans_name",
                with(pay(), "trans_name", html(pay().get("trans_name"))),
                Forger.preSign(pay()));
        add(
                "a link copied from a page, &amp; between its parameters",
                CauseId.HTML_ESCAPED,
                "",
                "https://mapi.alipaydev.com/gateway.do?" + well(order()).replace("&", "&amp;"),
                MD5);
        Map<String, String> told = with(order(), "notify_url", "https://shop.example.com/n");
        String address = Forger.form(new TreeMap<>(told), Forger.md5(Forger.preSign(told) + LabKeys.MD5, UTF_8), "MD5");
        add(
                "a link in which a browser made ¬ of &not",
                CauseId.HTML_ESCAPED,
                "",
                ("https://mapi.alipaydev.com/gateway.do?" + address).replace("&notify_", "%C2%ACify_"),
                MD5);
        sent(
                "a blank after a value sent and not signed",
                CauseId.VALUE_CHANGED,
                "trans_name",
                with(pay(), "trans_name", "茶 "),
                Forger.preSign(with(pay(), "trans_name", "茶")));
        signed(
                "an amount formatted anew after signing",
                CauseId.VALUE_CHANGED,
                "trans_amount",
                with(pay(), "trans_amount", "12.3"));
        sent(
                "double quotes exchanged after signing",
                CauseId.QUOTED_VALUES,
                "extend_info",
                with(pay(), "extend_info", pay().get("extend_info").replace('"', '\'')),
                Forger.preSign(pay()));
    }

    private void charsets() {
        Map<String, String> pay = pay();
        add(
                "signed in GBK, sent in UTF-8",
                CauseId.WRONG_CHARSET,
                "",
                Forger.form(pay, Forger.md5(Forger.preSign(pay) + LabKeys.MD5, GBK), "MD5"),
                MD5);
        add(
                "sent and signed in GBK, called UTF-8",
                CauseId.WRONG_CHARSET,
                "",
                Forger.form(pay, Forger.md5(Forger.preSign(pay) + LabKeys.MD5, GBK), "MD5", GBK),
                MD5);
        add(
                "sent in GBK, signed in UTF-8, called UTF-8",
                CauseId.WRONG_CHARSET,
                "",
                Forger.form(pay, Forger.md5(Forger.preSign(pay) + LabKeys.MD5, UTF_8), "MD5", GBK),
                MD5);
        add(
                "signed in ISO-8859-1, every character a question mark",
                CauseId.WRONG_CHARSET,
                "",
                Forger.form(pay, Forger.md5(Forger.preSign(pay) + LabKeys.MD5, ISO_8859_1), "MD5"),
                MD5);
        Map<String, String> gbk = with(pay, "_input_charset", "GBK");
        add(
                "signed in UTF-8, sent in GBK as it says",
                CauseId.WRONG_CHARSET,
                "",
                Forger.form(gbk, Forger.md5(Forger.preSign(gbk) + LabKeys.MD5, UTF_8), "MD5", GBK),
                MD5);
        signed(
                "_input_charset signed in small letters, sent in capitals",
                CauseId.WRONG_CHARSET,
                "_input_charset",
                with(pay, "_input_charset", "utf-8"));
        Map<String, String> odd = with(order(), "_input_charset", "ISO-8859-1");
        add("a charset that the gateway does not take", CauseId.BAD_FORMAT, "_input_charset", well(odd), MD5);
    }

    private void parameters() {
        Map<String, String> empty = with(pay(), "memo", "");
        String text = new TreeMap<>(empty)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .reduce((a, b) -> a + "&" + b)
                        .orElseThrow();
        add("an empty parameter sent and signed", CauseId.EMPTY_PARAMETERS_SIGNED, "", md5Form(empty, text), MD5);
        signed("an empty parameter signed and not sent", CauseId.EMPTY_PARAMETERS_SIGNED, "memo", text);
        signed("sign_type signed with the others", CauseId.SIGN_TYPE_SIGNED, sortedWith("sign_type", "MD5"));
        signed("sign_type signed at the end", CauseId.SIGN_TYPE_SIGNED, Forger.preSign(pay()) + "&sign_type=MD5");
        signed(
                "_input_charset added to the URL after signing",
                CauseId.PARAMETER_NOT_SIGNED,
                "_input_charset",
                without("_input_charset"));
        signed("notify_url added after signing", CauseId.PARAMETER_NOT_SIGNED, "notify_url", without("notify_url"));
        Map<String, String> bare = pay();
        bare.remove("_input_charset");
        seeds.add(new Seed(
                "_input_charset signed and not sent",
                List.of(CauseId.PARAMETER_NOT_SENT, CauseId.MISSING_PARAMETER),
                "_input_charset",
                md5Form(bare, Forger.preSign(pay())),
                MD5));
        String doubled = well(pay()) + "&partner_trans_id=T-1002";
        add("a parameter sent twice", CauseId.DUPLICATE_PARAMETER, "partner_trans_id", doubled, MD5);
    }

    private void layout() {
        signed("signed in the order of sending", CauseId.UNSORTED, Forger.joined(pay()));
        signed(
                "sorted with _input_charset at the end",
                CauseId.UNSORTED,
                without("_input_charset") + "&_input_charset=UTF-8");
        signed(
                "values signed in double quotes",
                CauseId.QUOTED_VALUES,
                new TreeMap<>(pay())
                        .entrySet().stream()
                                .map(each -> each.getKey() + "=\"" + each.getValue() + "\"")
                                .reduce((a, b) -> a + "&" + b)
                                .orElseThrow());
        signed("a line break at the end of the text", CauseId.KEY_WHITESPACE, Forger.preSign(pay()) + "\n");
        signed("a question mark before the text", CauseId.TEXT_AROUND, "?" + Forger.preSign(pay()));
        signed(
                "joined without & and =",
                CauseId.WRONG_JOIN,
                new TreeMap<>(pay())
                        .entrySet().stream()
                                .map(each -> each.getKey() + each.getValue())
                                .reduce("", String::concat));
        signed(
                "the whole text in small letters",
                CauseId.VALUE_CHANGED,
                Forger.preSign(pay()).toLowerCase(Locale.ROOT));
    }

    private void keys() {
        keyed("a line break after the key", CauseId.KEY_WHITESPACE, LabKeys.MD5 + "\n");
        keyed("a blank before the key", CauseId.KEY_WHITESPACE, " " + LabKeys.MD5);
        keyed("&key= before the key", CauseId.KEY_SEPARATOR, "&key=" + LabKeys.MD5);
        keyed("& before the key", CauseId.KEY_SEPARATOR, "&" + LabKeys.MD5);
        keyed("no key at all", CauseId.KEY_MISPLACED, "");
        keyed("the key without its last character", CauseId.KEY_MISPLACED, LabKeys.MD5.substring(0, 31));
        String text = Forger.preSign(pay());
        add(
                "the key before the text",
                CauseId.KEY_MISPLACED,
                "",
                Forger.form(pay(), Forger.md5(LabKeys.MD5 + text, UTF_8), "MD5"),
                MD5);
        add(
                "the signature in capital letters",
                CauseId.UPPER_CASE_HEX,
                "",
                Forger.form(pay(), Forger.md5(text + LabKeys.MD5, UTF_8).toUpperCase(Locale.ROOT), "MD5"),
                MD5);
        add(
                "SHA-256 under MD5",
                CauseId.WRONG_DIGEST,
                "",
                Forger.form(pay(), Forger.hash("SHA-256", text + LabKeys.MD5, UTF_8), "MD5"),
                MD5);
        add(
                "an MD5 called RSA2",
                CauseId.WRONG_DIGEST,
                "",
                Forger.form(pay(), Forger.md5(text + LabKeys.MD5, UTF_8), "RSA2"),
                MD5);
        add(
                "an RSA signature called MD5",
                CauseId.WRONG_DIGEST,
                "",
                Forger.form(pay(), rsa(text, "SHA256withRSA"), "MD5"),
                RSA);
    }

    private void json() {
        String info = pay().get("extend_info");
        signed(
                "JSON signed with blanks, sent without",
                CauseId.JSON_WHITESPACE,
                "extend_info",
                with(pay(), "extend_info", info.replace("\":", "\": ").replace(",\"", ", \"")));
        signed(
                "JSON signed over several lines",
                CauseId.JSON_WHITESPACE,
                "extend_info",
                with(
                        pay(),
                        "extend_info",
                        info.replace("{\"", "{\n  \"")
                                .replace("\":", "\": ")
                                .replace(",\"", ",\n  \"")
                                .replace("}", "\n}")));
        signed(
                "JSON signed with \\uxxxx",
                CauseId.JSON_REWRITTEN,
                "extend_info",
                with(pay(), "extend_info", info.replace("一号", "\\u4e00\\u53f7").replace("店", "\\u5e97")));
        signed(
                "JSON signed with \\/",
                CauseId.JSON_REWRITTEN,
                "extend_info",
                with(pay(), "extend_info", info.replace("/", "\\/")));
    }

    private void asymmetric() {
        String text = Forger.preSign(pay());
        add(
                "SHA256withRSA called RSA",
                CauseId.WRONG_DIGEST,
                "",
                Forger.form(pay(), rsa(text, "SHA256withRSA"), "RSA"),
                RSA);
        add(
                "SHA1withRSA called RSA2",
                CauseId.WRONG_DIGEST,
                "",
                Forger.form(pay(), rsa(text, "SHA1withRSA"), "RSA2"),
                RSA);
        add("RSASSA-PSS called RSA2", CauseId.WRONG_DIGEST, "", Forger.form(pay(), pss(text), "RSA2"), RSA);
        add("the bare hash encrypted", CauseId.WRONG_DIGEST, "", Forger.form(pay(), bare(text), "RSA2"), RSA);
        add(
                "signed with another private key",
                CauseId.KEY_NOT_PAIRED,
                "",
                Forger.form(pay(), Forger.rsa(text, "SHA256withRSA", LabKeys.GATEWAY_PAIR.getPrivate()), "RSA2"),
                RSA);
        add(
                "private and public key of two pairs",
                CauseId.KEY_NOT_PAIRED,
                "",
                Forger.form(pay(), Forger.rsa(text, "SHA256withRSA", LabKeys.GATEWAY_PAIR.getPrivate()), "RSA2"),
                RSA.own(LabKeys.GATEWAY_PAIR.getPrivate()));
        add(
                "an RSA signature whose plus signs were not encoded",
                CauseId.PLUS_AS_BLANK,
                "sign",
                Forger.form(pay(), rsa(text, "SHA256withRSA"), "RSA2").replace("%2B", "+"),
                RSA);
        String sign = rsa(text, "SHA256withRSA");
        add(
                "an RSA signature encoded twice",
                CauseId.ENCODED_TWICE,
                "sign",
                Forger.form(pay(), URLEncoder.encode(sign, UTF_8), "RSA2"),
                RSA);
        add(
                "an RSA signature in hex",
                CauseId.SIGN_FORM,
                "sign",
                Forger.form(
                        pay(),
                        java.util.HexFormat.of().formatHex(Base64.getDecoder().decode(sign)),
                        "RSA2"),
                RSA);
        add(
                "an RSA signature on several lines",
                CauseId.SIGN_FORM,
                "sign",
                Forger.form(
                        pay(),
                        Base64.getMimeEncoder()
                                .encodeToString(Base64.getDecoder().decode(sign)),
                        "RSA2"),
                RSA);
        add(
                "RSA2 over URL-encoded values",
                CauseId.VALUES_URL_ENCODED,
                "",
                Forger.form(
                        pay(),
                        rsa(Forger.preSign(changed(pay(), each -> URLEncoder.encode(each, UTF_8))), "SHA256withRSA"),
                        "RSA2"),
                RSA);
        add(
                "RSA2 over the order of sending",
                CauseId.UNSORTED,
                "",
                Forger.form(pay(), rsa(Forger.joined(pay()), "SHA256withRSA"), "RSA2"),
                RSA);
        add(
                "RSA over sign_type as well",
                CauseId.SIGN_TYPE_SIGNED,
                "",
                Forger.form(pay(), rsa(sortedWith("sign_type", "RSA"), "SHA1withRSA"), "RSA"),
                RSA);
        add(
                "RSA2 over the text and a line break",
                CauseId.TEXT_AROUND,
                "",
                Forger.form(pay(), rsa(text + "\n", "SHA256withRSA"), "RSA2"),
                RSA);
        add(
                "RSA2 over the text with the MD5 key",
                CauseId.KEY_MISPLACED,
                "",
                Forger.form(pay(), rsa(text + LabKeys.MD5, "SHA256withRSA"), "RSA2"),
                RSA.md5(LabKeys.MD5));
    }

    private void fields() {
        good("a required parameter missing", CauseId.MISSING_PARAMETER, "trans_amount", dropped(pay(), "trans_amount"));
        good(
                "a parameter of the merchant's own",
                CauseId.UNKNOWN_PARAMETER,
                "cashier_no",
                with(pay(), "cashier_no", "7"));
        good(
                "a name misspelt",
                CauseId.UNKNOWN_SERVICE,
                "service",
                with(pay(), "service", "alipay.acquire.oversea.spot.pay"));
        good(
                "a merchant trade id of 65 characters",
                CauseId.TOO_LONG,
                "partner_trans_id",
                with(pay(), "partner_trans_id", "T".repeat(65)));
        good("a decimal comma", CauseId.BAD_FORMAT, "trans_amount", with(pay(), "trans_amount", "12,30"));
        good("a currency in small letters", CauseId.BAD_FORMAT, "currency", with(pay(), "currency", "usd"));
        good(
                "extend_info that is no JSON",
                CauseId.BAD_FORMAT,
                "extend_info",
                with(pay(), "extend_info", "store_id=s1"));
        good("yen with decimals", CauseId.BAD_COMBINATION, "trans_amount", with(pay(), "currency", "JPY"));
        good("total_fee and rmb_fee together", CauseId.BAD_COMBINATION, "rmb_fee", with(order(), "rmb_fee", "60.00"));
        good(
                "another product's product_code",
                CauseId.BAD_COMBINATION,
                "product_code",
                with(order(), "product_code", "OVERSEAS_MBARCODE_PAY"));
        add(
                "sign_type in small letters",
                CauseId.BAD_FORMAT,
                "sign_type",
                Forger.form(pay(), Forger.md5(Forger.preSign(pay()) + LabKeys.MD5, UTF_8), "md5"),
                MD5);
        add(
                "a percent sign sent unencoded",
                CauseId.BAD_FORMAT,
                "trans_name",
                Forger.form(
                                dropped(pay(), "trans_name"),
                                Forger.md5(Forger.preSign(with(pay(), "trans_name", "5% tea")) + LabKeys.MD5, UTF_8),
                                "MD5")
                        + "&trans_name=5% tea",
                MD5,
                CauseId.MISSING_PARAMETER);
    }

    private void pairs() {
        two(
                "URL-encoded, and unsorted",
                CauseId.VALUES_URL_ENCODED,
                CauseId.UNSORTED,
                Forger.joined(changed(pay(), each -> URLEncoder.encode(each, UTF_8))),
                LabKeys.MD5);
        two(
                "URL-encoded, and a separator before the key",
                CauseId.VALUES_URL_ENCODED,
                CauseId.KEY_SEPARATOR,
                Forger.preSign(changed(pay(), each -> URLEncoder.encode(each, UTF_8))),
                "&key=" + LabKeys.MD5);
        two(
                "unsorted, and a line break after the key",
                CauseId.UNSORTED,
                CauseId.KEY_WHITESPACE,
                Forger.joined(pay()),
                LabKeys.MD5 + "\n");
        two(
                "sign_type signed, and a blank before the key",
                CauseId.SIGN_TYPE_SIGNED,
                CauseId.KEY_WHITESPACE,
                sortedWith("sign_type", "MD5"),
                " " + LabKeys.MD5);
        two(
                "JSON laid out anew, and _input_charset not signed",
                CauseId.JSON_WHITESPACE,
                CauseId.PARAMETER_NOT_SIGNED,
                Forger.preSign(dropped(
                        with(
                                pay(),
                                "extend_info",
                                pay().get("extend_info").replace("\":", "\": ").replace(",\"", ", \"")),
                        "_input_charset")),
                LabKeys.MD5);
        Map<String, String> empty = pay();
        empty.put("memo", "");
        String joined = empty.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .reduce((a, b) -> a + "&" + b)
                .orElseThrow();
        seeds.add(new Seed(
                "empty signed, and unsorted",
                List.of(CauseId.EMPTY_PARAMETERS_SIGNED, CauseId.UNSORTED),
                "",
                md5Form(empty, joined),
                MD5));
        seeds.add(new Seed(
                "unsorted, and in capital letters",
                List.of(CauseId.UNSORTED, CauseId.UPPER_CASE_HEX),
                "",
                Forger.form(
                        pay(),
                        Forger.md5(Forger.joined(pay()) + LabKeys.MD5, UTF_8).toUpperCase(Locale.ROOT),
                        "MD5"),
                MD5));
        seeds.add(new Seed(
                "HTML-escaped, and in GBK",
                List.of(CauseId.HTML_ESCAPED, CauseId.WRONG_CHARSET),
                "",
                Forger.form(pay(), Forger.md5(Forger.preSign(changed(pay(), Seeds::html)) + LabKeys.MD5, GBK), "MD5"),
                MD5));
        seeds.add(new Seed(
                "RSA2 over URL-encoded values, made with SHA-1",
                List.of(CauseId.VALUES_URL_ENCODED, CauseId.WRONG_DIGEST),
                "",
                Forger.form(
                        pay(),
                        rsa(Forger.preSign(changed(pay(), each -> URLEncoder.encode(each, UTF_8))), "SHA1withRSA"),
                        "RSA2"),
                RSA));
    }

    private void two(String slip, CauseId one, CauseId other, String text, String key) {
        seeds.add(
                new Seed(slip, List.of(one, other), "", Forger.form(pay(), Forger.md5(text + key, UTF_8), "MD5"), MD5));
    }

    private void keyed(String slip, CauseId cause, String key) {
        add(slip, cause, "", Forger.form(pay(), Forger.md5(Forger.preSign(pay()) + key, UTF_8), "MD5"), MD5);
    }

    private void good(String slip, CauseId cause, String field, Map<String, String> parameters) {
        add(slip, cause, field, well(parameters), MD5);
    }

    private void signed(String slip, CauseId cause, Map<String, String> parameters) {
        signed(slip, cause, "", parameters);
    }

    private void signed(String slip, CauseId cause, String field, Map<String, String> parameters) {
        add(slip, cause, field, md5Form(pay(), Forger.preSign(parameters)), MD5);
    }

    private void signed(String slip, CauseId cause, String text) {
        add(slip, cause, "", md5Form(pay(), text), MD5);
    }

    private void signed(String slip, CauseId cause, String field, String text) {
        add(slip, cause, field, md5Form(pay(), text), MD5);
    }

    private void sent(String slip, CauseId cause, String field, Map<String, String> sent, String text) {
        add(slip, cause, field, md5Form(sent, text), MD5);
    }

    private void add(String slip, CauseId cause, String field, String request, Keys keys, CauseId... more) {
        List<CauseId> causes = new ArrayList<>(List.of(cause));
        causes.addAll(List.of(more));
        seeds.add(new Seed(slip, causes, field, request, keys));
    }

    private static String md5Form(Map<String, String> parameters, String text) {
        return Forger.form(parameters, Forger.md5(text + LabKeys.MD5, UTF_8), "MD5");
    }

    private static String rsa(String text, String algorithm) {
        return Forger.rsa(text, algorithm, LabKeys.MERCHANT_PAIR.getPrivate());
    }

    private static String pss(String text) {
        try {
            java.security.Signature signature = java.security.Signature.getInstance("RSASSA-PSS");
            signature.setParameter(new java.security.spec.PSSParameterSpec(
                    "SHA-256", "MGF1", java.security.spec.MGF1ParameterSpec.SHA256, 32, 1));
            signature.initSign(LabKeys.MERCHANT_PAIR.getPrivate());
            signature.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (java.security.GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    /** The hash padded and encrypted without its algorithm, as some old libraries do. */
    private static String bare(String text) {
        RSAPrivateKey key = (RSAPrivateKey) LabKeys.MERCHANT_PAIR.getPrivate();
        String hash = Forger.hash("SHA-256", text, UTF_8);
        String block = "0001" + "ff".repeat(256 - 3 - 32) + "00" + hash;
        byte[] sign = new BigInteger(block, 16)
                .modPow(key.getPrivateExponent(), key.getModulus())
                .toByteArray();
        byte[] fixed = new byte[256];
        int count = Math.min(256, sign.length);
        System.arraycopy(sign, sign.length - count, fixed, 256 - count, count);
        return Base64.getEncoder().encodeToString(fixed);
    }

    private static String sortedWith(String name, String value) {
        Map<String, String> more = new TreeMap<>(pay());
        more.put(name, value);
        return more.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .reduce((a, b) -> a + "&" + b)
                .orElseThrow();
    }

    private static String without(String name) {
        return Forger.preSign(dropped(pay(), name));
    }

    static Map<String, String> dropped(Map<String, String> parameters, String name) {
        Map<String, String> fewer = new LinkedHashMap<>(parameters);
        fewer.remove(name);
        return fewer;
    }

    static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return more;
    }

    private static Map<String, String> changed(Map<String, String> parameters, UnaryOperator<String> change) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.replaceAll((name, value) -> change.apply(value));
        return changed;
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String lowerHex(String escaped) {
        StringBuilder lower = new StringBuilder(escaped);
        for (int at = lower.indexOf("%"); at >= 0; at = lower.indexOf("%", at + 1)) {
            lower.replace(at, at + 3, lower.substring(at, at + 3).toLowerCase(Locale.ROOT));
        }
        return lower.toString();
    }
}
