package org.openvalidate.merchant.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.testkit.TradingDay.MONDAY;
import static org.openvalidate.testkit.TradingDay.PARTNER;

import java.net.ServerSocket;
import java.net.URI;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Optional;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.dialect.legacy.files.Source;
import org.openvalidate.gateway.sftp.Login;
import org.openvalidate.gateway.sftp.Mailbox;
import org.openvalidate.gateway.sftp.SftpServer;
import org.openvalidate.merchant.books.Contract;
import org.openvalidate.merchant.books.Period;
import org.openvalidate.merchant.books.Reconciler;
import org.openvalidate.merchant.books.Reconciliation;
import org.openvalidate.merchant.books.Statement;
import org.openvalidate.merchant.fetch.Fetched;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.TradingDay;
import org.openvalidate.time.RealTimeline;

/** The merchant fetches over SFTP what the gateway's own ledger publishes. */
@Timeout(240)
class SftpDepotIT {

    private static final Statement FILE = new Statement(FileForm.IN_STORE_TRANSACTION, Period.of(MONDAY));

    private final TradingDay day = new TradingDay();
    private final RealTimeline time = new RealTimeline();
    private final Login login = new Login("pass-word");
    private SftpServer server;

    @BeforeEach
    void start() throws Exception {
        server = SftpServer.start(
                "127.0.0.1",
                0,
                LabKeys.GATEWAY_PAIR,
                partner -> Optional.of(partner)
                        .filter(PARTNER::equals)
                        .map(known -> new Mailbox(login, day.account().files(), "/out/files")));
        day.sell("T1");
        day.sell("T2");
    }

    @AfterEach
    void close() {
        server.close();
        time.close();
        day.close();
    }

    @Test
    void a_file_comes_when_its_hour_has_come_and_agrees_with_the_books() throws Exception {
        SftpDepot depot = depot("pass-word", server.knownHost(), Optional.empty(), "/download");

        assertThat(depot.fetch(FILE)).isEqualTo(new Fetched.NotYet("no such file on the server", false));

        day.pass(Duration.ofDays(1));
        Reconciliation found = reconciled(depot.fetch(FILE));

        assertThat(found.differences()).isEmpty();
        assertThat(found.matched()).isEqualTo(2);
    }

    @Test
    void the_directory_is_a_setting_and_a_key_opens_as_well() throws Exception {
        login.authorize(PublicKeyEntry.toString(LabKeys.MERCHANT_PAIR.getPublic()));
        day.pass(Duration.ofDays(1));

        Fetched fetched = depot("", server.knownHost(), Optional.of(LabKeys.MERCHANT_PAIR), "/out/files/")
                .fetch(FILE);

        assertThat(reconciled(fetched).matched()).isEqualTo(2);
    }

    @Test
    void a_server_that_is_another_or_does_not_know_the_merchant_is_not_asked_again() {
        String other = PublicKeyEntry.toString(LabKeys.MERCHANT_PAIR.getPublic());

        assertThat(depot("pass-word", other, Optional.empty(), "/").fetch(FILE))
                .isEqualTo(new Fetched.Refused("the server's key is not the known one"));
        assertThat(depot("wrong", server.knownHost(), Optional.empty(), "/").fetch(FILE))
                .isEqualTo(new Fetched.Refused("the server does not let the account in"));
    }

    @Test
    void a_server_that_is_away_is_asked_again() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Server away = new Server(
                URI.create("sftp://127.0.0.1:" + free), server.knownHost(), PARTNER, "x", Optional.empty(), "/");

        assertThat(new SftpDepot(away, time, Duration.ofSeconds(5)).fetch(FILE))
                .isEqualTo(new Fetched.NotYet("the connection broke", false));
        assertThat(away).asString().doesNotContain("pass-word", "\"x\"");
    }

    private Reconciliation reconciled(Fetched fetched) throws Exception {
        byte[] file = ((Fetched.There) fetched).content().array();
        return new Reconciler(Contract.of(PARTNER, Optional.empty())).reconcile(day.books(), FILE, Source.of(file));
    }

    private SftpDepot depot(String password, String hostKey, Optional<KeyPair> key, String directory) {
        Server where = new Server(server.uri(), hostKey, PARTNER, password, key, directory);
        return new SftpDepot(where, time, Duration.ofSeconds(10));
    }
}
