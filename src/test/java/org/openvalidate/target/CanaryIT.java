package org.openvalidate.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.catalogue.CaseKind;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.testkit.Leak;
import org.openvalidate.testkit.Rehearsed;
import org.openvalidate.time.Chance;
import org.openvalidate.workbook.WorkbookReader;

/** No secret of a run stands in anything it wrote or said. */
class CanaryIT {

    private static final long SEED = 31;
    private static final int PEM_LINE = 64;
    private static final Pattern SHOWN = Pattern.compile("(\\d+)-digit code(?: that begins with (\\d+))?");
    private static final List<TestCase> CASES =
            WorkbookReader.read(Path.of("testcases/openvalidate-cases.xlsx")).cases();
    private static final Map<String, String> SECRETS = secrets();

    @TempDir
    Path reports;

    @ParameterizedTest
    @ValueSource(strings = {"", "trusts-bad-signature"})
    void no_secret_is_written_or_said(String broken) throws IOException {
        Rehearsed run = Rehearsed.play(reports, "--seed", String.valueOf(SEED), "--broken", broken);

        assertThat(run.exitCode()).isEqualTo(broken.isEmpty() ? 0 : 1);
        assertThat(Leak.in(run.typed().out() + run.typed().err(), SECRETS)).isEmpty();
        assertThat(Leak.of(SECRETS, reports)).isEmpty();
        theseAreTheSecretsOf(run);
    }

    /** Were they drawn in another way than the run draws them, their absence would mean nothing. */
    private static void theseAreTheSecretsOf(Rehearsed run) throws IOException {
        SortedMap<String, String> recordings = run.recordings();
        for (TestCase each : CASES) {
            Chance chance = Chance.of(SEED, each.id());
            String recording = recordings.get(each.id() + ".jsonl");
            if (each.kind() == CaseKind.ATTESTATION || each.overRun()) {
                assertThat(recording).as(each.id()).isNull();
                continue;
            }
            assertThat(recording).as(each.id()).contains(Papers.dealt(chance).partner());
            if (recording.contains("SHOWS_CODE")) {
                String code = code(chance, each);
                assertThat(recording)
                        .as(each.id())
                        .contains(Papers.fingerprint(SEED).of("code", code).get("code" + Fingerprint.HASH));
            }
        }
    }

    @Test
    void no_secret_stands_in_what_our_own_tests_have_written_so_far() {
        assertThat(Leak.of(
                        SECRETS,
                        Path.of("target/allure-results"),
                        Path.of("target/surefire-reports"),
                        Path.of("target/failsafe-reports")))
                .isEmpty();
    }

    @Test
    void the_search_finds_what_is_no_secret() {
        Rehearsed.play(reports, "--seed", String.valueOf(SEED), "--cases", "SPOT-001");
        String store = WorkbookReader.read(Path.of("testcases/openvalidate-cases.xlsx"))
                .figures()
                .text(Figures.STORE_ID);
        String partner = Papers.dealt(Chance.of(SEED, "SPOT-001")).partner();

        assertThat(Leak.of(Map.of("it", store), reports.resolve("recording"))).hasSize(1);
        assertThat(Leak.of(Map.of("it", partner), reports.resolve("recording"))).hasSize(1);
        assertThat(Leak.of(Map.of("it", partner), reports)).hasSizeGreaterThan(1);
    }

    @Test
    void the_search_finds_a_secret_in_each_form() throws IOException {
        String secret = "a+key/with=everything&in it";
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        Base64.Encoder base64 = Base64.getEncoder();
        List<String> forms = List.of(
                "before " + secret + " after",
                "q=a%2Bkey%2Fwith%3Deverything%26in+it&x",
                base64.encodeToString(bytes),
                base64.encodeToString(("1" + secret + "and more").getBytes(StandardCharsets.UTF_8)),
                base64.encodeToString(("12" + secret + "more").getBytes(StandardCharsets.UTF_8)));

        for (String form : forms) {
            Path file = Files.writeString(reports.resolve("leak.txt"), form);
            assertThat(Leak.of(Map.of("it", secret), file)).as(form).hasSize(1);
        }
    }

    private static Map<String, String> secrets() {
        Map<String, String> secrets = new TreeMap<>(Map.of("login of a buyer", "bu***@alitest.com"));
        for (TestCase each : CASES) {
            Chance chance = Chance.of(SEED, each.id());
            secrets.put("MD5 key of " + each.id(), Papers.dealt(chance).md5Key());
            String code = code(chance, each);
            secrets.put("payment code of " + each.id(), code);
            secrets.put("user id of the buyer of " + each.id(), "2088" + code.substring(code.length() - 12));
        }
        put(secrets, "the merchant's private key", KnownKeys.MERCHANT);
        put(secrets, "the gateway's private key", KnownKeys.GATEWAY);
        return secrets;
    }

    /** On one line, and each line of the PEM file, where line ends would hide the whole from the search. */
    private static void put(Map<String, String> secrets, String name, KeyPair pair) {
        String key = KeyFormat.oneLine(pair.getPrivate());
        secrets.put(name, key);
        for (int from = 0; from + PEM_LINE <= key.length(); from += PEM_LINE) {
            secrets.put(name + ", from character " + from, key.substring(from, from + PEM_LINE));
        }
    }

    /** As the run draws it: of the usual length, or as the row's buyer shows it. */
    private static String code(Chance chance, TestCase testCase) {
        String buyers =
                testCase.preconditions().stream().map(step -> step.text().en()).collect(Collectors.joining("; "));
        Matcher named = SHOWN.matcher(buyers);
        if (!named.find()) {
            return Papers.code(chance, 0);
        }
        int digits = Integer.parseInt(named.group(1));
        String prefix = named.group(2);
        return prefix == null ? Papers.code(chance, digits) : prefix + chance.digits(digits - prefix.length());
    }
}
