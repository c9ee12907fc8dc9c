package org.openvalidate.merchant.broken;

import static org.openvalidate.merchant.broken.Mistake.broken;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.openvalidate.dialect.Draft;
import org.openvalidate.merchant.Conduct;
import org.openvalidate.merchant.Heard;
import org.openvalidate.merchant.Next;
import org.openvalidate.merchant.Sale;
import org.openvalidate.wire.Money;

/** Those that do wrong at the till beyond the vendor's own six cases. */
final class BrokenSales {

    private static final List<BrokenMerchant> ALL = List.of(
            broken("ignores-retry-flag", "keeps a cancel that answers retry flag N and sends it again", "CAN-005")
                    .by("flag.cancel")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public boolean retriesRefusedCancels() {
                            return true;
                        }
                    }),
            broken("keeps-uncancelled-money", "leaves a paid trade alone whose cancel is refused", "SPOT-024")
                    .by("instead.refund", "final.agreement", "kept.charge", "returned.refund")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public boolean refundsInstead() {
                            return false;
                        }
                    }),
            broken("forgets-dead-tills", "has no background job for the sales of a dead till", "SPOT-023")
                    .by("resumed.trade", "final.agreement")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public boolean closesLeftovers() {
                            return false;
                        }
                    }),
            broken("repeats-with-other-amount", "sends an unanswered pay again with another amount", "SPOT-013a")
                    .by("unique.pay", "final.agreement", "recovery.pay", "success.till")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public Sale again(Sale sale) {
                            return Sale.byCode(Money.parse("9.99 USD"), sale.paymentCode());
                        }
                    }),
            broken("pays-again-after-refusal", "pays again under the same id after a refusal", "SPOT-021a")
                    .by("final.pay", "failure.till", "once.charge", "unrepeated.call")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public Next afterPay(Heard heard) {
                            return heard.news() == Heard.News.REFUSED ? Next.PAY_AGAIN : super.afterPay(heard);
                        }
                    }),
            broken("polls-refused-pays", "polls a pay that was refused", "SPOT-014")
                    .by("most.query", "success.till")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public Next afterPay(Heard heard) {
                            return heard.news() == Heard.News.REFUSED ? Next.QUERY : super.afterPay(heard);
                        }
                    }),
            broken("one-store-for-all", "sends the store_id of the head office from every till", "SPOT-028")
                    .by("stores.pay")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public Draft pay(Draft draft) {
                            return Drafts.edited(
                                    draft,
                                    "extend_info",
                                    info -> info.replaceAll("\"store_id\":\"[^\"]*\"", "\"store_id\":\"HEAD\""));
                        }
                    }),
            broken("forgets-pricing-currency", "sends no trans_currency", "SPOT-017")
                    .by("currencies.pay", "amount.booking")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public Draft pay(Draft draft) {
                            return Drafts.without(draft, "trans_currency");
                        }
                    }),
            broken("silence-is-success", "shows success when nothing was heard at the end of its budget", "SPOT-019")
                    .by(
                            "absent.payment",
                            "count.cancel",
                            "deadline.cancel",
                            "failure.till",
                            "final.agreement",
                            "final.gateway",
                            "gap.cancel",
                            "kept.charge",
                            "returned.refund",
                            "window.cancel")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public Next afterPolling() {
                            return Next.SHOW_SUCCESS;
                        }
                    }),
            broken("numbers-its-sales", "gives its sales one number after the other", "SPOT-026")
                    .by("sequence.id", "unique.pay", "unrepeated.call")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public String id(String fresh, Instant now) {
                            return "OV" + now.getEpochSecond() / 20;
                        }
                    }),
            broken("waits-before-cancel", "waits 20 s between its last query and the cancel", "SPOT-022")
                    .by("pause.cancel", "gap.cancel")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public Duration beforeCancel() {
                            return declared.budget().plusSeconds(20);
                        }
                    }),
            broken("ids-of-the-hour", "makes trade ids from the hour", "SPOT-026")
                    .by("distinct.id", "final.agreement", "final.pay", "success.till", "unique.pay", "unrepeated.call")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public String id(String fresh, Instant now) {
                            return "OV" + now.truncatedTo(ChronoUnit.HOURS).getEpochSecond();
                        }
                    }));

    private BrokenSales() {}

    static List<BrokenMerchant> all() {
        return ALL;
    }
}
