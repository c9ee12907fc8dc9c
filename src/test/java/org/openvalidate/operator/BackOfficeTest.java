package org.openvalidate.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.merchant.Booking;
import org.openvalidate.merchant.CodeChange;
import org.openvalidate.merchant.FileKind;
import org.openvalidate.merchant.Registration;
import org.openvalidate.merchant.Witness;
import org.openvalidate.merchant.books.Difference;
import org.openvalidate.merchant.external.FileShare;
import org.openvalidate.testkit.HandTime;

/** What a tester does and reads in the back office becomes what the merchant's side claims, and nothing that nobody typed. */
class BackOfficeTest {

    private final HandTime time = new HandTime(Instant.parse("2026-03-02T02:00:00Z"));
    private final Desk desk = new Desk(Duration.ofMinutes(10), time::now);
    private final List<String> named = new ArrayList<>();
    private final Heard heard = new Heard();

    @Test
    void a_shop_is_reported_and_the_end_of_its_review_is_what_the_tester_reads() throws Exception {
        CasePlay play = begun();
        CompletableFuture<Void> run = beside(() ->
                merchant(play).register(new Registration(false, Map.of("secondary_merchant_id", "M7", "name", "Tea"))));

        assertThat(asked(play, "Report this secondary merchant").words().en()).contains("name=Tea");
        does(play, "Report this secondary merchant", "");
        does(play, "When its review has ended", "FAILED high-risk merchant");

        run.get(20, TimeUnit.SECONDS);
        assertThat(named).containsExactly("M7");
        assertThat(heard.said).containsExactly("registration M7 FAILED high-risk merchant");
    }

    @Test
    void a_file_is_compared_when_its_turn_comes_and_its_differences_are_typed() throws Exception {
        CasePlay play = begun();
        HandMerchant merchant = merchant(play);
        LocalDate day = LocalDate.of(2026, 3, 2);
        merchant.reconcile(FileKind.TRANSACTION, day, day.plusDays(1));
        assertThat(merchant.jobs()).hasSize(2);
        CompletableFuture<Void> run =
                beside(() -> merchant.compare(merchant.jobs().get(0), FileShare.ALONE));
        String kind = Difference.Kind.values()[0].name();

        does(play, "Type how many", "several");
        does(play, "Type a number", "2");
        does(play, "Type each difference", "NO_SUCH_KIND 1");
        does(play, "Type each difference", kind + " T1; " + kind + " T2");

        run.get(20, TimeUnit.SECONDS);
        assertThat(heard.said)
                .containsExactly("reconciled TRANSACTION 2026-03-02 2 [" + kind + " T1, " + kind + " T2]");
        assertThat(merchant.jobs()).hasSize(1);
    }

    @Test
    void where_nothing_differs_a_nought_is_typed() throws Exception {
        CasePlay play = begun();
        HandMerchant merchant = merchant(play);
        merchant.reconcile(FileKind.SETTLEMENT, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2));
        CompletableFuture<Void> run =
                beside(() -> merchant.compare(merchant.jobs().get(0), FileShare.ALONE));

        does(play, "Type how many", "1");
        does(play, "Type each difference", "0");

        run.get(20, TimeUnit.SECONDS);
        assertThat(heard.said).containsExactly("reconciled SETTLEMENT 2026-03-02 1 []");
    }

    @Test
    void a_code_of_a_store_that_nobody_can_copy_is_the_one_that_was_made_last() throws Exception {
        CasePlay play = begun();
        CompletableFuture<String> code = new CompletableFuture<>();
        CompletableFuture<Void> run = beside(() -> code.complete(merchant(play).storeCode()));

        does(play, "Have the store's code made", "");

        run.get(20, TimeUnit.SECONDS);
        assertThat(code.get()).isEqualTo("http://127.0.0.1:1/pay/shop/1");
        assertThat(named).containsExactly("http://127.0.0.1:1/pay/shop/1");
    }

    @ParameterizedTest
    @EnumSource(CodeChange.class)
    void every_change_of_a_code_is_asked_for(CodeChange change) throws Exception {
        CasePlay play = begun();
        CompletableFuture<Void> run = beside(() -> merchant(play).changeStoreCode("http://here/pay/shop/1", change));

        assertThat(asked(play, "the store's code").scan()).isEqualTo("http://here/pay/shop/1");
        does(play, "the store's code", "");

        run.get(20, TimeUnit.SECONDS);
    }

    private HandMerchant merchant(CasePlay play) {
        return new HandMerchant(play, named::add, new Shown(), heard);
    }

    private CasePlay begun() throws Exception {
        CompletableFuture<CasePlay> opened = new CompletableFuture<>();
        CompletableFuture<Void> run = beside(() -> opened.complete(desk.open(Fixtures.testCase("SPOT-001"))));
        long known = -1;
        for (int looks = 0; looks < 40 && desk.current().isEmpty(); looks++) {
            known = desk.after(known, Duration.ofSeconds(1));
        }
        desk.current().orElseThrow().begin();
        run.get(20, TimeUnit.SECONDS);
        return opened.get();
    }

    /** What is asked now, as soon as it is this. */
    private Task asked(CasePlay play, String words) {
        long known = -1;
        for (int looks = 0; looks < 40 && !asks(play, words); looks++) {
            known = desk.after(known, Duration.ofSeconds(1));
        }
        assertThat(asks(play, words)).as(words).isTrue();
        return java.util.Objects.requireNonNull(play.sight().task());
    }

    private static boolean asks(CasePlay play, String words) {
        Task task = play.sight().task();
        return task != null && task.words().en().contains(words);
    }

    private void does(CasePlay play, String words, String typed) {
        assertThat(play.finish(asked(play, words).number(), typed)).isTrue();
    }

    private static CompletableFuture<Void> beside(Runnable deed) {
        return CompletableFuture.runAsync(deed, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            thread.start();
        });
    }

    private static final class Shown implements HandMerchant.Screen {

        @Override
        public String ofOrder(String trade) {
            return "";
        }

        @Override
        public String ofStore() {
            return "http://127.0.0.1:1/pay/shop/1";
        }
    }

    /** Remembers what was claimed. */
    private static final class Heard implements Witness {

        private final List<String> said = new ArrayList<>();

        @Override
        public void till(String tradeId, Shown shown) {}

        @Override
        public void message(String tradeId, String text) {}

        @Override
        public void books(String tradeId, Booked booked) {}

        @Override
        public void booking(Booking booking) {}

        @Override
        public void reconciled(FileKind kind, LocalDate date, int matched, List<Difference> differences, int unlisted) {
            said.add("reconciled " + kind + " " + date + " " + matched + " "
                    + differences.stream()
                            .map(each -> each.kind() + " " + each.id())
                            .toList());
        }

        @Override
        public void registration(String merchantId, String status, String reason) {
            said.add("registration " + merchantId + " " + status + " " + reason);
        }

        @Override
        public void alarm(String tradeId, String text) {}
    }
}
