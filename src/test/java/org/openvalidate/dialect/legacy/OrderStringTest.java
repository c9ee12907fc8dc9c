package org.openvalidate.dialect.legacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.testkit.LabKeys;

class OrderStringTest {

    private static final Key OWN = LabKeys.MERCHANT.toSign(SignType.RSA).orElseThrow();

    @ParameterizedTest
    @EnumSource(
            value = SignType.class,
            names = {"RSA", "RSA2"})
    void what_is_signed_as_it_is_sent_verifies(SignType type) throws Unreadable {
        String text = OrderString.write(
                order(), type, UTF_8, LabKeys.MERCHANT.toSign(type).orElseThrow());

        OrderString read = OrderString.read(text);

        assertThat(text).startsWith("service=\"mobile.securitypay.pay\"&partner=\"2088123412341234\"&");
        assertThat(read.verify(LabKeys.GATEWAY)).isEqualTo(SignatureState.VALID);
        assertThat(read.call().parameter("subject")).isEqualTo("Tea & \"more\"=茶");
    }

    @Test
    void what_is_signed_sorted_verifies_in_whatever_order_it_is_sent() throws Unreadable {
        String signed = OrderString.write(new TreeMap<>(order()), SignType.RSA, UTF_8, OWN);
        String tail = signed.substring(signed.indexOf("&sign="));
        String unsorted = OrderString.write(order(), SignType.RSA, UTF_8, OWN);
        String text = unsorted.substring(0, unsorted.indexOf("&sign=")) + tail;

        assertThat(OrderString.read(text).verify(LabKeys.GATEWAY)).isEqualTo(SignatureState.VALID);
    }

    @Test
    void empty_values_are_not_signed() throws Unreadable {
        Map<String, String> order = order();
        order.put("body", "");

        String text = OrderString.write(order, SignType.RSA, UTF_8, OWN);

        assertThat(text).isEqualTo(OrderString.write(order(), SignType.RSA, UTF_8, OWN));
    }

    @Test
    void a_signature_with_a_percent_sign_that_is_no_escape_is_read_as_it_stands() throws Unreadable {
        OrderString read = OrderString.read("partner=\"2088123412341234\"&sign=\"%zz\"&sign_type=\"RSA\"");

        assertThat(read.call().parameter("sign")).isEqualTo("%zz");
        assertThat(read.verify(LabKeys.GATEWAY)).isEqualTo(SignatureState.INVALID);
    }

    @Test
    void the_signature_may_stand_among_the_others() throws Unreadable {
        String text = OrderString.write(order(), SignType.RSA, UTF_8, OWN);
        int sign = text.indexOf("&sign=");
        String moved = text.substring(sign + 1) + "&" + text.substring(0, sign);

        assertThat(OrderString.read(moved).verify(LabKeys.GATEWAY)).isEqualTo(SignatureState.VALID);
    }

    @Test
    void a_signature_that_is_not_url_encoded_is_read_as_well() throws Unreadable {
        String quoted = "partner=\"2088123412341234\"";
        String sign = "";
        for (int i = 0; !sign.contains("+"); i++) {
            quoted = "partner=\"2088123412341234\"&body=\"" + i + "\"";
            sign = Signatures.sign(quoted, SignType.RSA, UTF_8, OWN);
        }

        OrderString read = OrderString.read(quoted + "&sign=\"" + sign + "\"&sign_type=\"RSA\"");

        assertThat(read.verify(LabKeys.GATEWAY)).isEqualTo(SignatureState.VALID);
    }

    @Test
    void one_changed_character_is_noticed() throws Unreadable {
        String text = OrderString.write(order(), SignType.RSA, UTF_8, OWN).replace("0.01", "0.02");

        assertThat(OrderString.read(text).verify(LabKeys.GATEWAY)).isEqualTo(SignatureState.INVALID);
    }

