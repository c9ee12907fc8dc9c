package org.openvalidate.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.problem.HarnessFault;

@Timeout(120)
class RealTimelineTest {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(8);

    private final RealTimeline time = new RealTimeline();
    private final List<String> log = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() {
        time.close();
    }

    @Test
    void sleep_takes_its_time() {
        Instant before = time.now();

        time.sleep(SHORT);

        assertThat(Duration.between(before, time.now())).isGreaterThanOrEqualTo(SHORT);
        assertThat(time.clock()).isEqualTo("real");
    }

    @Test
    void a_length_that_has_passed_is_no_sleep() {
        time.sleep(Duration.ofHours(-1));

        assertThat(time.now()).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void an_answer_in_time_is_handed_on() throws Unanswered {
        assertThat(time.<String>call("the query", LONG, () -> "T")).isEqualTo("T");
    }

    @Test
    void patience_runs_out_and_the_connection_is_broken() {
        CompletableFuture<String> never = new CompletableFuture<>();
        CompletableFuture<String> broken = new CompletableFuture<>();

        Unanswered late = catchThrowableOfType(
                Unanswered.class,
                () -> time.call("the pay", SHORT, () -> {
                    try {
                        return never.get();
                    } catch (InterruptedException called) {
                        broken.complete("broken");
                        throw called;
                    }
                }));

        assertThat(late).hasMessage("the pay: no answer within PT0.02S");
        assertThat(late.timedOut()).isTrue();
        assertThat(broken).succeedsWithin(LONG).isEqualTo("broken");
    }

    @Test
    void a_broken_connection_is_told_at_once_with_its_reason() {
        IOException reset = new IOException("reset");

        Unanswered broken = catchThrowableOfType(
                Unanswered.class,
                () -> time.call("the pay", LONG, () -> {
                    throw reset;
                }));

        assertThat(broken).hasMessage("the pay: the connection broke").hasCause(reset);
        assertThat(broken.timedOut()).isFalse();
    }

    @Test
    void what_cannot_even_be_sent_counts_as_broken() {
        Unanswered broken = catchThrowableOfType(
                Unanswered.class,
                () -> time.call("the pay", LONG, () -> {
                    throw new IllegalStateException("no route");
                }));

        assertThat(broken).hasRootCauseMessage("no route");
    }

    @Test
    void an_act_begins_at_its_instant_beside_whoever_asks() {
        Instant then = time.now().plus(SHORT);

        Act act =
                time.at(then, Role.BUYER, "the buyer", () -> log.add(time.now().isBefore(then) ? "early" : "acts"));
        log.add("goes on");
        time.await(act);

        assertThat(log).containsExactly("goes on", "acts");
        assertThat(act.ended()).isTrue();
    }

    @Test
    void an_act_whose_instant_has_passed_begins_at_once() {
        time.at(time.now().minusSeconds(9), Role.GATEWAY, "late", () -> log.add("acts"))
                .join();

        assertThat(log).containsExactly("acts");
    }

    @Test
    void what_an_act_throws_is_thrown_to_whoever_awaits_it() {
        Act act = time.begin(Role.BUYER, "the buyer", () -> {
            throw new HarnessFault("no wallet");
        });

        assertThatThrownBy(() -> time.await(act))
                .isInstanceOf(HarnessFault.class)
                .hasMessage("no wallet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleeps", "calls", "awaits"})
    void the_end_lets_whoever_waits_go(String how) throws InterruptedException {
        CountDownLatch waits = new CountDownLatch(1);
        CompletableFuture<String> end = CompletableFuture.supplyAsync(() -> {
            waits.countDown();
            return endOf(waiting(how));
        });

        waits.await();
        Thread.sleep(SHORT.toMillis());
        time.close();

        assertThat(end).succeedsWithin(Duration.ofSeconds(4)).isEqualTo(how.equals("awaits") ? "went on" : "closed");
    }

    @Test
    void what_is_due_in_hours_needs_no_thread_and_ends_with_the_time() {
        int before = Thread.activeCount();
        List<Act> due = IntStream.range(0, 1000)
                .mapToObj(i -> time.at(time.now().plus(Duration.ofHours(9)), Role.GATEWAY, "act", () -> {}))
                .toList();
        int after = Thread.activeCount();

        time.close();

        assertThat(after - before).isLessThan(50);
        assertThat(due).allMatch(Act::ended);
    }

    @Test
    void the_end_lets_a_held_visit_go_on_so_that_it_can_be_left() throws InterruptedException {
        CountDownLatch waits = new CountDownLatch(1);
        CompletableFuture<Void> held = CompletableFuture.runAsync(() -> {
            Visit visit = time.enter(Role.GATEWAY, "the gateway");
            waits.countDown();
            visit.hold();
            visit.leave();
        });

        waits.await();
        time.close();

        assertThat(held).succeedsWithin(Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleeps", "calls", "begins"})
    void nothing_happens_after_the_end(String how) {
        time.close();

        CompletableFuture<String> end = CompletableFuture.supplyAsync(() -> endOf(waiting(how)));

        assertThat(end).succeedsWithin(Duration.ofSeconds(4)).isEqualTo("closed");
        assertThat(log).isEmpty();
    }

    private Consumer<RealTimeline> waiting(String how) {
        return switch (how) {
            case "sleeps" -> timeline -> timeline.sleep(LONG);
            case "begins" -> timeline -> timeline.begin(Role.BUYER, "the buyer", () -> log.add("acts"));
            case "awaits" ->
                timeline -> timeline.await(timeline.at(timeline.now().plus(LONG), Role.BUYER, "x", () -> {}));
            default ->
                timeline -> {
                    try {
                        timeline.call("the call", LONG, () -> new CompletableFuture<>().get());
                    } catch (Unanswered unanswered) {
                        throw new IllegalStateException(unanswered);
                    }
                };
        };
    }

    private String endOf(Consumer<RealTimeline> waiting) {
        try {
            waiting.accept(time);
            return "went on";
        } catch (TimelineClosed closed) {
            return "closed";
        }
    }
}
