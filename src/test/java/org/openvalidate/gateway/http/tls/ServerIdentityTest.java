package org.openvalidate.gateway.http.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.problem.BadInput;

class ServerIdentityTest {

    private static final ServerIdentity MADE =
            Authority.certify(List.of("till.example"), new SecureRandom(), Instant.parse("2026-03-02T02:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void a_key_store_is_read_as_it_was_written() {
        Path store = folder.resolve("own.p12");
        MADE.writeKeyStore(store, "password-1");

        assertThat(ServerIdentity.read(store, "password-1")).isEqualTo(MADE);
    }

    @Test
    void another_password_no_store_and_no_file_are_told_without_the_password() throws IOException {
        Path store = folder.resolve("own.p12");
        MADE.writeKeyStore(store, "password-1");
        Path text = Files.writeString(folder.resolve("text.p12"), "no store");

        for (Path each : List.of(store, text, folder.resolve("none.p12"))) {
            assertThatThrownBy(() -> ServerIdentity.read(each, "password-2"))
                    .isInstanceOfSatisfying(BadInput.class, bad -> {
                        assertThat(bad.problems().get(0).where()).isEqualTo(each.toString());
                        assertThat(bad.problems().toString()).doesNotContain("password-2");
                    });
        }
    }
}
