package org.openvalidate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.testkit.Program;
import org.openvalidate.testkit.Typed;

/** The gateway in a process of its own, as a merchant's developer starts it, met by clients that we did not write. */
class ServeCommandIT {

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void need() {
        Program.need("curl", "openssl");
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void a_script_reads_one_line_pays_over_https_and_fetches_the_recording() throws Exception {
        Process process = serve("--json");
        JsonNode ready = ready(process);
        String control = ready.path("control").asText() + "/control/v1";
        String inside = control + "/partners/" + ready.path("partner").asText();
        String token = ready.path("controlToken").asText();

        assertThat(ready.fieldNames())
                .toIterable()
                .containsExactly(
                        "schema",
                        "pid",
                        "gateway",
                        "gatewayHttps",
                        "control",
                        "controlToken",
                        "sftp",
                        "caCertificate",
                        "partner",
                        "md5Key",
                        "alipayPublicKey",
                        "status",
                        "sftpPassword",
                        "sftpHostKey",
                        "sftpKnownHosts");
        assertThat(ready.path("pid").asLong()).isEqualTo(process.pid());
        assertThat(curl("-H", "Authorization: Bearer " + token, control + "/health"))
                .contains("\"UP\"");

        String code = new ObjectMapper()
                .readTree(curl(
                        "-H",
                        "Authorization: Bearer " + token,
                        "-d",
                        "{\"behaviour\":\"PAYS_AT_ONCE\"}",
                        inside + "/buyers"))
                .path("paymentCode")
                .asText();
        String answer = pay(ready, code);
        String recording = curl("-H", "Authorization: Bearer " + token, inside + "/recording");

        assertThat(answer).contains("<result_code>SUCCESS</result_code>");
        assertThat(recording)
                .contains("\"kind\":\"exchange\"", "\"signature\":\"VALID\"", "\"answerSignature\":\"VALID\"")
                .doesNotContain(ready.path("md5Key").asText(), code, token);
    }

    @Test
    void an_ordinary_sftp_client_downloads_a_days_file() throws Exception {
        Program.need("sftp", "ssh");
        JsonNode ready = ready(serve("--json"));
        String partner = ready.path("partner").asText();
        String inside = ready.path("control").asText() + "/control/v1/partners/" + partner;
        String bearer = "Authorization: Bearer " + ready.path("controlToken").asText();
        String code = new ObjectMapper()
                .readTree(curl("-H", bearer, "-d", "{\"behaviour\":\"PAYS_AT_ONCE\"}", inside + "/buyers"))
                .path("paymentCode")
                .asText();
        pay(ready, code);
        String today = new ObjectMapper()
                .readTree(curl("-H", bearer, ready.path("control").asText() + "/control/v1/health"))
                .path("now")
                .asText()
                .substring(0, 10);
        String made =
                curl("-H", bearer, "-d", "{\"kind\":\"TRANSACTION\",\"date\":\"" + today + "\"}", inside + "/files");
        String name = new ObjectMapper().readTree(made).path("name").asText();

        fetch(ready, "/download/" + name);

        assertThat(made).contains("\"rows\":1");
        assertThat(folder.resolve("fetched.txt")).content(UTF_8).contains("Total_count:1\n", "\nT1|", "|PAYMENT||");
    }

    @Test
    void a_signal_stops_it_and_nothing_is_left_behind() throws Exception {
        Process process = serve("--json");
        JsonNode ready = ready(process);
        Path authority = Path.of(ready.path("caCertificate").asText());
        assertThat(authority).exists().isAbsolute();

        process.destroy();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(authority.getParent()).doesNotExist();
        int port = URI.create(ready.path("gateway").asText()).getPort();
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(free.isBound()).isTrue();
        }
        assertThat(Files.readString(folder.resolve("err.txt"), UTF_8)).isEmpty();
    }

    @Test
    void a_person_is_told_what_to_point_a_till_at() throws Exception {
        Process process = serve();
        StringBuilder said = new StringBuilder();
        BufferedReader reader = process.inputReader(UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            said.append(line).append('\n');
            if (line.contains("Ctrl-C")) {
                break;
            }
        }

        assertThat(said).contains("/gateway.do", "https://localhost:", "partner      2088", "MD5 key", "/buyers");
    }

