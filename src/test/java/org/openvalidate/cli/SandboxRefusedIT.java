package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.Typed;

/** A sandbox run that cannot begin: one page that says why, no case, nothing written, no secret shown. */
class SandboxRefusedIT {

    private final List<HttpServer> servers = new ArrayList<>();
    private final Map<String, String> settings = new LinkedHashMap<>(Map.of(
            "ALIPAY_PARTNER", "2088101122136241",
            "ALIPAY_SIGN_TYPE", "MD5",
            "ALIPAY_CURRENCY", "USD",
            "ALIPAY_MD5_KEY", LabKeys.MD5));

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        servers.forEach(each -> each.stop(0));
    }

    @Test
    void without_credentials_every_missing_name_is_told_at_once() throws IOException {
        settings.clear();
        settings.put("ALIPAY_GATEWAY", answering(200, "<html>"));

        Typed typed = run();

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err())
                .contains("ALIPAY_PARTNER: It is not set.", "ALIPAY_SIGN_TYPE: ", "ALIPAY_CURRENCY: ")
                .contains("BAD INPUT  4 problems, exit 2. Nothing was run or written.");
    }

    @Test
    void half_of_them_is_not_enough() throws IOException {
        settings.put("ALIPAY_SIGN_TYPE", "RSA2");
        settings.put("ALIPAY_GATEWAY", answering(403, "no"));
        settings.remove("ALIPAY_MD5_KEY");

        Typed typed = run();

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err())
                .contains("ALIPAY_MERCHANT_PRIVATE_KEY: It is not set.", "ALIPAY_PUBLIC_KEY: It is not set.");
    }

    @Test
    void a_key_with_a_line_missing_is_told_and_not_shown() throws IOException {
        String whole = KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPrivate());
        String torn = whole.substring(0, 64 * 20) + whole.substring(64 * 21);
        settings.put("ALIPAY_SIGN_TYPE", "RSA2");
        settings.put("ALIPAY_PUBLIC_KEY", KeyFormat.oneLine(LabKeys.GATEWAY_PAIR.getPublic()));
        settings.put("ALIPAY_MERCHANT_PRIVATE_KEY", torn);
        settings.put("ALIPAY_GATEWAY", answering(403, "no"));

        Typed typed = run();

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("ALIPAY_MERCHANT_PRIVATE_KEY", "The key cannot be read");
        assertThat(typed.out() + typed.err()).doesNotContain(torn.substring(0, 40));
    }

    @Test
    void a_page_a_redirect_and_a_closed_door_are_told_apart() throws IOException {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(answering(200, "<!DOCTYPE html><html>maintenance</html>"), "answers with a page instead of XML");
        said.put(answering(302, ""), "sends to another address (HTTP 302)");
        said.put(answering(403, "no"), "(HTTP 403)");
        said.put("http://127.0.0.1:" + closed() + "/gateway.do", "refuses the connection");

        for (Map.Entry<String, String> each : said.entrySet()) {
            settings.put("ALIPAY_GATEWAY", each.getKey());
            Typed typed = run();

            assertThat(typed.err()).contains(each.getValue());
            assertThat(typed.exitCode()).isIn(2, 3);
            assertThat(typed.err()).contains(typed.exitCode() == 2 ? "BAD INPUT" : "No case was run.");
        }
    }

    @Test
    void the_host_of_production_is_not_called() throws IOException {
        settings.put("ALIPAY_GATEWAY", "https://intlmapi.alipay.com/gateway.do");

        Typed typed = run();

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("https://intlmapi.alipay.com/gateway.do is production");
    }

    @Test
    void the_hours_of_maintenance_must_be_legible() throws IOException {
        settings.put("ALIPAY_MAINTENANCE", "Sundays");
        settings.put("ALIPAY_GATEWAY", answering(403, "no"));

        Typed typed = run();

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("\"Sundays\" is no part of a week. Write it as SUN 12:00 to MON 12:00");
    }

    private Typed run() throws IOException {
        Path config = folder.resolve("sandbox.conf");
        Files.writeString(
                config,
                settings.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("\n")));
        Path reports = folder.resolve("reports");
        Typed typed = Typed.line(
                "run",
                "--gateway",
                "sandbox",
                "--cases",
                "CON-001",
                "--config",
                config.toString(),
                "--reports",
                reports.toString());
        assertThat(reports).doesNotExist();
        assertThat(typed.out() + typed.err()).doesNotContain(LabKeys.MD5);
        return typed;
    }

    private String answering(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            if (status == 302) {
                exchange.getResponseHeaders().set("Location", "https://proxy.example/login");
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        servers.add(server);
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/gateway.do";
    }

    private static int closed() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
