package org.openvalidate.report;

import java.util.List;

/**
 * The picture of a case along time: who spoke to whom and when, and when it was permitted. Lengths are units of the
 * picture, from its upper left corner; colours and shapes are the template's, and no colour says what nothing else says.
 *
 * @param anchor unique on the page
 * @param title what the picture is
 * @param description the same in words, for whoever does not see it
 */
record TimelineView(
        String anchor,
        int width,
        int height,
        int left,
        int right,
        String title,
        String description,
        List<Lane> lanes,
        List<Tick> ticks,
        List<Integer> cuts,
        List<Call> calls,
        List<Mark> marks,
        List<Band> bands) {

    /** Whose line it is. */
    record Lane(String name, int y) {}

    /** An instant on the axis, such as {@code +3.2 s}; what would overlap is left out. */
    record Tick(int x, String text) {}

    /**
     * A call from one lane to another.
     *
     * @param style {@code merchant}, {@code probe} or {@code notice}
     * @param until where the other side answered, or the caller gave up
     * @param lost no whole answer came
     * @param label such as {@code #7 query}; empty where there is no room
     * @param cited a blocking violation rests on it
     */
    record Call(
            int x,
            int from,
            int to,
            int until,
            String style,
            boolean lost,
            boolean cited,
            String label,
            int labelWidth,
            int labelY) {}

    /** What somebody did or showed without a call. */
    record Mark(int x, int y, String style, String label) {}

    /**
     * An expectation with bounds in time.
     *
     * @param words its sentence; where it has no stretch also what was found instead
     * @param style {@code satisfied}, {@code violated}, {@code advised} or {@code unproven}
     */
    record Band(int y, String words, String style, List<Stretch> stretches) {}

    /** @param acted where it happened; -1 where it never did */
    record Stretch(int from, int to, int acted) {}
}
