package org.openvalidate.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.catalogue.Text;
import org.openvalidate.operator.Task.Kind;
import org.openvalidate.testkit.HandTime;

/** A run and a tester meet at the desk: whatever one waits for the other does, once. */
class DeskTest {

    private static final Text WORDS = new Text("Sell.", "收款。");
    private static final Word WORD =
            new Word(new Tester("Li Lei", "cashier"), Instant.parse("2026-03-02T02:00:00Z"), "");

    private final HandTime time = new HandTime(Instant.parse("2026-03-02T02:00:00Z"));
    private final Desk desk = new Desk(Duration.ofMinutes(10), time::now);

    @Test
    void nothing_begins_before_the_tester_begins() throws Exception {
        CompletableFuture<CasePlay> run = beside(() -> desk.open(Fixtures.testCase("SPOT-001")));
        CasePlay play = laid();

        assertThat(play.sight().phase()).isEqualTo(Phase.OFFERED);
        assertThat(run).isNotDone();
        assertThat(play.begin()).isTrue();
        assertThat(play.begin()).as("a button pressed twice").isFalse();
        assertThat(run.get(1, TimeUnit.MINUTES)).isSameAs(play);
    }

    @Test
    void a_sale_is_done_when_its_call_comes_and_its_id_is_the_cases() throws Exception {
        CasePlay play = begun("SPOT-001");
        CompletableFuture<String> sale = beside(() -> play.requests().sell(WORDS));
        asked(play);

        play.arrives(time.now(), "T1");
        play.see(new Seen(time.now(), "merchant", "alipay.acquire.overseas.spot.pay", "T1", "SUCCESS"));

        assertThat(sale.get(1, TimeUnit.MINUTES)).isEqualTo("T1");
        assertThat(play.requests().begun()).isEqualTo(time.now());
        assertThat(play.sight().trades()).containsExactly("T1");
    }

    @Test
    void a_sale_that_nobody_recognises_is_named_by_the_tester() throws Exception {
        CasePlay play = begun("SPOT-001");
        CompletableFuture<String> sale = beside(() -> play.requests().sell(WORDS));
        Task task = asked(play);

        assertThat(play.finish(task.number(), ""))
                .as("without an id nobody knows which")
                .isTrue();
        assertThat(sale).isNotDone();
        play.finish(task.number(), "T9");

        assertThat(sale.get(1, TimeUnit.MINUTES)).isEqualTo("T9");
        assertThat(play.finish(task.number(), "T10")).as("it is done already").isFalse();
    }

    @Test
    void the_wallet_does_once_what_two_people_press() throws Exception {
        CasePlay play = begun("SPOT-003");
        HandWallet wallet = new HandWallet();
        play.handOver(wallet);
        CompletableFuture<String> sale = beside(() -> play.requests().ask(Kind.MERCHANT, WORDS, ""));
        asked(play);

        assertThat(play.wallet().wrongPassword()).isTrue();
        assertThat(play.wallet().password()).isTrue();
        assertThat(play.wallet().password()).isFalse();
        assertThat(play.wallet().leave()).as("who has paid leaves no more").isFalse();
        assertThat(play.wallet().wrongPassword()).isFalse();
        assertThat(play.wallet().balance(false)).isTrue();
        assertThat(play.wallet().balance(false)).isFalse();

        assertThat(wallet.did).containsExactly("wrong password", "password", "balance false");
        assertThat(sale).isNotDone();
        play.turn(CaseLeft.Kind.SKIPPED, "enough");
    }

    @Test
    void a_password_that_was_typed_early_is_not_waited_for() throws Exception {
        CasePlay play = begun("SPOT-003");
        play.handOver(new HandWallet());
        CompletableFuture<String> other = beside(() -> play.requests().ask(Kind.MERCHANT, WORDS, ""));
        asked(play);
        play.wallet().password();

        play.requests().awaitPassword(WORDS, time.now());

        assertThat(play.sight().wallet().typed()).isTrue();
        play.turn(CaseLeft.Kind.SKIPPED, "enough");
        assertThat(other).isNotCancelled();
    }