    @Test
    void what_is_signed_without_quotes_does_not_verify() throws Unreadable {
        String bare = URLEncoder.encode(Signatures.sign(PreSign.of(order()), SignType.RSA, UTF_8, OWN), UTF_8);
        String text =
                OrderString.write(order(), SignType.RSA, UTF_8, OWN).replaceFirst("sign=\"[^\"]*", "sign=\"" + bare);

        assertThat(OrderString.read(text).verify(LabKeys.GATEWAY)).isEqualTo(SignatureState.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "rsa", "DSA", ""})
    void no_other_type_is_known(String type) throws Unreadable {
        String text = OrderString.write(order(), SignType.RSA, UTF_8, OWN)
                .replace("sign_type=\"RSA\"", "sign_type=\"" + type + "\"");

        assertThat(OrderString.read(text).verify(LabKeys.GATEWAY)).isEqualTo(SignatureState.UNKNOWN_TYPE);
    }

    @Test
    void a_string_without_signature_or_without_key_says_so() throws Unreadable {
        String text = OrderString.write(order(), SignType.RSA, UTF_8, OWN);

        assertThat(OrderString.read("partner=\"2088\"").verify(LabKeys.GATEWAY)).isEqualTo(SignatureState.MISSING);
        assertThat(OrderString.read(text).verify(new KeyRing(Map.of(), Map.of())))
                .isEqualTo(SignatureState.NO_KEY);
    }

    @Test
    void values_are_signed_in_their_charset() throws Unreadable {
        Charset gbk = Charset.forName("GBK");
        Map<String, String> order = new LinkedHashMap<>(order());
        order.put("_input_charset", "gbk");

        String text = OrderString.write(order, SignType.RSA, gbk, OWN);

        assertThat(OrderString.read(text).call().charset()).isEqualTo(gbk);
        assertThat(OrderString.read(text).verify(LabKeys.GATEWAY)).isEqualTo(SignatureState.VALID);
    }

    @Test
    void json_in_a_value_keeps_its_quotes() throws Unreadable {
        String json = "{\"business_type\":\"4\",\"goods_info\":\"a^1\"}";

        OrderString read = OrderString.read("partner=\"2088\"&trade_information=\"" + json + "\"&body=\"\"");

        assertThat(read.call().parameter("trade_information")).isEqualTo(json);
        assertThat(read.call().parameters()).containsEntry("body", "");
    }

    @Test
    void what_people_paste_has_blanks_around_it() throws Unreadable {
        String text = OrderString.write(order(), SignType.RSA, UTF_8, OWN);

        assertThat(OrderString.read("\n " + text + "\r\n").verify(LabKeys.GATEWAY))
                .isEqualTo(SignatureState.VALID);
    }

    @Test
    void a_very_long_value_is_read() throws Unreadable {
        String value = "\"&\"=".repeat(100_000);

        assertThat(OrderString.read("body=\"" + value + "\"&partner=\"2088\"")
                        .call()
                        .parameter("body"))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "partner=2088",
                "partner=\"2088",
                "partner=\"2088\"&",
                "{\"partner\":\"2088\"}",
                "&partner=\"2088\"x",
                "partner=\"1\"&partner=\"2\"",
                "partner=\"2088\"&_input_charset=\"latin-1\""
            })
    void what_is_no_order_string_cannot_be_read(String text) {
        assertThatThrownBy(() -> OrderString.read(text))
                .isInstanceOf(Unreadable.class)
                .message()
                .startsWith("the order string ")
                .doesNotContain("2088");
    }

    private static Map<String, String> order() {
        Map<String, String> order = new LinkedHashMap<>();
        order.put("service", "mobile.securitypay.pay");
        order.put("partner", "2088123412341234");
        order.put("_input_charset", "utf-8");
        order.put("out_trade_no", "T1");
        order.put("subject", "Tea & \"more\"=茶");
        order.put("total_fee", "0.01");
        order.put("currency", "USD");
        order.put("body", "");
        order.put("forex_biz", "FP");
        return order;
    }
}
