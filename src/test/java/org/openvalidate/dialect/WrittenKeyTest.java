package org.openvalidate.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.Key;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.dialect.WrittenKey.Form;

class WrittenKeyTest {

    private static final KeyPair RSA = KeyFormat.labPair(3);
    private static final KeyPair OTHER = KeyFormat.labPair(4);
    private static final KeyPair DSA = KeyFormat.labDsaPair(3);

    static Stream<Arguments> everyForm() {
        return Stream.of(
                Arguments.of(RSA.getPrivate(), Form.PKCS8, "PRIVATE KEY"),
                Arguments.of(RSA.getPrivate(), Form.PKCS1, "RSA PRIVATE KEY"),
                Arguments.of(RSA.getPublic(), Form.X509, "PUBLIC KEY"),
                Arguments.of(RSA.getPublic(), Form.PKCS1, "RSA PUBLIC KEY"),
                Arguments.of(DSA.getPrivate(), Form.PKCS8, "PRIVATE KEY"),
                Arguments.of(DSA.getPrivate(), Form.PKCS1, "DSA PRIVATE KEY"),
                Arguments.of(DSA.getPublic(), Form.X509, "PUBLIC KEY"));
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void a_key_is_the_same_in_every_form_armoured_or_on_one_line(Key key, Form form, String label)
            throws UnreadableKey {
        WrittenKey written = new WrittenKey(key, form, false);

        WrittenKey armoured = WrittenKey.read("some words\n" + written.pem(form));
        WrittenKey bare = WrittenKey.read("\uFEFF  " + written.oneLine(form) + "\n");

        assertThat(written.pem(form))
                .startsWith("-----BEGIN " + label + "-----\n")
                .endsWith("END " + label + "-----\n");
        assertThat(written.pem(form).lines().mapToInt(String::length)).allMatch(length -> length <= 64);
        assertThat(armoured.key()).isEqualTo(key);
        assertThat(armoured.form()).isEqualTo(form);
        assertThat(armoured.armoured()).isTrue();
        assertThat(bare.key()).isEqualTo(key);
        assertThat(bare.armoured()).isFalse();
        assertThat(written.forms()).contains(form);
    }

    @Test
    void the_old_form_of_an_rsa_key_is_what_the_new_one_wraps() {
        byte[] wrapped = RSA.getPrivate().getEncoded();
        byte[] old =
                Base64.getDecoder().decode(new WrittenKey(RSA.getPrivate(), Form.PKCS8, false).oneLine(Form.PKCS1));

        assertThat(Arrays.copyOfRange(wrapped, wrapped.length - old.length, wrapped.length))
                .isEqualTo(old);
        assertThat(old[0]).isEqualTo((byte) 0x30);
    }

    @Test
    void a_key_says_whose_it_is_of_which_family_and_how_long() {
        WrittenKey own = new WrittenKey(RSA.getPrivate(), Form.PKCS8, false);
        WrittenKey known = new WrittenKey(DSA.getPublic(), Form.X509, false);

        assertThat(own.isPrivate()).isTrue();
        assertThat(own.own()).contains(RSA.getPrivate());
        assertThat(own.known()).isEmpty();
        assertThat(own.family()).isEqualTo("RSA");
        assertThat(own.bits()).isEqualTo(2048);
        assertThat(known.isPrivate()).isFalse();
        assertThat(known.own()).isEmpty();
        assertThat(known.known()).contains(DSA.getPublic());
        assertThat(known.family()).isEqualTo("DSA");
        assertThat(known.bits()).isEqualTo(1024);
        assertThat(new WrittenKey(DSA.getPrivate(), Form.PKCS8, false).bits()).isEqualTo(1024);
        assertThat(known.forms()).isEqualTo(List.of(Form.X509));
        assertThatThrownBy(() -> known.pem(Form.PKCS1)).hasMessage("a public DSA key has no PKCS1");
        assertThatThrownBy(() -> own.oneLine(Form.X509)).hasMessage("a private RSA key has no X509");
    }

    @Test
    void parameters_before_the_key_and_line_ends_that_were_written_out_do_not_matter() throws UnreadableKey {
        String dsa = new WrittenKey(DSA.getPrivate(), Form.PKCS8, false).pem(Form.PKCS1);
        String parameters = "-----BEGIN DSA PARAMETERS-----\nAAAA\n-----END DSA PARAMETERS-----\n";
        String rsa = new WrittenKey(RSA.getPublic(), Form.X509, false).oneLine(Form.X509);

        assertThat(WrittenKey.read(parameters + dsa).key()).isEqualTo(DSA.getPrivate());
        assertThat(WrittenKey.read(rsa.substring(0, 60) + "\\n" + rsa.substring(60))
                        .key())
                .isEqualTo(RSA.getPublic());
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'-----BEGIN PUBLIC KEY-----', HALF_ARMOUR",
        "'not a key!', NOT_BASE64",
        "'MIIBIjANBgkqhkiG9w0BAQEFAAOCA', CUT",
        "'MIIBIjANBgkqhkiG9w0BAQEFAAOC', CUT",
        "'AAAA', NO_KEY",
        "'MAA=', NO_KEY",
        "'MAMCAQE=', NO_KEY",
        "'-----BEGIN PUBLIC KEY----------END PUBLIC KEY-----', EMPTY",
        "'-----BEGIN ENCRYPTED PRIVATE KEY-----AAAA-----END ENCRYPTED PRIVATE KEY-----', ENCRYPTED",
        "'-----BEGIN RSA PRIVATE KEY-----Proc-Type: 4,ENCRYPTED-----END RSA PRIVATE KEY-----', ENCRYPTED",
        "'-----BEGIN OPENSSH PRIVATE KEY-----AAAA-----END OPENSSH PRIVATE KEY-----', OPENSSH",
        "'-----BEGIN CERTIFICATE-----AAAA-----END CERTIFICATE-----', CERTIFICATE"
    })
    void what_is_no_key_is_told_by_its_reason(String text, UnreadableKey.Reason reason) {
        UnreadableKey refused = catchThrowableOfType(UnreadableKey.class, () -> WrittenKey.read(text));

        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(reason.what("en")).isNotEqualTo(reason.what("zh"));
        assertThat(reason.remedy("en")).isNotEqualTo(reason.remedy("zh"));
    }