    @Test
    void answers_are_taken_once_and_only_where_they_answer_something() throws Exception {
        CasePlay play = begun("SPOT-004");
        play.arrives(time.now(), "T1");
        CompletableFuture<Answers> answers = beside(play.requests()::answers);
        until(() -> play.sight().phase() == Phase.ASKED);

        assertThat(play.answer(
                        WORD,
                        Map.of(
                                "till.T1",
                                "FAILURE",
                                "books.T1",
                                "<script>",
                                "till.T2",
                                "SUCCESS",
                                "attest.attested.no-receipt",
                                "yes")))
                .isTrue();
        assertThat(play.answer(WORD, Map.of("till.T1", "SUCCESS"))).isFalse();

        Answers given = answers.get(1, TimeUnit.MINUTES);
        assertThat(given.given())
                .containsOnly(Map.entry("till.T1", "FAILURE"), Map.entry("attest.attested.no-receipt", "yes"));
        assertThat(given.word()).isEqualTo(WORD);
        assertThat(given.of(Question.BOOKS, "T1")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseLeft.Kind.class,
            names = {"SKIPPED", "PARKED", "REPEATED", "STOPPED"})
    void who_waits_hears_that_the_tester_turned_away(CaseLeft.Kind kind) throws Exception {
        CasePlay play = begun("SPOT-001");
        CompletableFuture<String> sale = beside(() -> play.requests().sell(WORDS));
        asked(play);

        assertThat(desk.turn(play, kind, "The scanner is broken.")).isTrue();
        assertThat(desk.turn(play, CaseLeft.Kind.SKIPPED, "twice")).isFalse();

        assertThatThrownBy(() -> sale.get(1, TimeUnit.MINUTES))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(CaseLeft.class, left -> {
                    assertThat(left.kind()).isEqualTo(kind);
                    assertThat(left.reason()).isEqualTo("The scanner is broken.");
                });
        assertThat(desk.goesOn())
                .as("another day has something to do")
                .isEqualTo(kind == CaseLeft.Kind.STOPPED || kind == CaseLeft.Kind.PARKED);
    }

    @Test
    void a_case_that_is_repeated_begins_at_once_and_says_why() throws Exception {
        CasePlay first = begun("SPOT-001");
        desk.turn(first, CaseLeft.Kind.REPEATED, "The wrong code was scanned.");

        CasePlay second = desk.open(Fixtures.testCase("SPOT-001"));

        assertThat(second.round()).isEqualTo(2);
        assertThat(second.why()).isEqualTo("The wrong code was scanned.");
        assertThat(second.sight().phase()).isEqualTo(Phase.PREPARED);
    }

    @Test
    void once_the_run_was_stopped_nothing_is_laid_on_the_desk_any_more() throws Exception {
        desk.turn(begun("SPOT-001"), CaseLeft.Kind.STOPPED, "It is late.");

        assertThatThrownBy(() -> desk.open(Fixtures.testCase("SPOT-002")))
                .isInstanceOfSatisfying(
                        CaseLeft.class, left -> assertThat(left.kind()).isEqualTo(CaseLeft.Kind.STOPPED));
    }

    @Test
    void where_nobody_is_nobody_is_waited_for_longer_than_was_agreed() {
        Desk deserted = new Desk(Duration.ofMinutes(10), time::now);
        time.sleep(Duration.ofMinutes(10));

        assertThatThrownBy(() -> deserted.open(Fixtures.testCase("SPOT-001")))
                .isInstanceOfSatisfying(CaseLeft.class, left -> {
                    assertThat(left.kind()).isEqualTo(CaseLeft.Kind.ABSENT);
                    assertThat(left.reason()).contains("600 s", "acceptance.wait");
                });
    }

    @Test
    void a_page_that_is_open_is_somebody_and_one_that_was_closed_is_nobody() throws Exception {
        desk.lineOpened();
        time.sleep(Duration.ofHours(1));
        CasePlay play = begun("SPOT-001");
        CompletableFuture<String> sale = beside(() -> play.requests().sell(WORDS));
        asked(play);

        desk.lineClosed();
        time.sleep(Duration.ofMinutes(10));

        assertThatThrownBy(() -> sale.get(1, TimeUnit.MINUTES))
                .cause()
                .isInstanceOfSatisfying(
                        CaseLeft.class, left -> assertThat(left.kind()).isEqualTo(CaseLeft.Kind.ABSENT));
    }

    private CasePlay begun(String id) throws Exception {
        CompletableFuture<CasePlay> run = beside(() -> desk.open(Fixtures.testCase(id)));
        laid().begin();
        return run.get(1, TimeUnit.MINUTES);
    }

    private CasePlay laid() throws Exception {
        until(() -> desk.current().isPresent());
        return desk.current().orElseThrow();
    }

    private Task asked(CasePlay play) throws Exception {
        until(() -> play.sight().task() != null);
        return play.sight().task();
    }

    private void until(Callable<Boolean> holds) throws Exception {
        long known = -1;
        for (int changes = 0; changes < 40 && !holds.call(); changes++) {
            known = desk.after(known, Duration.ofSeconds(1));
        }
        assertThat(holds.call()).isTrue();
    }

    private static <T> CompletableFuture<T> beside(Callable<T> deed) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                done.complete(deed.call());
            } catch (Throwable thrown) {
                done.completeExceptionally(thrown);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return done;
    }

    /** Remembers what was done with it. */
    private static final class HandWallet implements TestWallet {

        private final List<String> did = new ArrayList<>();

        @Override
        public String code() {
            return "280000000000000001";
        }

        @Override
        public void fresh(int digits) {
            did.add("fresh");
        }

        @Override
        public void password() {
            did.add("password");
        }

        @Override
        public void wrongPassword() {
            did.add("wrong password");
        }

        @Override
        public void leave() {
            did.add("leave");
        }

        @Override
        public void balance(boolean enough) {
            did.add("balance " + enough);
        }
    }
}
