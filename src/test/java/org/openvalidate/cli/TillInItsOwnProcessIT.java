package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.OpensslMerchant;
import org.openvalidate.testkit.OwnProcess;

/** The doctor, typed on a command line, and a till that shares nothing with it but a port: openssl and curl. */
@Tag("full")
class TillInItsOwnProcessIT {

    private static final String PARTNER = "2088101122136241";

    @TempDir
    Path folder;

    @Test
    void a_till_that_signs_well_is_told_go() throws Exception {
        Said said = watched(LabKeys.MD5, "--lang", "en", "--json");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("\"go\":true");
    }

    @Test
    void a_till_with_anothers_key_is_told_what_to_mend_in_its_own_language() throws Exception {
        Said said = watched("anotheranotheranotheranotheranot", "--lang", "zh", "--json");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).contains("\"go\":false").doesNotContain(LabKeys.MD5);
    }

    private record Said(int exit, String out) {}

    private Said watched(String tillsKey, String... more) throws Exception {
        Path settings = Files.writeString(
                folder.resolve("till.conf"),
                "ALIPAY_PARTNER=" + PARTNER + "\nALIPAY_SIGN_TYPE=MD5\nALIPAY_CURRENCY=USD\nALIPAY_MD5_KEY="
                        + LabKeys.MD5 + "\n");
        List<String> line = new ArrayList<>(
                List.of("doctor", "--till", "--port", "0", "--wait", "PT1M", "--config", settings.toString()));
        line.addAll(List.of(more));
        Process doctor = OwnProcess.start(folder, List.of(), line.toArray(String[]::new));
        try {
            URI gateway = gateway(doctor);
            OpensslMerchant.of(folder, gateway, PARTNER, tillsKey, gatewayKey())
                    .ask("alipay.acquire.overseas.query", Map.of("partner_trans_id", "T1"));
            assertThat(doctor.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            doctor.destroyForcibly();
        }
        return new Said(doctor.exitValue(), Files.readString(folder.resolve("out.txt")));
    }

    /** What the first line says once somebody listens. */
    private URI gateway(Process doctor) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        while (!Files.readString(out).contains("\n")) {
            assertThat(doctor.isAlive())
                    .as(Files.readString(folder.resolve("err.txt")))
                    .isTrue();
            Thread.sleep(50);
        }
        String first = Files.readString(out).lines().findFirst().orElseThrow();
        return URI.create(new ObjectMapper().readTree(first).path("gateway").asText());
    }

    private static String gatewayKey() {
        return KeyFormat.oneLine(LabKeys.GATEWAY_PAIR.getPublic());
    }
}