    @Test
    void a_key_of_which_the_end_is_missing_is_refused() {
        String whole = new WrittenKey(RSA.getPrivate(), Form.PKCS8, false).oneLine(Form.PKCS8);

        assertThat(catchThrowableOfType(UnreadableKey.class, () -> WrittenKey.read(whole.substring(0, 400))))
                .isNotNull();
    }

    @Test
    void a_key_is_never_printed() {
        WrittenKey own = new WrittenKey(RSA.getPrivate(), Form.PKCS8, true);
        WrittenKey known = new WrittenKey(RSA.getPublic(), Form.X509, false);

        assertThat(own.toString())
                .doesNotContain(own.oneLine(Form.PKCS8).substring(40, 60))
                .isNotEqualTo(known.toString());
        assertThat(own.toString()).contains("RSA").hasSizeLessThan(80);
    }

    @Test
    void a_pair_is_made_of_the_family_and_size_that_is_asked_for() {
        KeyPair dsa = KeyPairs.make(SignType.DSA, 1024, new java.security.SecureRandom());

        assertThat(new WrittenKey(dsa.getPublic(), Form.X509, false))
                .extracting(WrittenKey::family, WrittenKey::bits)
                .containsExactly("DSA", 1024);
    }

    @Test
    void the_halves_of_a_pair_are_known_to_belong_together() {
        assertThat(KeyPairs.publicHalf(RSA.getPrivate())).contains(RSA.getPublic());
        assertThat(KeyPairs.publicHalf(DSA.getPrivate())).contains(DSA.getPublic());
        assertThat(KeyPairs.paired(RSA.getPrivate(), RSA.getPublic())).isTrue();
        assertThat(KeyPairs.paired(RSA.getPrivate(), OTHER.getPublic())).isFalse();
        assertThat(KeyPairs.paired(RSA.getPrivate(), DSA.getPublic())).isFalse();
    }
}
