package org.openvalidate.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import shop.Shop.Form;
import shop.Shop.PreSign;
import shop.Shop.SignType;
import shop.Shop.Signer;

/** The till signs as the vendor published it. Source: legacy-online 1.2, 1.6. */
class ShopSigningTest {

    private static final String KEY_A = "760bdzec6y9goq7ctyx96ezkz78287de";
    private static final String KEY_B = "10000000000000000000000000000000";
    private static final String CREATE = "_input_charset=utf-8&currency=USD&notify_url=https://example.com/notify"
            + "&out_trade_no=12345&partner=2088101122136241";

    @ParameterizedTest
    @CsvSource({
        "end_date=20120205&partner=2088101122136241&service=forex_compare_file&start_date=20120202,"
                + "3d09abe0980696bb39bb72c6137266ca",
        "end_date=20120205&partner=2088101122136241&service=forex_liquidation_file&start_date=20120202,"
                + "68c26fcba73dc3134bc88bb04a8be865",
        CREATE + "&rmb_fee=0.10&service=create_forex_trade&subject=product_name&supplier=company_name,"
                + "4986b31c8febb978ee6d6c45f76614ac",
        CREATE + "&service=create_forex_trade&subject=product_name&supplier=company_name&total_fee=350.45,"
                + "2dd75a3023c0a3a795a83109966bbc7d",
        "_input_charset=utf-8&out_trade_no=SAMPLE_TRANSACTION_ID&partner=2088101122136241&service=single_trade_query,"
                + "d4d3825356fd0799ee16829acffc1460",
        "_input_charset=utf-8&partner=2088101122136241&service=single_trade_query,af7007238531b0b0917f3972e24c6c64",
        "partner=2088101122136241&service=forex_rate_file,4051af1716d522b47acff927d4fb9781"
    })
    void the_published_digests_of_set_a_come_out(String preSign, String digest) {
        assertThat(Signer.md5(KEY_A).sign(preSign, UTF_8)).isEqualTo(digest);
        assertThat(PreSign.of(shuffled(preSign))).isEqualTo(preSign);
    }

    @Test
    void the_published_digest_of_set_b_comes_out() {
        String preSign = "_input_charset=utf-8&currency=EUR&notify_url=https://example.com/notify&out_trade_no=1"
                + "&partner=1000000000000000&service=create_forex_trade&subject=test&total_fee=0.01";

        assertThat(Signer.md5(KEY_B).sign(preSign, UTF_8)).isEqualTo("f24fd4d76acabf860263a40805138380");
    }

    @Test
    void the_published_notice_verifies_and_an_altered_one_does_not() {
        String notice = "_input_charset=utf-8&currency=HKD&notify_id=13f1e773aeb299e26eb5d02bbb71219d50"
                + "&notify_time=2013-09-02 10:41:43&notify_type=trade_status_sync&out_trade_no=4028608899131221"
                + "&total_fee=0.10&trade_no=4061800001000100000574688&trade_status=TRADE_FINISHED";
        String sign = "a27572b0a6dee50d2d4a1449bfd55e92";

        assertThat(Signer.md5(KEY_A).verifies(notice, UTF_8, sign)).isTrue();
        assertThat(Signer.md5(KEY_A).verifies(notice.replace("0.10", "0.11"), UTF_8, sign))
                .isFalse();
        assertThat(Signer.md5(KEY_B).verifies(notice, UTF_8, sign)).isFalse();
    }

    @Test
    void empty_values_and_the_signature_itself_are_not_signed() {
        Map<String, String> fields = Map.of("b", "2", "a", "1 +&", "c", "", "sign", "x", "sign_type", "MD5");

        assertThat(PreSign.of(fields)).isEqualTo("a=1 +&&b=2");
    }

    @ParameterizedTest
    @EnumSource(names = {"RSA", "RSA2"})
    void both_rsa_types_verify_their_own_signature_over_the_bytes_of_the_charset(SignType type) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        Signer signer = Signer.rsa(
                type,
                Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded()),
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pair.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        Charset gbk = Charset.forName("GBK");

        String sign = signer.sign("subject=珍珠奶茶", gbk);

        assertThat(signer.verifies("subject=珍珠奶茶", gbk, sign)).isTrue();
        assertThat(signer.verifies("subject=珍珠奶茶", UTF_8, sign)).isFalse();
        assertThat(signer.verifies("subject=珍珠奶", gbk, sign)).isFalse();
        assertThat(signer.verifies("subject=珍珠奶茶", gbk, "no Base64")).isFalse();
    }

    private static Map<String, String> shuffled(String preSign) {
        List<String> pairs = new java.util.ArrayList<>(List.of(preSign.split("&")));
        Collections.reverse(pairs);
        return Form.decode(String.join("&", pairs), UTF_8);
    }
}
