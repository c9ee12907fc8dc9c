package org.openvalidate.operator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Text;

/** What a tester is asked to do in one round, one thing after the other. Guarded by the bell of the desk. */
final class Errands {

    private final List<Task> asked = new ArrayList<>();
    private final Map<Integer, String> done = new LinkedHashMap<>();

    /** Asks for something more; returns its number. */
    int ask(Task.Kind kind, Text words, String scan, @Nullable Instant due) {
        int number = asked.size() + 1;
        asked.add(new Task(number, kind, words, scan, due));
        return number;
    }

    /** What is to be done now: the first thing that is not done. */
    Optional<Task> open() {
        return asked.stream().filter(each -> !done.containsKey(each.number())).findFirst();
    }

    /** What is to be done now, where it has this number. */
    Optional<Task> open(int number) {
        return open().filter(each -> each.number() == number);
    }

    boolean isDone(int number) {
        return done.containsKey(number);
    }

    /** What was typed when it was done; empty where nothing was. */
    String typed(int number) {
        return done.getOrDefault(number, "");
    }

    void finish(int number, String typed) {
        done.put(number, typed);
    }
}
