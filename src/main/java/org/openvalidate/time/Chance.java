package org.openvalidate.time;

import java.time.Duration;
import java.util.SplittableRandom;

/** Seeded randomness: the same seed and name give the same choices. Not for secrets. */
public final class Chance {

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** @param name what the choices are for, so that two users of one seed do not share them */
    public static Chance of(long seed, String name) {
        long mixed = seed;
        for (int i = 0; i < name.length(); i++) {
            mixed = mixed * 1_000_003L + name.charAt(i);
        }
        return new Chance(mixed);
    }

    /** A seed that was never used before, for a run that names none. */
    public static long freshSeed() {
        return System.nanoTime() & 0x7fff_ffffL;
    }

    /** A length of time between two, both included, in whole milliseconds. */
    public Duration between(Duration least, Duration most) {
        return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
    }

    /** A number from 0 up to but not including the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Decimal digits. */
    public String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    /** Lower-case letters and digits. */
    public String alphanumeric(int count) {
        String alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
