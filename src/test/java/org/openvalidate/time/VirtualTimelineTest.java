package org.openvalidate.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.problem.HarnessFault;

class VirtualTimelineTest {

    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final VirtualTimeline time = new VirtualTimeline(START, threads);
    private final List<String> log = new ArrayList<>();

    @AfterEach
    void letThreadsGo() {
        time.close();
        threads.shutdownNow();
    }

    @Test
    void an_hour_of_sleep_passes_at_once_and_the_clock_shows_it() {
        time.begin(Role.MERCHANT, "sleeper", () -> {
                    time.sleep(Duration.ofHours(1));
                    log("awake");
                })
                .join();

        assertThat(log).containsExactly("3600000 awake");
    }

    @Test
    void at_one_instant_gateway_buyer_notice_and_merchant_go_in_this_order_then_by_registration() {
        play(() -> {
            Instant noon = START.plusSeconds(5);
            for (Role role : List.of(Role.MERCHANT, Role.NOTICE, Role.BUYER, Role.GATEWAY)) {
                time.at(noon, role, "first", () -> log("first " + role));
                time.at(noon, role, "second", () -> log("second " + role));
            }
            time.sleep(Duration.ofSeconds(9));
        });

        assertThat(log)
                .containsExactly(
                        "5000 first GATEWAY",
                        "5000 second GATEWAY",
                        "5000 first BUYER",
                        "5000 second BUYER",
                        "5000 first NOTICE",
                        "5000 second NOTICE",
                        "5000 first MERCHANT",
                        "5000 second MERCHANT");
    }

    @Test
    void the_baton_travels_into_the_server_and_back_while_others_of_that_time_wait() {
        play(() -> {
            time.at(START.plusMillis(50), Role.BUYER, "buyer", () -> log("buyer"));
            time.at(START.plusMillis(150), Role.BUYER, "buyer", () -> log("buyer"));
            log(call(Duration.ofSeconds(1), Duration.ofMillis(100)));
            time.sleep(Duration.ofSeconds(1));
        });

        assertThat(log).containsExactly("50 buyer", "100 answer", "150 buyer");
    }

    @Test
    void patience_ends_at_its_deadline_and_the_late_server_disturbs_nobody() {
        play(() -> {
            log(call(Duration.ofMillis(80), Duration.ofMillis(100)));
            time.sleep(Duration.ofSeconds(1));
            log("goes on");
        });

        assertThat(log).containsExactly("80 late", "1080 goes on");
    }

    @Test
    void a_held_exchange_ends_at_the_instant_at_which_its_caller_gives_up() {
        play(() -> {
            try {
                time.call("pay", Duration.ofSeconds(15), () -> {
                    threads.execute(() -> {
                        Visit visit = time.enter(Role.GATEWAY, "gateway");
                        visit.hold();
                        log("hung up");
                        visit.leave();
                    });
                    return new CompletableFuture<String>().get();
                });
            } catch (Unanswered expected) {
                log("gave up");
            }
            time.sleep(Duration.ofSeconds(1));
        });

        assertThat(log).containsExactly("15000 gave up", "15000 hung up");
    }

    @Test
    void a_refused_connection_gives_the_baton_straight_back() {
        play(() -> {
            try {
                time.call("pay", Duration.ofSeconds(15), () -> {
                    throw new java.net.ConnectException("no");
                });
            } catch (Unanswered expected) {
                log(expected.timedOut() ? "late" : "broken");
            }
        });

        assertThat(log).containsExactly("0 broken");
    }

    @Test
    void a_server_may_call_back_into_the_same_time_while_it_serves() {
        play(() -> {
            try {
                time.call("notice", Duration.ofSeconds(5), () -> {
                    CompletableFuture<String> answer = new CompletableFuture<>();
                    threads.execute(() -> {
                        Visit visit = time.enter(Role.MERCHANT, "notice handler");
                        log(call(Duration.ofSeconds(1), Duration.ofMillis(100)));
                        visit.leave();
                        answer.complete("success");
                    });
                    return answer.get();
                });
                log("acknowledged");
            } catch (Unanswered lost) {
                log("lost");
            }
        });

        assertThat(log).containsExactly("100 answer", "100 acknowledged");
    }

    @Test
    void what_an_act_throws_is_thrown_where_it_is_awaited() {
        Act play = time.begin(
                Role.MERCHANT,
                "play",
                () -> time.await(time.begin(Role.BUYER, "buyer", () -> {
                    throw new IllegalStateException("lost the purse");
                })));

        assertThatThrownBy(play::join).hasMessage("lost the purse");
    }

    @Test
    void a_clock_that_stands_still_is_a_fault_that_says_who_waits_for_what() {
        AtomicLong nanos = new AtomicLong();
        Watchdog watchdog = new Watchdog(Duration.ofSeconds(10), nanos::get);
        watchdog.watch(time);
        Act play = time.begin(Role.MERCHANT, "the till", () -> {
            try {
                time.call("its pay", Duration.ofSeconds(15), () -> new CompletableFuture<String>().get());
            } catch (Unanswered never) {
                log("never");
            }
        });
        while (time.whoWaits().isEmpty()) {
            Thread.onSpinWait();
        }

        watchdog.round();
        nanos.addAndGet(Duration.ofSeconds(11).toNanos());
        while (!play.ended()) {
            watchdog.round();
            nanos.addAndGet(Duration.ofSeconds(11).toNanos());
        }

        assertThatThrownBy(play::join)
                .isInstanceOf(HarnessFault.class)
                .hasMessageContaining("stood still for 10 s")
                .hasMessageContaining("the till (MERCHANT) waits for the answer to its pay until 2026-03-02T02:00:15Z");
        watchdog.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5})
    void three_hundred_random_actors_leave_the_same_log_however_the_threads_run(long seed) throws Exception {
        List<String> alone = new RandomTown(seed, threads).live(300, 6);

        List<Future<List<String>>> together = IntStream.range(0, 4)
                .mapToObj(i -> threads.submit(() -> new RandomTown(seed, threads).live(300, 6)))
                .toList();

        assertThat(alone).hasSizeGreaterThan(2000).anyMatch(line -> line.contains("late"));
        for (Future<List<String>> run : together) {
            List<String> again = run.get();
            int same = Math.max(0, Arrays.mismatch(again.toArray(), alone.toArray()));
            assertThat(again.subList(same, Math.min(again.size(), same + 5)))
                    .isEqualTo(alone.subList(same, Math.min(alone.size(), same + 5)));
        }
    }

    private void play(Runnable script) {
        time.begin(Role.MERCHANT, "play", script).join();
    }

    private String call(Duration patience, Duration delay) {
        try {
            return time.call("call", patience, () -> {
                CompletableFuture<String> answer = new CompletableFuture<>();
                threads.execute(() -> {
                    Visit visit = time.enter(Role.GATEWAY, "gateway");
                    time.sleep(delay);
                    visit.leave();
                    answer.complete("answer");
                });
                return answer.get();
            });
        } catch (Unanswered unanswered) {
            return "late";
        }
    }

    private void log(String what) {
        log.add(Duration.between(START, time.now()).toMillis() + " " + what);
    }
}
