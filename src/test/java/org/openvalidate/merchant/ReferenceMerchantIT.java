package org.openvalidate.merchant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.testkit.LiveGateway.fault;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.dialect.SignType;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.merchant.fetch.Fetched;
import org.openvalidate.testkit.Kept;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.time.Chance;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.VirtualTimeline;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Money;

/** The reference merchant over HTTP; each script leads to the same calls and claims in real time and in virtual time. */
@Timeout(240)
class ReferenceMerchantIT {

    private static final String PARTNER = "2088123412341234";
    private static final String PAY = "alipay.acquire.overseas.spot.pay";
    private static final String QUERY = "alipay.acquire.overseas.query";
    private static final String CANCEL = "alipay.acquire.cancel";

    /** Long enough for a first call on a busy machine; only the lost answer waits for all of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final DeclaredOnline ONLINE = new DeclaredOnline(
            Duration.ofSeconds(60), Duration.ofMinutes(15), Duration.ofSeconds(5), Duration.ofSeconds(4));
    private static final Declared MILLISECONDS = new Declared(
            PATIENCE,
            PATIENCE,
            PATIENCE,
            Duration.ofMillis(5),
            Duration.ofMillis(10),
            Duration.ofSeconds(30),
            3,
            Duration.ofMillis(10),
            2,
            Duration.ofMillis(50),
            new Habits(
                    false,
                    false,
                    Duration.ofMinutes(1),
                    false,
                    new Habits.Refunding(true, PATIENCE, Duration.ofMillis(10), Duration.ofMillis(50)),
                    new Habits.Filing(false, Optional.empty())));

    private final LiveGateway gateway = new LiveGateway();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Kept kept = new Kept();
    private final Claimed claimed = new Claimed();

    /** What goes wrong, what the merchant then sends, one letter a call, and the last that it claims. */
    record Script(String name, Behaviour buyer, List<Fault> faults, String calls, String lastly, int alarms) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Script> scripts() {
        Fault lost = fault(PAY, Fault.Kind.NO_ANSWER, 1, true);
        Fault dropped = fault(PAY, Fault.Kind.RESET, 1, true);
        Fault forged = fault(PAY, Fault.Kind.BAD_SIGNATURE, 1, true);
        Fault unknown = fault(PAY, Fault.Kind.ERROR, 1, true);
        Fault noQueries = fault(QUERY, Fault.Kind.ERROR, 0, false);
        Behaviour pays = Behaviour.PAYS_AT_ONCE;
        return Stream.of(
                new Script("paid at once", pays, List.of(), "P", "till SUCCESS", 0),
                new Script("empty purse", Behaviour.BALANCE_NOT_ENOUGH, List.of(), "P", "message", 0),
                new Script("lost answer", pays, List.of(lost), "PQ", "till SUCCESS", 1),
                new Script("dropped connection", pays, List.of(dropped), "PQ", "till SUCCESS", 1),
                new Script("forged answer", pays, List.of(forged), "PQ", "till SUCCESS", 1),
                new Script("unknown outcome", pays, List.of(unknown), "PQ", "till SUCCESS", 1),
                new Script(
                        "two lost queries",
                        pays,
                        List.of(unknown, fault(QUERY, Fault.Kind.RESET, 2, false)),
                        "PQQQ",
                        "till SUCCESS",
                        3),
                new Script("no query works", pays, List.of(unknown, noQueries), "PQQQC", "books CLOSED", 4),
                new Script(
                        "cancelled at the second try",
                        pays,
                        List.of(unknown, noQueries, fault(CANCEL, Fault.Kind.RESET, 1, true)),
                        "PQQQCC",
                        "books CLOSED",
                        4),
                new Script(
                        "cancelled by the background job",
                        pays,
                        List.of(unknown, noQueries, fault(CANCEL, Fault.Kind.ERROR, 3, false)),
                        "PQQQCCCC",
                        "books CLOSED",
                        5));
    }

