package org.openvalidate.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.openvalidate.testkit.LabKeys;

class KeyFormatTest {

    @Test
    void the_same_seed_gives_the_same_pair_and_another_seed_another() {
        assertThat(KeyFormat.labPair(1).getPublic()).isEqualTo(LabKeys.MERCHANT_PAIR.getPublic());
        assertThat(LabKeys.GATEWAY_PAIR.getPublic()).isNotEqualTo(LabKeys.MERCHANT_PAIR.getPublic());
    }

    @Test
    void line_ends_and_blanks_of_a_pasted_key_do_not_matter() {
        String line = KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPublic());
        String pasted = " -----BEGIN PUBLIC KEY-----\r\n" + line.replaceAll("(.{64})", "$1\r\n")
                + "\n-----END PUBLIC KEY-----\n ";

        assertThat(KeyFormat.publicKey(pasted)).isEqualTo(LabKeys.MERCHANT_PAIR.getPublic());
    }

    @Test
    void what_is_no_key_is_refused_without_being_repeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyFormat.privateKey("c2VjcmV0"))
                .withMessage("not an RSA private key in PKCS#8 form")
                .withNoCause();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyFormat.publicKey("sec:ret"))
                .withMessage("not an RSA public key in X.509 form")
                .withNoCause();
    }

    @Test
    void a_dsa_key_is_read_for_dsa_only() {
        String dsa = KeyFormat.oneLine(LabKeys.MERCHANT_DSA.getPublic());
        String rsa = KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPublic());

        assertThat(KeyFormat.publicKey(SignType.DSA, dsa)).isEqualTo(LabKeys.MERCHANT_DSA.getPublic());
        assertThat(KeyFormat.publicKey(SignType.RSA2, rsa)).isEqualTo(LabKeys.MERCHANT_PAIR.getPublic());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyFormat.publicKey(SignType.DSA, rsa))
                .withMessage("not a DSA public key in X.509 form");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyFormat.publicKey(SignType.RSA2, dsa))
                .withMessage("not an RSA public key in X.509 form");
    }

    @Test
    void a_public_key_is_not_taken_for_a_private_one() {
        String line = KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPublic());

        assertThatIllegalArgumentException().isThrownBy(() -> KeyFormat.privateKey(line));
    }

    @Test
    void keys_never_print_themselves() {
        assertThat(new Key.Shared(LabKeys.MD5).toString()).doesNotContain(LabKeys.MD5);
        assertThat(LabKeys.MERCHANT.toString())
                .doesNotContain(LabKeys.MD5)
                .doesNotContain(LabKeys.MERCHANT_PAIR.getPrivate().toString());
    }
}
