package org.openvalidate.merchant.broken;

import static org.openvalidate.merchant.broken.Mistake.broken;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openvalidate.dialect.Draft;
import org.openvalidate.merchant.Heard;
import org.openvalidate.merchant.RefundConduct;

/** Those that do wrong when money goes back. */
final class BrokenRefunds {

    private static final List<BrokenMerchant> ALL = List.of(
            broken("refunds-under-payment-id", "gives a refund the id of its payment", "REF-001")
                    .by(
                            "id.refund",
                            "answer.probe",
                            "final.agreement",
                            "final.gateway",
                            "kept.charge",
                            "query.refund",
                            "returned.refund")
                    .withRefunds(declared -> new RefundConduct(declared) {
                        @Override
                        public String id(String fresh, String trade) {
                            return trade;
                        }
                    }),
            broken("new-refund-id-on-retry", "tries a refund without result again under a new id", "REF-005c")
                    .by("recovery.refund", "agreed.refund", "returned.refund")
                    .withRefunds(declared -> new RefundConduct(declared) {
                        @Override
                        public String again(String id, Supplier<String> fresh) {
                            return fresh.get();
                        }
                    }),
            broken("hammers-refunds", "tries a refund without result again after a second", "REF-005a")
                    .by("spacing.refund")
                    .withRefunds(declared -> new RefundConduct(declared) {
                        @Override
                        public Duration between() {
                            return Duration.ofSeconds(1);
                        }
                    }),
            broken("books-accepted-refunds", "books an asynchronous refund when it is accepted", "REF-011")
                    .by("proved.refund", "agreed.refund", "paid.books", "query.refund")
                    .withRefunds(declared -> new RefundConduct(declared) {
                        @Override
                        public boolean booksOnAcceptance() {
                            return true;
                        }
                    }),
            broken("never-looks-up-refunds", "waits for a notice of a refund and never asks", "REF-017")
                    .by("query.refund", "agreed.refund")
                    .withRefunds(declared -> new RefundConduct(declared) {
                        @Override
                        public boolean looksUp() {
                            return false;
                        }
                    }),
            broken("failed-refund-is-done", "takes a failed refund for done when it is looked up", "REF-023")
                    .by("paid.books", "agreed.refund", "alarm.refund")
                    .withRefunds(declared -> new RefundConduct(declared) {
                        @Override
                        public boolean isDone(Heard lookedUp) {
                            return lookedUp.news() != Heard.News.OPEN;
                        }
                    }),
            broken("drops-night-refunds", "drops refunds that are asked for in the quiet hours", "REF-012")
                    .by("returned.refund", "instead.refund")
                    .withRefunds(declared -> new RefundConduct(declared) {
                        @Override
                        public Optional<Duration> putsOff(LocalTime beijing) {
                            return super.putsOff(beijing).filter(Duration::isZero);
                        }
                    }),
            broken("silent-about-failed-refunds", "tells nobody that a refund has failed", "REF-023")
                    .by("alarm.refund")
                    .withRefunds(declared -> new RefundConduct(declared) {
                        @Override
                        public boolean tells() {
                            return false;
                        }
                    }),
            broken("refunds-yen-with-decimals", "writes two decimals after every refund", "REF-009a")
                    .by("decimals.amount", "returned.refund")
                    .withRefunds(declared -> new RefundConduct(declared) {
                        @Override
                        public Draft refund(Draft draft) {
                            return Drafts.edited(
                                    draft,
                                    "refund_amount",
                                    amount -> new BigDecimal(amount).setScale(2).toPlainString());
                        }
                    }),
            broken("keeps-a-cent", "asks for a cent less than it books", "REF-001")
                    .by("agreed.refund", "final.agreement", "final.gateway", "kept.charge", "returned.refund")
                    .withRefunds(declared -> new RefundConduct(declared) {
                        @Override
                        public Draft refund(Draft draft) {
                            return Drafts.edited(draft, "refund_amount", BrokenRefunds::aCentLess);
                        }
                    }),
            broken("books-refused-refunds", "books a refund that the gateway has refused", "REF-004")
                    .by("absent.refund", "agreed.refund", "alarm.refund", "paid.books")
                    .withRefunds(declared -> new RefundConduct(declared) {
                        @Override
                        public boolean isRefused(Heard answered) {
                            return false;
                        }
                    }));

    private BrokenRefunds() {}

    static List<BrokenMerchant> all() {
        return ALL;
    }

    private static String aCentLess(String amount) {
        return amount.contains(".")
                ? new BigDecimal(amount).subtract(new BigDecimal("0.01")).toPlainString()
                : amount;
    }
}
