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
    void a_key_is_shown_on_one_line_and_read_back() {
        String line = KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPrivate());

        assertThat(line).doesNotContain("\n").matches("[A-Za-z0-9+/]+={0,2}");
        assertThat(KeyFormat.privateKey(line)).isEqualTo(LabKeys.MERCHANT_PAIR.getPrivate());
        assertThat(KeyFormat.publicOf(KeyFormat.privateKey(line))).isEqualTo(LabKeys.MERCHANT_PAIR.getPublic());
    }

    @Test
    void a_dsa_key_of_the_laboratory_comes_from_its_seed_and_has_1024_bits() {
        java.security.interfaces.DSAPublicKey known =
                (java.security.interfaces.DSAPublicKey) KeyFormat.labDsaPair(5).getPublic();

        assertThat(known).isEqualTo(KeyFormat.labDsaPair(5).getPublic());
        assertThat(known).isNotEqualTo(KeyFormat.labDsaPair(6).getPublic());
        assertThat(known.getParams().getP().bitLength()).isEqualTo(1024);
    }

    @Test
    void a_fresh_pair_has_2048_bits() {
        java.security.KeyPair pair = KeyFormat.freshPair(new java.security.SecureRandom());

        assertThat(((java.security.interfaces.RSAKey) pair.getPublic())
                        .getModulus()
                        .bitLength())
                .isEqualTo(2048);
        assertThat(KeyPairs.paired(pair.getPrivate(), pair.getPublic())).isTrue();
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
