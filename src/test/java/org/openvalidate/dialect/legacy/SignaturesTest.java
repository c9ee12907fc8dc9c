package org.openvalidate.dialect.legacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.SignType;
import org.openvalidate.testkit.LabKeys;

class SignaturesTest {

    private static final String PRE_SIGN = "partner=2088101122136241&service=forex_rate_file&subject=茶";

    @ParameterizedTest
    @MethodSource("org.openvalidate.dialect.legacy.PublishedVectors#signed")
    void published_strings_have_their_published_signature(PublishedVectors.Signed vector) {
        Key key = new Key.Shared(vector.key());

        assertThat(Signatures.sign(vector.preSign(), SignType.MD5, UTF_8, key)).isEqualTo(vector.sign());
        assertThat(Signatures.verify(vector.preSign(), vector.sign(), SignType.MD5, UTF_8, key))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.openvalidate.dialect.legacy.PublishedVectors#signed")
    void no_published_signature_survives_a_change_of_one_byte(PublishedVectors.Signed vector) {
        Key key = new Key.Shared(vector.key());

        for (int i = 0; i < vector.preSign().length(); i++) {
            String other = changed(vector.preSign(), i);
            assertThat(Signatures.verify(other, vector.sign(), SignType.MD5, UTF_8, key))
                    .as(other)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_one_side_signs_the_other_verifies(SignType type) {
        String sign = sign(PRE_SIGN, type);

        assertThat(verify(PRE_SIGN, sign, type)).isTrue();
        assertThat(verify(PRE_SIGN.replace("2088", "2089"), sign, type)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_signature_changed_in_any_one_place_is_none(SignType type) {
        String sign = sign(PRE_SIGN, type);
        int beforePadding = sign.replace("=", "").length() - 1;

        for (int i = 0; i < beforePadding; i++) {
            assertThat(verify(PRE_SIGN, changed(sign, i), type))
                    .as("place " + i)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"MD5, 32", "RSA, 344", "RSA2, 344"})
    void signatures_have_the_documented_length(SignType type, int length) {
        assertThat(sign(PRE_SIGN, type)).hasSize(length).doesNotContain("\n", "\r");
    }

    @Test
    void dsa_signs_with_keys_of_its_own_only() {
        Key rsa = signing(SignType.RSA);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Signatures.sign(PRE_SIGN, SignType.DSA, UTF_8, rsa))
                .withMessage("this key cannot sign with DSA");
        assertThat(Signatures.verify(
                        PRE_SIGN, sign(PRE_SIGN, SignType.DSA), SignType.DSA, UTF_8, verifying(SignType.RSA)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void the_same_message_is_signed_the_same_way_twice(SignType type) {
        assertThat(sign(PRE_SIGN, type)).isEqualTo(sign(PRE_SIGN, type));
    }

    @Test
    void rsa_and_rsa2_are_not_interchangeable() {
        assertThat(verify(PRE_SIGN, sign(PRE_SIGN, SignType.RSA), SignType.RSA2))
                .isFalse();
        assertThat(verify(PRE_SIGN, sign(PRE_SIGN, SignType.RSA2), SignType.RSA))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void the_bytes_of_the_charset_are_signed(SignType type) {
        String inGbk = Signatures.sign(PRE_SIGN, type, Charset.forName("GBK"), signing(type));

        assertThat(inGbk).isNotEqualTo(sign(PRE_SIGN, type));
        assertThat(Signatures.verify(PRE_SIGN, inGbk, type, Charset.forName("GBK"), verifying(type)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"RSA, not base64!", "RSA2, YWJj", "DSA, YWJj", "MD5, abc", "MD5, 签"})
    void a_malformed_signature_is_none_and_no_failure(SignType type, String sign) {
        assertThat(verify(PRE_SIGN, sign, type)).isFalse();
    }

    @Test
    void a_private_key_cannot_sign_with_md5() {
        Key key = new Key.Private(LabKeys.MERCHANT_PAIR.getPrivate());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Signatures.sign(PRE_SIGN, SignType.MD5, UTF_8, key))
                .withMessage("this key cannot sign with MD5");
    }

    private static String sign(String preSign, SignType type) {
        return Signatures.sign(preSign, type, UTF_8, signing(type));
    }

    private static boolean verify(String preSign, String sign, SignType type) {
        return Signatures.verify(preSign, sign, type, UTF_8, verifying(type));
    }

    private static Key signing(SignType type) {
        return LabKeys.MERCHANT.toSign(type).orElseThrow();
    }

    private static Key verifying(SignType type) {
        return LabKeys.GATEWAY.toVerify(type).orElseThrow();
    }

    private static String changed(String text, int place) {
        char other = text.charAt(place) == 'a' ? 'b' : 'a';
        return text.substring(0, place) + other + text.substring(place + 1);
    }
}
