package org.openvalidate.dialect.legacy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.SignType;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.Program;

/** RSA and RSA2 against a program that is not ours; no vectors of them are published. */
class OpensslIT {

    private static final String PRE_SIGN = "_input_charset=UTF-8&partner=2088101122136241&subject=茶 & cake";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeAPairAsTheVendorsPagesDo() {
        Program.need("openssl");
        Program.output(new byte[0], "openssl", "genrsa", "-out", at("any.pem"), "2048");
        Program.output(
                new byte[0], "openssl", "pkcs8", "-topk8", "-nocrypt", "-in", at("any.pem"), "-out", at("private.pem"));
        Program.output(new byte[0], "openssl", "rsa", "-in", at("private.pem"), "-pubout", "-out", at("public.pem"));
    }

    @ParameterizedTest
    @CsvSource({"RSA, -sha1", "RSA2, -sha256"})
    void what_openssl_signs_we_verify(SignType type, String digest) throws IOException {
        byte[] signature =
                Program.output(PRE_SIGN.getBytes(UTF_8), "openssl", "dgst", digest, "-sign", at("private.pem"));
        String sign = Base64.getEncoder().encodeToString(signature);
        Key key = new Key.Public(KeyFormat.publicKey(read("public.pem")));

        assertThat(Signatures.verify(PRE_SIGN, sign, type, UTF_8, key)).isTrue();
        assertThat(Signatures.verify(PRE_SIGN + " ", sign, type, UTF_8, key)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"RSA, -sha1, -sha256", "RSA2, -sha256, -sha1"})
    void what_we_sign_openssl_verifies(SignType type, String digest, String otherDigest) throws IOException {
        Key key = new Key.Private(KeyFormat.privateKey(read("private.pem")));

        String sign = Signatures.sign(PRE_SIGN, type, UTF_8, key);

        Files.write(folder.resolve("sign"), Base64.getDecoder().decode(sign));
        assertThat(verified(digest, PRE_SIGN)).isZero();
        assertThat(verified(digest, PRE_SIGN + " ")).isNotZero();
        assertThat(verified(otherDigest, PRE_SIGN)).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1024", "2048"})
    void under_dsa_each_verifies_what_the_other_signs(String bits) throws IOException {
        Program.output(new byte[0], "openssl", "dsaparam", "-genkey", "-out", at("dsa.pem"), bits);
        Program.output(new byte[0], "openssl", "dsa", "-in", at("dsa.pem"), "-pubout", "-out", at("dsa-public.pem"));
        byte[] theirs = Program.output(PRE_SIGN.getBytes(UTF_8), "openssl", "dgst", "-sha1", "-sign", at("dsa.pem"));
        String sign = Base64.getEncoder().encodeToString(theirs);
        Key key = new Key.Public(KeyFormat.publicKey(SignType.DSA, read("dsa-public.pem")));
        String ours =
                Signatures.sign(PRE_SIGN, SignType.DSA, UTF_8, new Key.Private(LabKeys.MERCHANT_DSA.getPrivate()));
        Files.write(folder.resolve("sign"), Base64.getDecoder().decode(ours));
        Files.writeString(
                folder.resolve("ours.pem"),
                "-----BEGIN PUBLIC KEY-----\n"
                        + KeyFormat.oneLine(LabKeys.MERCHANT_DSA.getPublic()).replaceAll("(.{64})", "$1\n")
                        + "\n-----END PUBLIC KEY-----\n");

        assertThat(Signatures.verify(PRE_SIGN, sign, SignType.DSA, UTF_8, key)).isTrue();
        assertThat(Signatures.verify(PRE_SIGN + " ", sign, SignType.DSA, UTF_8, key))
                .isFalse();
        assertThat(verified("-sha1", PRE_SIGN, "ours.pem")).isZero();
        assertThat(verified("-sha1", PRE_SIGN + " ", "ours.pem")).isNotZero();
    }

    @Test
    void keys_are_read_with_armour_and_on_one_line() throws IOException {
        PrivateKey ours = KeyFormat.privateKey(read("private.pem"));
        PublicKey theirs = KeyFormat.publicKey(read("public.pem"));

        assertThat(KeyFormat.privateKey(KeyFormat.oneLine(ours))).isEqualTo(ours);
        assertThat(KeyFormat.publicKey(KeyFormat.oneLine(theirs))).isEqualTo(theirs);
        assertThat(read("public.pem").replaceAll("-----[A-Z ]+-----|\\s", "")).isEqualTo(KeyFormat.oneLine(theirs));
    }

    @Test
    void the_shared_digest_is_the_one_that_openssl_makes() {
        String key = "760bdzec6y9goq7ctyx96ezkz78287de";

        byte[] printed = Program.output((PRE_SIGN + key).getBytes(UTF_8), "openssl", "dgst", "-md5", "-r");

        assertThat(Signatures.sign(PRE_SIGN, SignType.MD5, UTF_8, new Key.Shared(key)))
                .isEqualTo(new String(printed, US_ASCII).split(" ", 2)[0]);
    }

    private static int verified(String digest, String preSign) {
        return verified(digest, preSign, "public.pem");
    }

    private static int verified(String digest, String preSign, String publicKey) {
        return Program.run(
                        preSign.getBytes(UTF_8),
                        "openssl",
                        "dgst",
                        digest,
                        "-verify",
                        at(publicKey),
                        "-signature",
                        at("sign"))
                .exit();
    }

    private static String at(String name) {
        return folder.resolve(name).toString();
    }

    private static String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
