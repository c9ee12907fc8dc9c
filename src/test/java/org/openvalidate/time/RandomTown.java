package org.openvalidate.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/**
 * Actors who do random things with a timeline, and a log of it. The server is a thread of its own, as over HTTP: the
 * order in which real threads get to run differs every time, the log must not.
 */
final class RandomTown {

    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    private final VirtualTimeline time;
    private final ExecutorService threads;
    private final long seed;
    private final List<String> log = new ArrayList<>();

    RandomTown(long seed, ExecutorService threads) {
        this.seed = seed;
        this.threads = threads;
        this.time = new VirtualTimeline(START, threads);
    }

    List<String> live(int actors, int deeds) {
        Act town = time.at(START, Role.MERCHANT, "the town", () -> {
            List<Act> acts = new ArrayList<>();
            for (int i = 0; i < actors; i++) {
                Role role = Role.values()[i % Role.values().length];
                String name = role + "-" + i;
                acts.add(time.begin(role, name, () -> live(name, deeds)));
            }
            acts.forEach(time::await);
            time.sleep(Duration.ofMinutes(1));
            log("town", "ends");
        });
        town.join();
        time.close();
        return List.copyOf(log);
    }

    private void live(String name, int deeds) {
        Chance chance = Chance.of(seed, name);
        for (int deed = 0; deed < deeds; deed++) {
            switch (chance.below(4)) {
                case 0 -> time.sleep(Duration.ofMillis(chance.below(5)));
                case 1 ->
                    time.at(time.now().plusMillis(chance.below(7)), Role.BUYER, "errand", () -> log(name, "errand"));
                default -> call(name, chance, 0);
            }
            log(name, "deed " + deed);
        }
    }

    private void call(String name, Chance chance, int depth) {
        try {
            String said = time.call(
                    name + " calls",
                    Duration.ofMillis(6),
                    () -> serve(name, chance.below(1 << 20), depth).get());
            log(name, said);
        } catch (Unanswered unanswered) {
            log(name, unanswered.timedOut() ? "late" : "broken");
        }
    }

    private CompletableFuture<String> serve(String name, int ticket, int depth) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        threads.execute(() -> {
            jitter(ticket);
            Visit visit = time.enter(Role.GATEWAY, "server of " + name);
            Chance chance = Chance.of(ticket, name);
            time.sleep(Duration.ofMillis(chance.below(4)));
            int mood = chance.below(10);
            if (mood == 0) {
                visit.hold();
                log(name, "held");
            } else if (mood == 1) {
                log(name, "breaks");
                visit.leave();
                answer.completeExceptionally(new IllegalStateException("reset"));
                return;
            } else if (mood < 4 && depth < 2) {
                call(name + "'", chance, depth + 1);
            } else if (mood == 4) {
                time.sleep(Duration.ofMillis(20));
                log(name, "answers nobody");
            }
            log(name, "served");
            visit.leave();
            answer.complete("served");
        });
        return answer;
    }

    private void log(String who, String what) {
        log.add(Duration.between(START, time.now()).toMillis() + " " + who + " " + what);
    }

    /** Real threads are late by chance; nothing may depend on it. */
    private static void jitter(int ticket) {
        for (int i = 0; i < ticket % 7; i++) {
            Thread.yield();
        }
    }
}
