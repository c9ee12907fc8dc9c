package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.Leak;
import org.openvalidate.testkit.OpensslMerchant;
import org.openvalidate.testkit.Program;
import org.openvalidate.testkit.Typed;

class DiagnoseCommandIT {

    private static final String CODE = "281234567890123456";
    private static final String REQUEST = "_input_charset=UTF-8&alipay_seller_id=2088101122136241"
            + "&biz_product=OVERSEAS_MBARCODE_PAY&buyer_identity_code=" + CODE + "&currency=USD"
            + "&extend_info={\"store_id\":\"s1\"}&identity_code_type=barcode&partner=2088101122136241&partner_trans_id=T1"
            + "&service=alipay.acquire.overseas.spot.pay&trans_amount=12.30&trans_name=tea";

    @TempDir
    Path folder;

    @BeforeEach
    void keys() throws IOException {
        Files.writeString(folder.resolve("md5.key"), LabKeys.MD5 + "\n");
        Files.writeString(folder.resolve("own.key"), KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPrivate()));
    }

    @Test
    void what_is_well_signed_ends_with_0() throws IOException {
        request(md5(REQUEST + LabKeys.MD5));

        Typed typed = diagnose("--md5-key-file", at("md5.key"));

        assertThat(typed.exitCode()).as(typed.out()).isZero();
        assertThat(typed.out()).startsWith("NOTHING WRONG");
        assertThat(typed.out())
                .contains("buyer_identity_code=28****************")
                .doesNotContain(CODE);
    }

    @Test
    void a_cause_that_is_found_ends_with_1_and_is_json_for_a_program() throws IOException {
        request(md5(REQUEST + "&sign_type=MD5" + LabKeys.MD5));

        Typed typed = diagnose("--md5-key-file", at("md5.key"), "--json");

        assertThat(typed.exitCode()).isEqualTo(1);
        JsonNode json = new ObjectMapper().readTree(typed.out());
        assertThat(json.path("verdict").asText()).isEqualTo("EXPLAINED");
        assertThat(json.at("/causes/0/id").asText()).isEqualTo("SIGN_TYPE_SIGNED");
        assertThat(json.at("/causes/0/remedy").asText()).contains("sign_type");
        assertThat(json.path("expectedPreSign").asText()).startsWith("_input_charset=UTF-8&alipay_seller_id=");
        assertThat(json.path("signedPreSign").asText()).endsWith("&sign_type=MD5");
        assertThat(typed.out()).doesNotContain(CODE);
    }

    @Test
    void what_nothing_explains_ends_with_3_and_says_what_remains() throws IOException {
        request(md5("another text"));

        Typed typed = diagnose("--md5-key-file", at("md5.key"), "--lang", "zh");

        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(typed.out()).startsWith("未找到原因").contains("沙箱与生产的密钥不同");
    }

    @Test
    void no_key_and_no_payment_code_is_printed_in_any_form() throws IOException {
        Map<String, String> secrets =
                Map.of("md5", LabKeys.MD5, "own", KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPrivate()), "code", CODE);
        for (String text :
                new String[] {REQUEST + LabKeys.MD5, REQUEST + "&key=" + LabKeys.MD5, REQUEST + "\n" + LabKeys.MD5, ""
                }) {
            request(md5(text));
            for (String form : new String[] {"--json", "--lang=zh"}) {
                Typed typed = diagnose("--md5-key-file", at("md5.key"), "--private-key-file", at("own.key"), form);

                assertThat(Leak.in(typed.out() + typed.err(), secrets)).isEmpty();
            }
        }
    }

    @Test
    void everything_wrong_with_the_input_is_told_at_once_with_2() throws IOException {
        Files.writeString(folder.resolve("empty.key"), "\n");
        Files.writeString(folder.resolve("cut.pem"), "-----BEGIN PUBLIC KEY-----\nAAAA");

        Typed typed = diagnose("--md5-key-file", at("empty.key"), "--public-key-file", at("cut.pem"));

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("empty.key", "cut.pem", "--request", "3 problems");
    }

    @Test
    void a_private_key_in_the_place_of_a_public_one_is_sent_back() throws IOException {
        request(md5(REQUEST));

        Typed typed = diagnose("--public-key-file", at("own.key"));

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("private key");
    }

    @Test
    void what_openssl_signs_under_rsa2_is_well_signed() throws IOException {
        Program.need("openssl", "curl");
        String known = OpensslMerchant.publicKey(folder);
        Files.writeString(folder.resolve("known.key"), known);
        OpensslMerchant merchant =
                OpensslMerchant.of(folder, java.net.URI.create("http://localhost/"), "2088101122136241", "", known);
        String sign = merchant.sign(REQUEST, "RSA2", java.nio.charset.StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("request"), REQUEST + "&sign=" + sign.replace("+", "%2B") + "&sign_type=RSA2");

        assertThat(diagnose("--public-key-file", at("known.key")).exitCode()).isZero();
    }

    private Typed diagnose(String... options) {
        String[] line = new String[options.length + 3];
        line[0] = "diagnose";
        line[1] = "--request";
        line[2] = at("request");
        System.arraycopy(options, 0, line, 3, options.length);
        return Typed.line(line);
    }

    private void request(String sign) throws IOException {
        Files.writeString(folder.resolve("request"), REQUEST + "&sign=" + sign + "&sign_type=MD5");
    }

    private static String md5(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("MD5")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
