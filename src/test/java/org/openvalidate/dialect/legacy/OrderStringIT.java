package org.openvalidate.dialect.legacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.Program;

class OrderStringIT {

    private static final String ORDER =
            "partner=\"2088123412341234\"&seller_id=\"2088123412341234\"&out_trade_no=\"T1\"&subject=\"茶 & cake\""
                    + "&service=\"mobile.securitypay.pay\"&forex_biz=\"FP\"&_input_charset=\"utf-8\"";

    @ParameterizedTest
    @CsvSource({"RSA, -sha1", "RSA2, -sha256"})
    void an_order_that_openssl_signs_verifies(String type, String digest, @TempDir Path folder) throws Exception {
        Program.need("openssl");
        Path key = folder.resolve("private.pem");
        Files.writeString(
                key,
                "-----BEGIN PRIVATE KEY-----\n"
                        + KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPrivate()).replaceAll("(.{64})", "$1\n")
                        + "\n-----END PRIVATE KEY-----\n");

        byte[] signature = Program.output(ORDER.getBytes(UTF_8), "openssl", "dgst", digest, "-sign", key.toString());
        String sign = URLEncoder.encode(Base64.getEncoder().encodeToString(signature), UTF_8);
        OrderString read = OrderString.read(ORDER + "&sign=\"" + sign + "\"&sign_type=\"" + type + "\"");

        assertThat(read.verify(LabKeys.GATEWAY)).isEqualTo(SignatureState.VALID);
    }
}
