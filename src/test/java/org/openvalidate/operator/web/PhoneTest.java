package org.openvalidate.operator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.catalogue.Text;
import org.openvalidate.operator.Bill;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.Desk;
import org.openvalidate.operator.Task;
import org.openvalidate.operator.TestWallet;
import org.openvalidate.testkit.HandTime;

/** What a phone meets that scans a code of the case, and how the wallet's own codes age. */
class PhoneTest {

    private static final String ORDER = "/pay/order/2026030200000001";
    private static final String SHOP = "/pay/shop/2088/1";
    private static final Text WORDS = new Text("Scan it.", "扫码。");

    private final HandTime time = new HandTime(Instant.parse("2026-03-02T02:00:00Z"));
    private final Desk desk = new Desk(Duration.ofMinutes(10), time::now);
    private final Tablet tablet = new Tablet(desk, new Door(true, pin -> {}));
    private final Tablet tester = new Tablet(desk, new Door(false, pin -> {}));
    private final Gateway gateway = new Gateway();

    @Test
    void a_phone_that_was_never_let_in_pays_what_it_has_scanned_once() throws Exception {
        CompletableFuture<Boolean> scanned = scanning("TQR-001");

        assertThat(tablet.get(ORDER).text()).contains("Tea &lt;hot&gt;", "12.34 USD", "Pay");
        assertThat(tablet.post(ORDER, Map.of("act", "pay")).status()).isEqualTo(303);
        assertThat(tablet.post(ORDER, Map.of("act", "pay")).status()).isEqualTo(409);

        assertThat(scanned.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(gateway.paid).containsExactly(ORDER + " ");
        assertThat(tablet.get(ORDER).text()).contains("Paid");
        assertThat(tablet.get("/").text()).as("nothing else is open to it").contains("Number from the terminal");
    }

    @Test
    void a_sale_whose_code_is_scanned_is_recognised_by_that() throws Exception {
        CasePlay play = tester.offered("TQR-001");
        play.begin();
        play.handOver(gateway);
        CompletableFuture<String> sold = new CompletableFuture<>();
        Tablet.beside(() -> sold.complete(play.requests().sell(new Text("Sell.", "收款。"))));
        tester.until("Sell.");

        Page unused = tablet.get(ORDER);

        assertThat(sold.get(20, TimeUnit.SECONDS)).isEqualTo("T7");
        assertThat(gateway.paid).as("looking is not paying").isEmpty();
    }

    @Test
    void in_a_shop_the_buyer_types_the_sum_each_time_it_is_asked_for() throws Exception {
        CasePlay play = played("SQR-002");
        CompletableFuture<Boolean> first = asked(play);

        assertThat(tablet.post(SHOP, Map.of("act", "pay", "sum", "12.34")).status())
                .isEqualTo(303);
        first.get(20, TimeUnit.SECONDS);
        assertThat(tablet.post(SHOP, Map.of("act", "pay", "sum", "5.00")).status())
                .as("nobody has asked again")
                .isEqualTo(409);
        CompletableFuture<Boolean> second = again(play);
        tester.until("Scan it again.");
        assertThat(tablet.post(SHOP, Map.of("act", "pay", "sum", "5.00")).status())
                .isEqualTo(303);

        second.get(20, TimeUnit.SECONDS);
        assertThat(gateway.paid).containsExactly(SHOP + " 12.34", SHOP + " 5.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.00", "1,00", "-1", "1e3", "123456789", "<b>"})
    void a_sum_that_nobody_can_pay_is_asked_for_again(String sum) throws Exception {
        played("SQR-002");

        Page page = tablet.post(SHOP, Map.of("act", "pay", "sum", sum));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("Type an amount such as 12.34.");
        assertThat(gateway.paid).isEmpty();
    }

    @Test
    void a_code_that_cannot_be_paid_any_more_is_scanned_all_the_same() throws Exception {
        CompletableFuture<Boolean> scanned = scanning("SQR-003");
        gateway.closed = true;

        assertThat(tablet.get(SHOP).text()).contains("This can no longer be paid.");

        assertThat(scanned.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pay/", "/pay/order/1", "/pay/../plan", "/pay/order/<script>"})
    void what_belongs_to_no_case_is_nothing(String path) throws Exception {
        played("TQR-001");

        assertThat(tablet.get(path).status()).isEqualTo(404);
        assertThat(tablet.post(path, Map.of("act", "pay")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"origin, http://evil.example", "sec-fetch-site, cross-site"})
    void another_site_pays_nothing(String header, String value) throws Exception {
        played("TQR-001");
        Map<String, String> headers = Map.of("host", Tablet.HOST, header, value);

        Page page = tablet.asks(new Ask("POST", ORDER, Map.of(), headers, "", Map.of("act", "pay")));

        assertThat(page.status()).isEqualTo(403);
        assertThat(gateway.paid).isEmpty();
    }

    @Test
    void a_payment_code_gives_way_to_another_after_a_minute_and_stays_once_it_was_scanned() throws Exception {
        CasePlay play = played("SPOT-001");
        String first = code();

        time.sleep(Duration.ofSeconds(59));
        assertThat(code()).isEqualTo(first);
        time.sleep(Duration.ofSeconds(1));
        String second = code();
        assertThat(second).isNotEqualTo(first);
        time.sleep(Duration.ofSeconds(30));
        assertThat(code()).as("its own minute is not over").isEqualTo(second);

        play.arrives(time.now(), "T1");
        time.sleep(Duration.ofMinutes(5));
        assertThat(code()).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({"16, 16", "18, 18", "24, 24", "7, 18", "'', 18"})
    void the_buyer_shows_codes_of_every_length_that_wallets_have(String wished, int digits) throws Exception {
        played("SPOT-001");

        tester.does("fresh", Map.of("digits", wished));

        assertThat(code()).hasSize(digits);
    }

    @Test
    void without_a_script_the_page_loads_itself_again_when_the_code_is_old() throws Exception {
        CasePlay play = played("SPOT-001");
        String refresh = "<noscript><meta http-equiv=\"refresh\" content=\"61; url=/\">";

        assertThat(tester.until("Sell.")).contains(refresh);
        play.arrives(time.now(), "T1");
        assertThat(tester.get("/").text()).doesNotContain(refresh);
    }

    private String code() {
        String unused = tester.get("/").text();
        return desk.current().orElseThrow().sight().wallet().code();
    }

    private CompletableFuture<Boolean> scanning(String id) {
        return asked(played(id));
    }

    /** The case has begun and its buyer acts. */
    private CasePlay played(String id) {
        CasePlay play = tester.offered(id);
        play.begin();
        play.handOver(gateway);
        Tablet.beside(() -> play.requests().ask(Task.Kind.MERCHANT, new Text("Sell.", "收款。"), ""));
        tester.until("Sell.");
        return play;
    }

    private CompletableFuture<Boolean> asked(CasePlay play) {
        tester.does("done", Map.of());
        return asked(play, WORDS);
    }

    private static CompletableFuture<Boolean> again(CasePlay play) {
        return asked(play, new Text("Scan it again.", "再次扫码。"));
    }

    private static CompletableFuture<Boolean> asked(CasePlay play, Text words) {
        CompletableFuture<Boolean> scanned = new CompletableFuture<>();
        Tablet.beside(() -> {
            play.requests().awaitScan(words, "http://127.0.0.1:8890" + ORDER);
            scanned.complete(true);
        });
        return scanned;
    }

    /** Remembers what was paid. */
    private static final class Gateway implements TestWallet {

        private final List<String> paid = new ArrayList<>();
        private int shown = 1;
        private int digits = 18;
        private boolean closed;

        @Override
        public synchronized String code() {
            return "28" + "0".repeat(digits - 3) + shown;
        }

        @Override
        public synchronized void fresh(int wished) {
            shown++;
            digits = wished == 0 ? digits : wished;
        }

        @Override
        public void password() {}

        @Override
        public void wrongPassword() {}

        @Override
        public void leave() {}

        @Override
        public void balance(boolean enough) {}

        @Override
        public Optional<Bill> bill(String path) {
            Bill.Standing standing = closed
                    ? Bill.Standing.CLOSED
                    : paid.contains(ORDER + " ") ? Bill.Standing.PAID : Bill.Standing.OPEN;
            return switch (path) {
                case ORDER -> Optional.of(new Bill("T7", "Tea <hot>", "12.34", "USD", standing));
                case SHOP ->
                    Optional.of(
                            new Bill("", "Tea shop", "", "USD", closed ? Bill.Standing.CLOSED : Bill.Standing.OPEN));
                default -> Optional.empty();
            };
        }

        @Override
        public void pay(String path, String sum) {
            paid.add(path + " " + sum);
        }
    }
}
