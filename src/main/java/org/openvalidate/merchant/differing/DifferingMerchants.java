package org.openvalidate.merchant.differing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of merchants that are correct in another way: what each does otherwise, and where that is allowed. */
public final class DifferingMerchants {

    private static final List<DifferingMerchant> ALL = Stream.of(
                    DifferingPace.all(), DifferingChoices.all(), DifferingSpeech.all())
            .flatMap(List::stream)
            .toList();

    private DifferingMerchants() {}

    /** All of them. */
    public static List<DifferingMerchant> all() {
        return ALL;
    }

    /** The one with this name. */
    public static Optional<DifferingMerchant> named(String id) {
        return ALL.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
