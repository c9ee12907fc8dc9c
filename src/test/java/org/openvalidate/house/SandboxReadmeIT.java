package org.openvalidate.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.testkit.StandIn;

/** From an empty folder to a sandbox report with what the README says, at a gateway that stands in for the vendor's. */
@Tag("full")
class SandboxReadmeIT {

    @TempDir
    Path folder;

    @Test
    void the_exports_and_the_run_of_the_readme_lead_to_a_report() throws Exception {
        String jar = System.getProperty("openvalidate.jar", "");
        assumeTrue(!jar.isEmpty(), "There is no jar before the package phase: mvn verify runs this test.");
        try (StandIn standIn = StandIn.start(folder)) {
            Files.writeString(folder.resolve("md5.key"), standIn.says("md5Key"));
            String script = String.join("\n", commands())
                    .replace("2088…", standIn.says("partner"))
                    .replace(
                            "target/openvalidate.jar",
                            Path.of(jar).toAbsolutePath().toString());
            ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", script)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said.txt").toFile());
            shell.environment().put("ALIPAY_GATEWAY", standIn.says("gatewayHttps"));
            shell.environment().put("ALIPAY_TRUST_CERTIFICATE", standIn.says("caCertificate"));
            shell.environment().put("ALIPAY_MAINTENANCE", "none");
            Process run = shell.start();

            assertThat(run.waitFor(3, TimeUnit.MINUTES)).isTrue();
            String said = Files.readString(folder.resolve("said.txt"), UTF_8);
            assertThat(run.exitValue()).as(said).isZero();
            assertThat(said).contains("2 of 2 cases passed").doesNotContain(standIn.says("md5Key"));
            assertThat(Files.readString(folder.resolve("reports/sandbox/acceptance-report.html")))
                    .contains("recorded from localhost, which is no host of the vendor&#39;s: a stand-in");
        }
    }

    /** What is typed between the build and the whole run. */
    private static List<String> commands() throws IOException {
        Matcher section = Pattern.compile("## The sandbox\\n.*?```sh\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        assertThat(section.find()).isTrue();
        List<String> lines = section.group(1)
                .lines()
                .filter(line -> !line.startsWith("mvn "))
                .toList();
        assertThat(lines).hasSize(2);
        return lines;
    }
}
