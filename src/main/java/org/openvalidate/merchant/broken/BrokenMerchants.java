package org.openvalidate.merchant.broken;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of broken merchants: what each does wrong, and which rule must catch it. */
public final class BrokenMerchants {

    private static final List<BrokenMerchant> ALL = Stream.of(
                    BrokenTills.all(),
                    BrokenSales.all(),
                    BrokenRefunds.all(),
                    BrokenScans.all(),
                    BrokenLines.all(),
                    BrokenNotices.all(),
                    BrokenShops.all(),
                    BrokenWebRefunds.all(),
                    BrokenRegistrations.all(),
                    BrokenBooks.all())
            .flatMap(List::stream)
            .toList();

    private BrokenMerchants() {}

    /** All of them. */
    public static List<BrokenMerchant> all() {
        return ALL;
    }

    /** The one with this name. */
    public static Optional<BrokenMerchant> named(String id) {
        return ALL.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
