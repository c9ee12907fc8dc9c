package org.openvalidate.result;

import java.util.List;

/**
 * The pilot (grey release) before the roll-out, as the merchant tells of it. Source: cases.md §10, LIVE-007.
 *
 * @param stages in the order in which they were run
 * @param reports that were made of it; three are asked for, one from each side
 */
public record Pilot(List<Stage> stages, List<Report> reports) {

    /** None was run, or nothing was said of it. */
    public static final Pilot NONE = new Pilot(List.of(), List.of());

    public Pilot {
        stages = List.copyOf(stages);
        reports = List.copyOf(reports);
    }

    /** Whether nothing is known of any. */
    public boolean untold() {
        return stages.isEmpty() && reports.isEmpty();
    }

    /** Who reports of a pilot. */
    public enum Side {
        VENDOR,
        STORES,
        MERCHANT
    }

    /**
     * One stage, all in the merchant's words.
     *
     * @param stores in which it was sold
     * @param period from when to when
     * @param volume how much was sold
     * @param successRate of the payments, such as {@code 99.2 %}
     */
    public record Stage(String stores, String period, String volume, String successRate) {}

    /** A report; {@code date} is {@code yyyy-MM-dd}. */
    public record Report(Side from, String title, String date) {}
}
