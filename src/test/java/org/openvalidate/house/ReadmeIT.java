package org.openvalidate.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.testkit.Jar;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.Typed;

/** Every command of the README does what it says, in the order in which a newcomer types them. */
@org.junit.jupiter.api.Tag("full")
class ReadmeIT {

    private static final String JAR = "java -jar target/openvalidate.jar ";
    private static final Pattern PROMISE = Pattern.compile("#.*\\bexit (\\d)(.*)");

    /** Maven in Maven would build this build: these are what CI types itself, or subsets of it. */
    private static final Set<String> RUN_BY_CI = Set.of(
            "mvn verify",
            "mvn -B verify -Pfull",
            // ObservedShopIT
            "sh src/shop/observe.sh --cases SPOT-003,SPOT-005b",
            // HandWorkedTillIT, with a browser for the person
            "sh src/shop/by-hand.sh",
            // DoctorCommandIT, with an account to look at
            "export ALIPAY_PARTNER=2088… ALIPAY_SIGN_TYPE=MD5 ALIPAY_CURRENCY=USD ALIPAY_MD5_KEY_FILE=md5.key",
            "java -jar target/openvalidate.jar doctor",
            // SandboxReadmeIT types the exports and the run; SandboxIT plays what the profile plays
            "mvn -q package -DskipTests",
            "java -jar target/openvalidate.jar run --gateway sandbox --cases CON-001,CON-008    # two harmless queries: reports/sandbox",
            "mvn verify -Psandbox    # every row; the harness's own tests are not part of it");

    /** What is signed here has the sign type in it, which the gateway leaves out. */
    private static final String REFUSED = "_input_charset=UTF-8&partner=2088101122136241&partner_trans_id=T1"
            + "&service=alipay.acquire.overseas.query&sign_type=";

    @TempDir
    Path clone;

    @Test
    void every_command_of_the_readme_is_run_here_or_by_ci() throws IOException {
        copy(Path.of("testcases"));
        copy(Path.of("features"));
        refusedRequests();

        for (String line : commands()) {
            if (line.startsWith(JAR) && !RUN_BY_CI.contains(line)) {
                Typed typed = Jar.in(clone).run(words(line));
                assertThat(typed.exitCode())
                        .as("%s%n%s%s", line, typed.out(), typed.err())
                        .isEqualTo(promised(line));
            } else {
                assertThat(RUN_BY_CI).contains(line);
            }
        }
    }

    @Test
    void every_file_that_the_readme_names_is_there() throws IOException {
        Matcher links = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(Files.readString(Path.of("README.md")));

        assertThat(links.results().map(link -> Path.of(link.group(1))))
                .isNotEmpty()
                .allMatch(Files::exists);
    }

    /** One under MD5, one under RSA with a key pair of the merchant's. */
    private void refusedRequests() throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest((REFUSED + "MD5" + LabKeys.MD5).getBytes(UTF_8));
            Files.writeString(
                    clone.resolve("refused.txt"),
                    REFUSED + "MD5&sign=" + HexFormat.of().formatHex(digest));
            Signature signature = Signature.getInstance("SHA1withRSA");
            signature.initSign(LabKeys.MERCHANT_PAIR.getPrivate());
            signature.update((REFUSED + "RSA").getBytes(UTF_8));
            String sign = URLEncoder.encode(Base64.getEncoder().encodeToString(signature.sign()), UTF_8);
            Files.writeString(
                    clone.resolve("curl.txt"),
                    "curl 'https://mapi.alipaydev.com/gateway.do' -d '" + REFUSED + "RSA&sign=" + sign + "'\n");
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
        Files.writeString(clone.resolve("md5.key"), LabKeys.MD5);
        Files.writeString(clone.resolve("public-x509.pem"), KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPublic()));
    }

    private static List<String> commands() throws IOException {
        Matcher fences =
                Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("README.md")));
        List<String> lines = fences.results()
                .flatMap(fence -> fence.group(1).lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        assertThat(lines).hasSizeGreaterThan(8);
        return lines;
    }

    private static String[] words(String line) {
        return line.substring(JAR.length()).replaceAll("#.*", "").strip().split(" +", -1);
    }

    /** A comment may promise another exit code than 0; "until" speaks of a state that this clone is not in. */
    private static int promised(String line) {
        Matcher promise = PROMISE.matcher(line);
        return promise.find() && !promise.group(2).contains("until") ? Integer.parseInt(promise.group(1)) : 0;
    }

    private void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Path target = clone.resolve(file.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
