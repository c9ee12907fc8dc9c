package org.openvalidate.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.testkit.Program;
import org.openvalidate.testkit.Program.Ended;

/** A till that is configured badly says so and does not open. */
class TillSettingsIT {

    @TempDir
    Path folder;

    @Test
    void all_that_is_wrong_with_a_settings_file_is_told_at_once_without_a_secret() throws Exception {
        Path settings = folder.resolve("till.properties");
        Files.writeString(settings, """
                TILL_GATEWAY=nowhere
                TILL_SIGN_TYPE=RSA2
                TILL_PRIVATE_KEY=secret-and-unreadable
                TILL_ALIPAY_PUBLIC_KEY=AAAA
                TILL_DRIVER_PORT=70000
                TILL_BUDGET=a minute
                TILL_CHARSET=klingon
                """);

        Ended ended = Program.run(
                new byte[0],
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                StartedTill.CLASSES.toString(),
                "shop.Shop",
                settings.toString());

        String told = new String(ended.output(), UTF_8);
        assertThat(ended.exit()).as(told).isEqualTo(2);
        assertThat(told)
                .contains("TILL_GATEWAY", "TILL_PARTNER", "TILL_PRIVATE_KEY", "TILL_DRIVER_PORT", "TILL_BUDGET")
                .contains("TILL_CHARSET", "TILL_STORE_ID", "TILL_SECONDARY_MERCHANT_ID", "TILL_CURRENCY")
                .doesNotContain("secret-and-unreadable", "Exception");
    }
}
