package org.openvalidate.workbook;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known word or sentence that a mistyped one comes closest to. */
public final class Nearest {

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private Nearest() {}

    static Optional<String> to(String text, Collection<String> known) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(each -> !each.isBlank())
                .min(Comparator.comparingInt(each -> DISTANCE.apply(wanted, each.toLowerCase(Locale.ROOT))));
    }

    /** "Did you mean "x"?", or what to do when nothing is near. */
    public static String question(String text, Collection<String> known, String otherwise) {
        return to(text, known).map(near -> "Did you mean \"" + near + "\"?").orElse(otherwise);
    }
}
