package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.testkit.Leak;
import org.openvalidate.testkit.Program;
import org.openvalidate.testkit.Typed;

/** Keys that we make and convert are what openssl takes them for, and those of openssl are what we take them for. */
class KeysCommandIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"RSA2, 2048, -sha256", "RSA, 3072, -sha1", "DSA, 1024, -sha1"})
    void a_pair_signs_and_verifies_with_openssl_in_each_of_its_forms(String type, String bits, String digest)
            throws IOException {
        Program.need("openssl");
        Typed made = Typed.line("keys", "make", "--type", type, "--bits", bits, "--out", at("keys"));

        assertThat(made.exitCode()).as(made.err()).isZero();
        Files.writeString(folder.resolve("text"), "a=1&b=2");
        for (String own : List.of("private-pkcs8.pem", "private-pkcs1.pem")) {
            openssl("dgst", digest, "-sign", at("keys/" + own), "-out", at("sign"), at("text"));
            openssl("dgst", digest, "-verify", at("keys/public-x509.pem"), "-signature", at("sign"), at("text"));
        }
        assertThat(made.out())
                .contains(Files.readString(folder.resolve("keys/public-one-line.txt"))
                        .strip());
        assertThat(Leak.in(
                        made.out(),
                        Map.of(
                                "own",
                                Files.readString(folder.resolve("keys/private-one-line.txt"))
                                        .strip())))
                .isEmpty();
    }

    @Test
    void files_are_their_owners_alone_and_never_overwritten() throws IOException {
        Typed.line("keys", "make", "--out", at("keys"));
        String first = Files.readString(folder.resolve("keys/public-one-line.txt"));

        Typed again = Typed.line("keys", "make", "--out", at("keys"));

        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("private-pkcs8.pem", "public-x509.pem", "--force");
        assertThat(Files.readString(folder.resolve("keys/public-one-line.txt"))).isEqualTo(first);
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as("%s", file)
                        .isEqualTo("rw-------");
            }
        }
        assertThat(Typed.line("keys", "make", "--force", "--out", at("keys")).exitCode())
                .isZero();
        assertThat(Files.readString(folder.resolve("keys/public-one-line.txt"))).isNotEqualTo(first);
    }

    /** Every form of openssl's, with and without armour, to every form of ours, which openssl reads as the same key. */
    @ParameterizedTest
    @CsvSource({"rsa", "dsa"})
    void every_form_is_converted_to_every_other(String family) throws IOException {
        Program.need("openssl");
        boolean rsa = family.equals("rsa");
        if (rsa) {
            openssl("genrsa", "-traditional", "-out", at("own1.pem"), "2048");
        } else {
            openssl("dsaparam", "-genkey", "-out", at("own1.pem"), "1024");
        }
        openssl("pkcs8", "-topk8", "-nocrypt", "-in", at("own1.pem"), "-out", at("own8.pem"));
        openssl("pkey", "-in", at("own8.pem"), "-pubout", "-out", at("known.pem"));
        List<String> known = new ArrayList<>(List.of("known.pem", bare("known.pem")));
        if (rsa) {
            openssl("rsa", "-in", at("own1.pem"), "-RSAPublicKey_out", "-out", at("known1.pem"));
            known.addAll(List.of("known1.pem", bare("known1.pem")));
        }
        String told = openssl("pkey", "-in", at("own8.pem"), "-pubout");

        for (String own : List.of("own1.pem", "own8.pem", bare("own1.pem"), bare("own8.pem"))) {
            for (String form : List.of("pkcs8", "pkcs1")) {
                converted(own, form);
                assertThat(openssl("pkey", "-in", at("out.pem"), "-pubout")).isEqualTo(told);
                assertThat(Files.readString(folder.resolve("out.pem")))
                        .contains(
                                form.equals("pkcs8")
                                        ? "BEGIN PRIVATE KEY"
                                        : "BEGIN " + family.toUpperCase(java.util.Locale.ROOT) + " PRIVATE KEY");
            }
            assertThat(Typed.line("keys", "convert", "--public", "--in", at(own), "--to", "x509")
                            .out())
                    .isEqualTo(told);
            assertThat(pair(own, known.get(0)).exitCode()).isZero();
        }
        for (String each : known) {
            assertThat(Typed.line("keys", "convert", "--in", at(each), "--to", "x509")
                            .out())
                    .isEqualTo(told);
            if (rsa) {
                Files.writeString(
                        folder.resolve("out1.pem"),
                        Typed.line("keys", "convert", "--in", at(each), "--to", "pkcs1")
                                .out());
                assertThat(openssl("rsa", "-RSAPublicKey_in", "-in", at("out1.pem"), "-pubout"))
                        .isEqualTo(told);
            }
        }
    }

    @Test
    void halves_of_two_pairs_are_told_apart_on_one_line() {
        Typed.line("keys", "make", "--out", at("one"));
        Typed.line("keys", "make", "--out", at("other"));

        Typed own = pair("one/private-pkcs1.pem", "one/public-one-line.txt");
        Typed foreign = pair("one/private-pkcs8.pem", "other/public-x509.pem");

        assertThat(own.exitCode()).isZero();
        assertThat(own.out().lines()).hasSize(1);
        assertThat(own.out()).contains("PAIR OK", "RSA 2048 bits", "SHA-256");
        assertThat(foreign.exitCode()).isEqualTo(1);
        assertThat(foreign.out()).contains("NO PAIR");
        assertThat(pair("one/public-x509.pem", "one/public-x509.pem").exitCode())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0123456789abcdefghijklmnopqrstuv | 0 | 32 letters and digits",
                "' 0123456789abcdefghijklmnopqrstuv' | 1 | blanks",
                "0123456789abcdefghijklmnopqrstu | 1 | 31 characters",
                "0123456789abcdefghijklmnopqrst-v | 1 | other characters",
                "-----BEGIN PRIVATE KEY----- | 1 | RSA or DSA",
            })
    void the_form_of_an_md5_key_is_judged_and_the_key_not_printed(String key, int exit, String said)
            throws IOException {
        Files.writeString(folder.resolve("md5.key"), key + "\n");

        Typed judged = Typed.line("keys", "md5", "--md5-key-file", at("md5.key"));

        assertThat(judged.exitCode()).isEqualTo(exit);
        assertThat(judged.out()).contains(said).doesNotContain(key.strip());
    }

    @Test
    void what_is_no_key_is_told_without_its_content() throws IOException {
        Typed.line("keys", "make", "--out", at("keys"));
        String pem = Files.readString(folder.resolve("keys/private-pkcs8.pem"));
        String line =
                Files.readString(folder.resolve("keys/private-one-line.txt")).strip();
        Map<String, String> broken = Map.of(
                pem.replaceFirst("-----END.*", ""),
                "first or last line",
                pem.lines().limit(10).reduce("", (a, b) -> a + b + "\n") + "-----END PRIVATE KEY-----",
                "cut",
                line.substring(0, 800),
                "cut",
                line.replace('A', '*'),
                "characters that no key has",
                "",
                "nothing in it",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----",
                "password",
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
                "certificate",
                "AAAABBBB",
                "no RSA or DSA key");
        for (Map.Entry<String, String> each : broken.entrySet()) {
            Files.writeString(folder.resolve("broken"), each.getKey());

            Typed typed = Typed.line("keys", "convert", "--in", at("broken"), "--to", "pkcs8", "--out", at("out"));

            assertThat(typed.exitCode()).as(each.getValue()).isEqualTo(2);
            assertThat(typed.err()).contains(each.getValue());
            assertThat(typed.err()).doesNotContain(line.substring(100, 130));
        }
    }

    @Test
    void a_private_key_is_never_printed_and_chinese_is_spoken() {
        Typed made = Typed.line("keys", "make", "--lang", "zh", "--out", at("keys"));
        Typed printed = Typed.line("keys", "convert", "--in", at("keys/private-pkcs8.pem"), "--to", "pkcs1");

        assertThat(made.out()).contains("私钥", "支付宝门户", "公钥指纹");
        assertThat(printed.exitCode()).isEqualTo(2);
        assertThat(printed.out()).isEmpty();
        assertThat(printed.err()).contains("never printed");
    }

    private void converted(String file, String form) {
        Typed typed = Typed.line("keys", "convert", "--force", "--in", at(file), "--to", form, "--out", at("out.pem"));
        assertThat(typed.exitCode()).as("%s to %s: %s", file, form, typed.err()).isZero();
    }

    private Typed pair(String own, String known) {
        return Typed.line("keys", "pair", "--private-key-file", at(own), "--public-key-file", at(known));
    }

    private String bare(String pem) throws IOException {
        String text = Files.readString(folder.resolve(pem));
        int key = text.lastIndexOf("-----BEGIN");
        String line = text.substring(key).replaceAll("-----[A-Z ]+-----|\\s", "");
        Files.writeString(folder.resolve(pem + ".line"), line);
        return pem + ".line";
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static String openssl(String... arguments) {
        List<String> line = new ArrayList<>(List.of("openssl"));
        line.addAll(List.of(arguments));
        String out = new String(Program.output(new byte[0], line.toArray(String[]::new)), StandardCharsets.UTF_8);
        return out.replace("read RSA key\n", "").replace("writing RSA key\n", "");
    }
}
