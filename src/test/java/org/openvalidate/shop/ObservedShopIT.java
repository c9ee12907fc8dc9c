package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.testkit.FreePort;

/** The one command of the README that has the sample till observed. */
@Tag("full")
class ObservedShopIT {

    @TempDir
    Path folder;

    @Test
    void the_script_starts_the_till_has_it_accepted_and_ends_it() throws Exception {
        assumeTrue(!System.getProperty("openvalidate.jar", "").isEmpty(), "There is no jar before the package phase.");
        String gateway = String.valueOf(FreePort.next());
        String driver = String.valueOf(FreePort.next());
        Path out = folder.resolve("out.txt");
        ProcessBuilder script = new ProcessBuilder(
                        "sh",
                        "src/shop/observe.sh",
                        "--cases",
                        "SPOT-003,SPOT-005b",
                        "--reports",
                        folder.resolve("reports").toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        script.environment().put("TILL_GATEWAY", "http://127.0.0.1:" + gateway + "/gateway.do");
        script.environment().put("TILL_DRIVER_PORT", driver);
        script.environment().put("TILL_BOOKS", folder.resolve("books.jsonl").toString());
        script.environment().put("MERCHANT_DRIVER_URL", "http://127.0.0.1:" + driver);
        script.environment().put("GATEWAY_PORT", gateway);
        script.environment().put("GATEWAY_HTTPS_PORT", "0");

        Process process = script.start();

        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        String told = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(told).isZero();
        assertThat(told).contains("PASSED        SPOT-003", "PASSED        SPOT-005b", "exit 0");
        assertThat(folder.resolve("reports/acceptance-report.html")).exists();
    }
}