    @Test
    void whoever_asks_for_free_ports_has_a_free_one_for_files_too() throws Exception {
        JsonNode one = ready(serve("--json"));
        JsonNode other = ready(serve("--json"));

        assertThat(one.path("sftp").asText())
                .startsWith("sftp://127.0.0.1:")
                .isNotEqualTo(other.path("sftp").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--https-port", "--control-port", "--sftp-port"})
    void a_port_that_is_taken_is_bad_input(String option) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            List<String> line = new ArrayList<>(List.of("serve"));
            for (String port : List.of("--port", "--https-port", "--control-port", "--sftp-port")) {
                line.add(port);
                line.add(port.equals(option) ? String.valueOf(taken.getLocalPort()) : "0");
            }

            Typed typed = Typed.line(line.toArray(String[]::new));

            assertThat(typed.exitCode()).isEqualTo(2);
            assertThat(typed.out()).isEmpty();
            assertThat(typed.err())
                    .startsWith("port " + taken.getLocalPort() + ": The port is taken by another program.")
                    .contains("BAD INPUT  1 problem");
        }
    }

    @Test
    void numbers_that_are_no_ports_are_told_all_at_once() {
        Typed typed = Typed.line("serve", "--port", "70000", "--control-port", "-1");

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("--port: 70000 is no port.", "--control-port: -1 is no port.", "2 problems");
    }

    @Test
    void a_host_name_that_is_none_is_bad_input() {
        Typed typed = Typed.line("serve", "--port", "0", "--hostnames", "till.example.com,no way");

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("host name \"no way\"").doesNotContain("till.example.com\"");
    }

    /** A pay signed with openssl and sent with curl, trusting nothing but the written-out authority. */
    private static String pay(JsonNode ready, String code) {
        String partner = ready.path("partner").asText();
        String preSign = "_input_charset=UTF-8&alipay_seller_id=" + partner
                + "&biz_product=OVERSEAS_MBARCODE_PAY&buyer_identity_code=" + code
                + "&currency=USD&extend_info={\"store_id\":\"s1\"}&identity_code_type=barcode&partner=" + partner
                + "&partner_trans_id=T1&service=alipay.acquire.overseas.spot.pay&trans_amount=12.34&trans_name=tea";
        String digest = new String(
                Program.output(
                        (preSign + ready.path("md5Key").asText()).getBytes(UTF_8), "openssl", "dgst", "-md5", "-r"),
                UTF_8);
        List<String> line =
                new ArrayList<>(List.of("--cacert", ready.path("caCertificate").asText()));
        for (String parameter : preSign.split("&")) {
            line.addAll(List.of("--data-urlencode", parameter));
        }
        line.addAll(List.of("-d", "sign_type=MD5", "-d", "sign=" + digest.substring(0, 32)));
        line.add(ready.path("gatewayHttps").asText() + "?_input_charset=UTF-8");
        return curl(line.toArray(String[]::new));
    }

    private void fetch(JsonNode ready, String path) throws Exception {
        Path ask = Files.writeString(
                folder.resolve("ask"),
                "#!/bin/sh\necho '" + ready.path("sftpPassword").asText() + "'\n");
        assertThat(ask.toFile().setExecutable(true)).isTrue();
        Path batch = Files.writeString(folder.resolve("batch"), "get " + path + " fetched.txt\n");
        ProcessBuilder sftp = new ProcessBuilder(
                        "sftp",
                        "-F",
                        "none",
                        "-P",
                        String.valueOf(URI.create(ready.path("sftp").asText()).getPort()),
                        "-o",
                        "BatchMode=no",
                        "-o",
                        "UserKnownHostsFile=" + ready.path("sftpKnownHosts").asText(),
                        "-b",
                        batch.toString(),
                        ready.path("partner").asText() + "@127.0.0.1")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sftp.txt").toFile());
        sftp.environment().put("SSH_ASKPASS", ask.toString());
        sftp.environment().put("SSH_ASKPASS_REQUIRE", "force");
        Process process = sftp.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("sftp.txt"), UTF_8))
                .isZero();
    }

    private static String curl(String... arguments) {
        List<String> line = new ArrayList<>(List.of("curl", "-sS", "--noproxy", "*"));
        line.addAll(List.of(arguments));
        return new String(Program.output(new byte[0], line.toArray(String[]::new)), UTF_8);
    }

    private static JsonNode ready(Process process) throws IOException {
        String line = process.inputReader(UTF_8).readLine();
        assertThat(line).as("the readiness line").isNotNull();
        return new ObjectMapper().readTree(line);
    }

    private Process serve(String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--https-port",
                "0",
                "--control-port",
                "0"));
        line.addAll(List.of(options));
        Process process = new ProcessBuilder(line)
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        started.add(process);
        return process;
    }
}