    @AfterEach
    void close() {
        gateway.close();
        threads.shutdownNow();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void it_does_what_it_should_in_real_time(Script script) {
        play(script, new RealTimeline());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void it_does_the_same_in_virtual_time(Script script) {
        play(script, new VirtualTimeline(Instant.parse("2026-03-02T02:00:00Z"), threads));
    }

    @ParameterizedTest
    @MethodSource("times")
    void a_password_is_waited_for(boolean virtual) {
        try (Timeline timeline = virtual ? new VirtualTimeline(Instant.EPOCH, threads) : new RealTimeline()) {
            AtomicReference<OpenAccount> account = new AtomicReference<>();
            account.set(gateway.open(PARTNER, timeline, Behaviour.ENTERS_PASSWORD, exchange -> {
                kept.record(exchange);
                if (letters(kept.exchanges()).equals("PQQ")) {
                    account.get().happens(new Event.PasswordEntered(LiveGateway.CODE));
                }
            }));

            charge(timeline);

            assertThat(letters(kept.exchanges())).isEqualTo("PQQQ");
            assertThat(claimed.claims())
                    .containsExactly("till PENDING", "books PENDING", "booking PAYMENT", "books PAID", "till SUCCESS");
        }
    }

    static Stream<Boolean> times() {
        return Stream.of(false, true);
    }

    private void play(Script script, Timeline timeline) {
        OpenAccount account = gateway.open(PARTNER, timeline, script.buyer(), kept);
        script.faults().forEach(account::arm);

        charge(timeline);
        awaitLastly(script);
        timeline.close();

        List<Exchange> exchanges = kept.exchanges(script.calls().length());
        assertThat(letters(exchanges)).isEqualTo(script.calls());
        assertThat(exchanges).allMatch(exchange -> exchange.request().method().equals("POST"));
        assertThat(exchanges)
                .allMatch(exchange -> exchange.request().headers().containsKey("user-agent"))
                .extracting(exchange -> LiveGateway.DIALECT.tradeId(LiveGateway.DIALECT.read(exchange.request())))
                .containsOnly(LiveGateway.DIALECT.tradeId(
                        LiveGateway.DIALECT.read(exchanges.get(0).request())));
        assertThat(claimed.claims()).startsWith("till PENDING", "books PENDING").endsWith(script.lastly());
        assertThat(claimed.claims().stream().filter("alarm"::equals)).hasSize(script.alarms());
    }

    /** The background job goes on after the till is done. */
    private void awaitLastly(Script script) {
        kept.exchanges(script.calls().replace("P", "").length());
        for (int tries = 0; tries < 1200 && !claimed.claims().contains(script.lastly()); tries++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }

    private void charge(Timeline timeline) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .build();
        Shop shop = new Shop(
                gateway.uri(),
                URI.create(""),
                PARTNER,
                SignType.RSA2,
                UTF_8,
                LabKeys.MERCHANT,
                "USD",
                "tea",
                new Site(URI.create(""), "", "USD", ""),
                Map.of("store_id", "s1"));
        Merchant merchant = ReferenceMerchant.open(
                shop,
                Conducts.correct(MILLISECONDS, ONLINE),
                LiveGateway.DIALECT,
                timeline,
                Line.direct(http, timeline),
                claimed,
                Chance.of(1, "ids"),
                statement -> new Fetched.Nothing());
        Sale sale = Sale.byCode(Money.parse("12.34 USD"), LiveGateway.CODE);
        timeline.begin(Role.MERCHANT, "the till", () -> merchant.charge(sale, order -> {}))
                .join();
    }

    private static String letters(List<Exchange> exchanges) {
        StringBuilder letters = new StringBuilder();
        for (Exchange exchange : exchanges) {
            letters.append(Map.of(PAY, "P", QUERY, "Q", CANCEL, "C").get(exchange.service()));
        }
        return letters.toString();
    }
}
