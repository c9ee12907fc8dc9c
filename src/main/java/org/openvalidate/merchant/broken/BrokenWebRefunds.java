package org.openvalidate.merchant.broken;

import static org.openvalidate.merchant.broken.Mistake.broken;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openvalidate.merchant.WebRefundConduct;

/** Those that do wrong when they give the money of orders from afar back. */
final class BrokenWebRefunds {

    private static final List<BrokenMerchant> ALL = List.of(
            broken("refunds-all-at-once", "sends online refunds without a pause between them", "REF-016")
                    .by("pace.refund")
                    .refundingOnTheWeb(declared -> new WebRefundConduct(declared) {
                        @Override
                        public Duration between() {
                            return Duration.ZERO;
                        }
                    }),
            broken("refunds-on-another-basis", "refunds return_amount where rmb_fee was paid", "REF-015")
                    .by("basis.refund", "returned.refund")
                    .refundingOnTheWeb(declared -> new WebRefundConduct(declared) {
                        @Override
                        public Map<String, String> refund(Map<String, String> fields) {
                            return renamed(fields, "return_rmb_amount", "return_amount");
                        }
                    }),
            broken(
                            "refunds-online-under-a-new-id",
                            "asks for an online refund without result again under another id",
                            "REF-022")
                    .by("recovery.refund", "agreed.refund")
                    .refundingOnTheWeb(declared -> new WebRefundConduct(declared) {
                        @Override
                        public String again(String id, Supplier<String> fresh) {
                            return fresh.get();
                        }
                    }),
            broken("refunds-without-funds-at-once", "asks for a refund without funds again at once", "REF-020")
                    .by("later.refund")
                    .refundingOnTheWeb(declared -> new WebRefundConduct(declared) {
                        @Override
                        public Duration untilFundsCome() {
                            return Duration.ZERO;
                        }
                    }));

    private BrokenWebRefunds() {}

    static List<BrokenMerchant> all() {
        return ALL;
    }

    private static Map<String, String> renamed(Map<String, String> fields, String before, String after) {
        Map<String, String> changed = new HashMap<>(fields);
        String value = changed.remove(before);
        if (value != null) {
            changed.put(after, value);
        }
        return changed;
    }
}
