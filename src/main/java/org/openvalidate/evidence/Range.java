package org.openvalidate.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of a text that is to be masked, and by what. */
record Range(int from, int to, String mask) {

    /** The text with every range replaced; where ranges overlap they are masked as one. */
    static String splice(String text, List<Range> ranges) {
        if (ranges.isEmpty()) {
            return text;
        }
        List<Range> ordered = new ArrayList<>(ranges);
        ordered.sort(Comparator.comparingInt(Range::from)
                .thenComparing(Comparator.comparingInt(Range::to).reversed()));
        StringBuilder masked = new StringBuilder();
        int upTo = 0;
        for (Range range : ordered) {
            if (range.from >= upTo) {
                masked.append(text, upTo, range.from).append(range.mask);
                upTo = range.to;
            } else {
                upTo = Math.max(upTo, range.to);
            }
        }
        return masked.append(text, upTo, text.length()).toString();
    }
}
