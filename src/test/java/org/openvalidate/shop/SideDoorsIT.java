package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.shop.Started.Called;
import org.openvalidate.testkit.FreePort;

/** Files and the control API stand beside the gateway of an observed system where they are asked for. */
@Tag("full")
class SideDoorsIT {

    private final AtomicReference<String> banner = new AtomicReference<>("");
    private final AtomicReference<Integer> control = new AtomicReference<>(0);

    @TempDir
    Path folder;

    @Test
    void both_are_open_while_cases_are_played_and_the_control_api_knows_its_visitors() throws IOException {
        int port = FreePort.next();
        int files = FreePort.next();
        int api = FreePort.next();
        try (StartedTill till = new StartedTill(folder, "till", Observed.till(port, Map.of()));
                InBetween system = new InBetween(till, (path, own) -> looking(path, files, api))) {
            Observed run = Observed.play(
                    "SPOT-014",
                    system.uri(),
                    port,
                    folder,
                    Map.of("SFTP_PORT", String.valueOf(files), "CONTROL_PORT", String.valueOf(api)));

            assertThat(run.console())
                    .contains("sftp://127.0.0.1:" + files + " as " + Observed.PARTNER, "http://127.0.0.1:" + api);
            assertThat(banner.get()).startsWith("SSH-2.0-");
            assertThat(control.get()).isEqualTo(401);
        }
    }

    /** Looks at both doors when a sale begins. */
    private Optional<Called> looking(String path, int files, int api) {
        if (path.equals("/charges") && banner.get().isEmpty()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), files);
                    BufferedReader said = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
                banner.set(said.readLine());
                HttpRequest asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api + "/control/v1/health"))
                        .build();
                control.set(HttpClient.newHttpClient()
                        .send(asked, BodyHandlers.discarding())
                        .statusCode());
            } catch (IOException shut) {
                throw new UncheckedIOException(shut);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
        return Optional.empty();
    }
}
