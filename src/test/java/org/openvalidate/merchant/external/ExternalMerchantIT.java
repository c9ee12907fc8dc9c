package org.openvalidate.merchant.external;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openvalidate.merchant.CodeChange;
import org.openvalidate.merchant.Declared;
import org.openvalidate.merchant.DeclaredOnline;
import org.openvalidate.merchant.Declined;
import org.openvalidate.merchant.FileKind;
import org.openvalidate.merchant.Habits;
import org.openvalidate.merchant.Order;
import org.openvalidate.merchant.Registration;
import org.openvalidate.merchant.Sale;
import org.openvalidate.merchant.Unable;
import org.openvalidate.merchant.Witness;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.wire.Money;

/** What a merchant's test driver answers about shops, files and sales that nobody began reaches the witness. */
class ExternalMerchantIT {

    private static final DeclaredOnline AFAR = new DeclaredOnline(
            Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofSeconds(1));

    private static final Declared DECLARED = new Declared(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            1,
            Duration.ofSeconds(1),
            1,
            Duration.ofSeconds(1),
            new Habits(
                    false,
                    false,
                    Duration.ofMinutes(1),
                    false,
                    new Habits.Refunding(true, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1)),
                    new Habits.Filing(false, Optional.empty())));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final FileJob JOB = new FileJob(FileKind.TRANSACTION, DAY);

    private static final Sale SALE = Sale.byCode(Money.of("5", "USD"), "281234567890123456");

    private final RealTimeline timeline = new RealTimeline();
    private final List<String> heard = new ArrayList<>();
    private final List<String> named = new ArrayList<>();
    private final Map<String, String> codes = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Map<String, Deque<Said>> answers = new HashMap<>();
    private HttpServer server;
    private ExternalMerchant merchant;

    private record Said(int status, String text) {}

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String call = exchange.getRequestMethod() + " "
                        + exchange.getRequestURI().getPath();
                asked.add(call + " " + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                Deque<Said> said = answers.getOrDefault(call, new ArrayDeque<>(List.of(new Said(501, "{}"))));
                Said next = said.size() > 1 ? said.remove() : said.peek();
                byte[] bytes = next.text().getBytes(UTF_8);
                exchange.sendResponseHeaders(next.status(), bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        Witness witness = (Witness) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Witness.class}, (proxy, method, arguments) -> {
                    heard.add(method.getName() + " " + Arrays.toString(arguments));
                    return null;
                });
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        merchant = new ExternalMerchant(
                new Driver(base, "", Duration.ofSeconds(15), timeline),
                DECLARED,
                AFAR,
                timeline,
                witness,
                named::add,
                "T-OTHER"::equals,
                trade -> codes.getOrDefault(trade, ""),
                Map.of("storeId", "STORE-1", "secondaryMerchantId", "SHOP-1", "caseId", "X"));
    }

    @AfterEach
    void close() {
        timeline.close();
        server.stop(0);
    }

    @Test
    void a_shop_is_reported_and_followed_until_its_review_has_ended() {
        say("POST /secondary-merchants", 200, "{\"status\":\"UNDER_REVIEW\"}");
        say("GET /secondary-merchants/SHOP-1", 200, "{\"status\":\"FAILED\",\"rejectReason\":\"high risk\"}");

        merchant.register(new Registration(true, Map.of("secondary_merchant_id", "SHOP-1", "store_id", "S")));

        assertThat(named).containsExactly("SHOP-1");
        assertThat(heard).containsExactly("registration [SHOP-1, FAILED, high risk]");
        assertThat(asked.get(0)).endsWith("{\"secondary_merchant_id\":\"SHOP-1\",\"store_id\":\"S\"}");
    }

    @Test
    void a_system_that_does_not_know_the_shop_has_answered() {
        say("GET /secondary-merchants/SHOP-1", 404, "{\"message\":\"never reported\"}");

        merchant.registrationStatus(new Registration(true, Map.of("secondary_merchant_id", "SHOP-1")));

        assertThat(heard).isEmpty();
    }

    @Test
    void a_file_is_compared_and_what_is_another_cases_is_not_this_ones() {
        say("POST /reconciliations", 200, """
                {"matched":5,"differences":[
                {"kind":"AMOUNT","id":"T1","row":3,"column":"Amount","expected":"1.00","actual":"2.00"},
                {"kind":"MISSING_LOCAL","id":"T-OTHER","row":4,"actual":"9.00"}]}""");
        merchant.reconcile(FileKind.TRANSACTION, DAY, DAY);

        merchant.compare(JOB, new FileShare(3, "T-OTHER"::equals));

        assertThat(asked).containsExactly("POST /reconciliations {\"date\":\"2026-03-02\",\"kind\":\"TRANSACTION\"}");
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0))
                .startsWith("reconciled [TRANSACTION, 2026-03-02, 3, [AMOUNT row 3 column Amount expected \"1.00\"")
                .doesNotContain("T-OTHER");
        assertThat(merchant.jobs()).isEmpty();
    }

    @Test
    void bookings_that_only_the_whole_list_shows_are_the_orders_and_a_list_alone_will_do() {
        say("POST /charges", 201, "{\"orderId\":\"O1\",\"tradeId\":\"T1\"}");
        say("GET /orders/O1", 200, "{\"status\":\"PAID\",\"currency\":\"USD\"}");
        say("POST /orders/O1/refunds", 200, "{\"refundId\":\"R1\",\"status\":\"SUCCESS\"}");
        say("GET /bookings", 200, """
                [{"at":"a","type":"PAYMENT","amount":5,"reference":"T1"},
                {"at":"b","type":"REFUND","amount":"2.00","currency":"USD","reference":"R1"}]""");

        merchant.charge(SALE, order -> {});
        merchant.refund("O1", Money.of("2.00", "USD"), id -> {});
        merchant.settle();

        assertThat(heard)
                .filteredOn(each -> each.startsWith("booking"))
                .containsExactly(
                        "booking [Booking[type=PAYMENT, tradeId=T1, amount=5.00 USD, reference=T1]]",
                        "booking [Booking[type=REFUND, tradeId=T1, amount=2.00 USD, reference=R1]]");
    }

    @Test
    void what_an_order_shows_of_its_bookings_is_not_heard_again_from_the_list() {
        String line =
                "{\"at\":\"a\",\"type\":\"PAYMENT\",\"amount\":\"5\",\"currency\":\"USD\",\"reference\":\"2026A\"%s}";
        say("POST /charges", 200, "{\"orderId\":\"O1\",\"tradeId\":\"T1\"}");
        say("GET /orders/O1", 200, "{\"status\":\"PAID\",\"bookings\":[" + line.formatted("") + "]}");
        say("GET /bookings", 200, "{\"bookings\":[" + line.formatted(",\"id\":7") + "]}");

        merchant.charge(SALE, order -> {});
        merchant.settle();

        assertThat(heard).filteredOn(each -> each.startsWith("booking")).hasSize(1);
    }

    @Test
    void an_order_that_the_gateway_has_ended_is_looked_at_until_the_system_knows_it_too() {
        merchant.recall(timeline.now(), List.of(new KnownOrder("O1", "T1", "PENDING", Set.of())), List.of());
        say("GET /orders/O1", 200, "{\"status\":\"PENDING\"}");
        say("GET /orders/O1", 200, "{\"status\":\"PENDING\"}");
        say("GET /orders/O1", 200, "{\"status\":\"CLOSED\"}");

        merchant.awaitEnds(timeline.now().plusSeconds(60));

        assertThat(heard).containsExactly("books [T1, CLOSED]", "till [T1, FAILURE]");
    }

    @Test
    void nobody_waits_for_an_order_longer_than_the_case_allows() {
        merchant.recall(timeline.now(), List.of(new KnownOrder("O1", "T1", "PENDING", Set.of())), List.of());
        say("GET /orders/O1", 200, "{\"status\":\"PENDING\"}");

        merchant.awaitEnds(timeline.now());

        assertThat(asked).containsExactly("GET /orders/O1 ");
    }

    @Test
    void a_refund_that_cannot_be_asked_for_is_followed_in_its_order() {
        say("POST /charges", 200, "{\"orderId\":\"O1\",\"tradeId\":\"T1\"}");
        String order = "{\"status\":\"%s\",\"refundedAmount\":\"%s\"}";
        say("GET /orders/O1", 200, order.formatted("PAID", "0"));
        say("POST /orders/O1/refunds", 200, "{\"refundId\":\"R1\",\"status\":\"PENDING\"}");
        merchant.charge(SALE, begun -> {});
        say("GET /orders/O1", 200, order.formatted("PAID", "0"));
        say("GET /orders/O1", 200, order.formatted("REFUNDED", "5"));

        merchant.refund("O1", Money.of("5", "USD"), id -> {});

        assertThat(heard).last().asString().contains("REFUNDED");
    }

    @Test
    void a_driver_that_says_nothing_of_the_code_shows_what_the_gateway_has_answered() {
        say("POST /charges", 200, "{\"orderId\":\"O1\",\"tradeId\":\"T1\"}");
        say("GET /orders/O1", 200, "{\"status\":\"PENDING\"}");
        say("GET /orders/O1", 200, "{\"status\":\"PAID\"}");
        codes.put("T1", "https://qr.example/answered");
        List<Order> begun = new ArrayList<>();

        merchant.charge(Sale.toBeScanned(Money.of("5", "USD")), begun::add);

        assertThat(begun).containsExactly(new Order("O1", "T1", "", "https://qr.example/answered", ""));
    }

    @Test
    void an_order_that_goes_on_under_another_id_is_followed_there() {
        say("POST /charges", 200, "{\"orderId\":\"O1\",\"tradeId\":\"T1\"}");
        say("GET /orders/O1", 200, "{\"status\":\"PENDING\",\"tradeId\":\"T1\"}");
        say("GET /orders/O1", 200, "{\"status\":\"PENDING\",\"tradeId\":\"T2\",\"qrCode\":\"https://qr.example/2\"}");
        say("GET /orders/O1", 200, "{\"status\":\"PAID\",\"tradeId\":\"T2\"}");
        List<Order> begun = new ArrayList<>();

        merchant.charge(Sale.toBeScanned(Money.of("5", "USD")), begun::add);

        assertThat(named).containsExactly("T1", "T2");
        assertThat(begun).containsExactly(new Order("O1", "T2", "", "https://qr.example/2", ""));
        assertThat(heard)
                .containsExactly(
                        "till [T1, PENDING]",
                        "books [T1, PENDING]",
                        "books [T1, CLOSED]",
                        "till [T1, FAILURE]",
                        "till [T2, PENDING]",
                        "books [T2, PENDING]",
                        "books [T2, PAID]",
                        "till [T2, SUCCESS]");
    }

    @Test
    void a_cancel_need_not_say_anything() {
        say("POST /charges", 200, "{\"orderId\":\"O1\",\"tradeId\":\"T1\"}");
        say("GET /orders/O1", 200, "{\"status\":\"CLOSED\"}");
        say("POST /orders/O1/cancel", 200, "");
        merchant.charge(SALE, begun -> {});

        merchant.cancel("O1");

        assertThat(asked)
                .contains("POST /orders/O1/cancel {}")
                .last()
                .asString()
                .startsWith("GET /orders/O1");
    }

    @Test
    void a_day_that_is_not_over_stays_to_be_done() {
        say("POST /reconciliations", 409, "{\"message\":\"tomorrow\"}");
        merchant.reconcile(FileKind.TRANSACTION, DAY, DAY.plusDays(1));

        assertThatThrownBy(() -> merchant.compare(JOB, FileShare.ALONE)).isInstanceOfSatisfying(Declined.class, no -> {
            assertThat(no.notInThisState()).isTrue();
        });

        assertThat(merchant.jobs()).containsExactly(JOB, new FileJob(FileKind.TRANSACTION, DAY.plusDays(1)));
    }

    @Test
    void nonsense_about_a_file_is_no_result() {
        say("POST /reconciliations", 200, "{\"matched\":\"all\"}");
        assertThatThrownBy(() -> merchant.compare(JOB, FileShare.ALONE))
                .isInstanceOf(HarnessFault.class)
                .hasMessageContaining("matched");

        answers.clear();
        say("POST /reconciliations", 200, "{\"matched\":0,\"differences\":[{\"kind\":\"ODD\",\"id\":\"T1\"}]}");
        assertThatThrownBy(() -> merchant.compare(JOB, FileShare.ALONE))
                .isInstanceOf(HarnessFault.class)
                .hasMessageContaining("ODD", "MISSING_REMOTE");
    }

    @Test
    void a_sale_that_nobody_began_is_found_in_the_books_and_looked_at() {
        say("GET /bookings", 200, """
                {"bookings":[
                {"at":"2999-01-01T00:00:00+08:00","type":"PAYMENT","amount":"12.34","currency":"USD","reference":"T-NEW","orderId":"o-9"},
                {"at":"2999-01-01T00:00:00+08:00","type":"PAYMENT","amount":"5.00","currency":"USD","reference":"N-1","tradeId":"T-LONE"},
                {"at":"2999-01-01T00:00:00+08:00","type":"PAYMENT","amount":"7.00","currency":"USD","reference":"T-OTHER"}],
                "alerts":[{"at":"2999-01-01T00:00:00+08:00","text":"shop cannot sell"},{"at":"2000-01-01T00:00:00Z","text":"old"},"undated"]}""");
        say("GET /orders/o-9", 200, """
                {"status":"PAID","paidAmount":"12.34","refundedAmount":"0.00","currency":"USD","delivered":false,
                "bookings":[{"at":"x","type":"PAYMENT","amount":"12.34","currency":"USD","reference":"T-NEW"}],"alerts":[]}""");

        merchant.settle();
        merchant.settle();

        assertThat(heard)
                .containsExactly(
                        "booking [Booking[type=PAYMENT, tradeId=T-NEW, amount=12.34 USD, reference=T-NEW]]",
                        "books [T-NEW, PAID]",
                        "till [T-NEW, SUCCESS]",
                        "booking [Booking[type=PAYMENT, tradeId=T-LONE, amount=5.00 USD, reference=N-1]]",
                        "alarm [, shop cannot sell]");
    }

    @Test
    void a_code_of_a_store_is_made_and_nobody_can_change_it_by_the_driver() {
        say("POST /store-codes", 200, "{\"qrCode\":\"https://qr/1\"}");

        assertThat(merchant.storeCode()).isEqualTo("https://qr/1");

        assertThat(named).containsExactly("https://qr/1");
        assertThat(asked.get(0)).endsWith("{\"secondaryMerchantId\":\"SHOP-1\",\"storeId\":\"STORE-1\"}");
        assertThatThrownBy(() -> merchant.changeStoreCode("https://qr/1", CodeChange.STOP))
                .isInstanceOf(Unable.class);
    }

    @Test
    void what_is_called_and_not_offered_is_nothing_to_hold_against_it() {
        merchant.settle();

        assertThat(heard).isEmpty();
        assertThatThrownBy(() -> merchant.compare(JOB, FileShare.ALONE)).isInstanceOf(Unable.class);
    }

    private void say(String call, int status, String text) {
        answers.computeIfAbsent(call, none -> new ArrayDeque<>()).add(new Said(status, text));
    }
}
