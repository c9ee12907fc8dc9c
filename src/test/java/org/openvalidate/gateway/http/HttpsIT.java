package org.openvalidate.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.gateway.http.tls.Authority;
import org.openvalidate.gateway.http.tls.ServerIdentity;
import org.openvalidate.problem.BadInput;
import org.openvalidate.testkit.Kept;
import org.openvalidate.testkit.Program;
import org.openvalidate.time.Secret;

/** Clients that we did not write trust the gateway once they are given the written-out authority, and only then. */
class HttpsIT {

    private static final ServerIdentity IDENTITY =
            Authority.certify(List.of("till.example.com", "192.0.2.7"), Secret.source(), Instant.now());

    @TempDir
    Path folder;

    private final GatewayServer server = GatewayServer.start(
            new Listening("127.0.0.1", 0, Optional.of(new Listening.Secure(0, IDENTITY))),
            new LegacyDialect(),
            new Kept());

    private Path authority;

    @BeforeEach
    void writeOut() {
        authority = folder.resolve("ca.pem");
        IDENTITY.writeAuthority(authority);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void curl_is_served_when_it_trusts_the_written_out_authority() {
        Program.need("curl");

        byte[] answer = Program.output(
                new byte[0],
                "curl",
                "-sS",
                "--cacert",
                authority.toString(),
                server.secureUri().orElseThrow() + "?service=s");

        assertThat(new String(answer, UTF_8)).contains("<error>ILLEGAL_PARTNER</error>");
    }

    @Test
    void curl_refuses_whom_it_was_not_told_to_trust() {
        Program.need("curl");

        Program.Ended ended = Program.run(
                new byte[0], "curl", "-sS", server.secureUri().orElseThrow().toString());

        assertThat(ended.exit()).isEqualTo(60);
    }

    @Test
    void the_gateway_may_be_called_by_every_name_that_was_asked_for() {
        Program.need("curl");
        int port = server.secureUri().orElseThrow().getPort();

        for (String name : List.of("localhost", "127.0.0.1", "till.example.com", "192.0.2.7")) {
            byte[] answer = Program.output(
                    new byte[0],
                    "curl",
                    "-sS",
                    "--noproxy",
                    "*",
                    "--cacert",
                    authority.toString(),
                    "--connect-to",
                    name + ":" + port + ":127.0.0.1:" + port,
                    "https://" + name + ":" + port + "/gateway.do");
            assertThat(new String(answer, UTF_8)).as(name).contains("ILLEGAL_PARTNER");
        }
    }

    @Test
    void openssl_finds_no_fault_with_the_chain() {
        Program.need("openssl");

        String said = new String(
                Program.output(
                        new byte[0],
                        "openssl",
                        "s_client",
                        "-connect",
                        "127.0.0.1:" + server.secureUri().orElseThrow().getPort(),
                        "-CAfile",
                        authority.toString(),
                        "-x509_strict",
                        "-verify_return_error"),
                UTF_8);

        assertThat(said).contains("Verify return code: 0 (ok)");
    }

    @Test
    void each_authority_is_another() {
        ServerIdentity other = Authority.certify(List.of(), Secret.source(), Instant.now());

        assertThat(other.authority().getPublicKey())
                .isNotEqualTo(IDENTITY.authority().getPublicKey());
    }

    @Test
    void a_name_that_is_none_is_the_users_to_correct() {
        assertThatThrownBy(
                        () -> Authority.certify(List.of("ok.example", "a b", "x_y!"), Secret.source(), Instant.now()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("host name \"a b\"")
                .hasMessageContaining("host name \"x_y!\"");
    }

    @Test
    void of_two_ports_the_one_that_is_taken_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            Listening listening =
                    new Listening("127.0.0.1", 0, Optional.of(new Listening.Secure(taken.getLocalPort(), IDENTITY)));

            assertThatThrownBy(() -> GatewayServer.start(listening, new LegacyDialect(), new Kept()))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("port " + taken.getLocalPort())
                    .hasMessageNotContaining("port 0");
        }
    }

    @Test
    void an_address_of_another_machine_is_the_users_to_correct() {
        assertThatThrownBy(() -> GatewayServer.start(
                        new Listening("192.0.2.7", 0, Optional.empty()), new LegacyDialect(), new Kept()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("address 192.0.2.7");
    }
}
