package org.openvalidate.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Many texts sought at once: one pass over the bytes, whatever their number. */
final class Needles {

    /** What a window of eight bytes can hold. */
    private static final int SHORTEST = 8;

    private static final int SIEVE = 1 << 16;

    private final Map<Long, List<Needle>> byBeginning = new HashMap<>();
    private final BitSet sieve = new BitSet(SIEVE);

    private record Needle(byte[] bytes, String name) {}

    /** @param name what is reported where the text is found */
    void add(String text, String name) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("too short to be sought: " + text);
        }
        long window = 0;
        for (int i = 0; i < SHORTEST; i++) {
            window = slide(window, bytes[i]);
        }
        byBeginning.computeIfAbsent(window, beginning -> new ArrayList<>()).add(new Needle(bytes, name));
        sieve.set(slot(window));
    }

    Set<String> in(byte[] bytes) {
        Set<String> found = new TreeSet<>();
        long window = 0;
        for (int i = 0; i < bytes.length; i++) {
            window = slide(window, bytes[i]);
            if (i >= SHORTEST - 1 && sieve.get(slot(window))) {
                for (Needle needle : byBeginning.getOrDefault(window, List.of())) {
                    int from = i + 1 - SHORTEST;
                    int to = Math.min(bytes.length, from + needle.bytes().length);
                    if (Arrays.equals(bytes, from, to, needle.bytes(), 0, needle.bytes().length)) {
                        found.add(needle.name());
                    }
                }
            }
        }
        return found;
    }

    private static long slide(long window, byte next) {
        return window << 8 | next & 0xff;
    }

    private static int slot(long window) {
        return (int) (window * 0x9E3779B97F4A7C15L >>> 48) % SIEVE;
    }
}
