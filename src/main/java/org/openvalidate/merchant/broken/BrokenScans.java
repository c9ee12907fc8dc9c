package org.openvalidate.merchant.broken;

import static org.openvalidate.merchant.broken.Mistake.broken;

import java.util.List;
import java.util.function.Supplier;
import org.openvalidate.dialect.Draft;
import org.openvalidate.merchant.Heard;
import org.openvalidate.merchant.Next;
import org.openvalidate.merchant.ScanConduct;

/** Those that do wrong with codes that buyers scan. */
final class BrokenScans {

    private static final List<BrokenMerchant> ALL = List.of(
            broken("never-stops-codes", "asks for the code of a store to go on where it is to stop", "SQR-003")
                    .by("count.charge")
                    .withScans(validity -> new ScanConduct(validity) {
                        @Override
                        public Draft code(Draft draft) {
                            return Drafts.edited(draft, "status", status -> "RESTART");
                        }
                    }),
            broken("order-without-notify-url", "makes orders without a notify_url", "TQR-001")
                    .by("notify.code")
                    .withScans(validity -> new ScanConduct(validity) {
                        @Override
                        public Draft order(Draft draft) {
                            return Drafts.without(draft, "notify_url");
                        }
                    }),
            broken("orders-again-under-same-id", "makes an order without a code again under the same id", "TQR-002")
                    .by("another.order")
                    .withScans(validity -> new ScanConduct(validity) {
                        @Override
                        public String again(String id, Supplier<String> fresh) {
                            return id;
                        }
                    }),
            broken("gives-up-without-code", "gives a sale up for which no code came back", "TQR-002")
                    .by("another.order", "success.till")
                    .withScans(validity -> new ScanConduct(validity) {
                        @Override
                        public Next afterOrder(Heard heard, int orders) {
                            return heard.news() == Heard.News.OPEN ? Next.CANCEL : super.afterOrder(heard, orders);
                        }
                    }),
            broken("leaves-orders-open", "shows failure when nobody has scanned, and leaves the order open", "TQR-003")
                    .by("final.agreement", "final.gateway", "window.cancel")
                    .withScans(validity -> new ScanConduct(validity) {
                        @Override
                        public Next afterWaiting() {
                            return Next.SHOW_FAILURE;
                        }
                    }),
            broken("unknown-order-is-none", "takes an order without result for one that was not made", "TQR-004a")
                    .by("count.cancel", "final.agreement", "final.gateway")
                    .withScans(validity -> new ScanConduct(validity) {
                        @Override
                        public Next afterOrder(Heard heard, int orders) {
                            return heard.news() == Heard.News.UNKNOWN
                                    ? Next.SHOW_FAILURE
                                    : super.afterOrder(heard, orders);
                        }
                    }),
            broken("store-code-without-store", "has store codes made that name no store", "SQR-001")
                    .by("present.code", "required.request", "returned.code")
                    .withScans(validity -> new ScanConduct(validity) {
                        @Override
                        public Draft code(Draft draft) {
                            return Drafts.edited(
                                    draft, "biz_data", info -> info.replaceAll(",?\"store_id\":\"[^\"]*\"", ""));
                        }
                    }),
            broken("books-by-notice", "books a sale by store code under the id of its notice", "SQR-002")
                    .by("once.payment", "amount.booking", "final.agreement", "learnt.success")
                    .withScans(validity -> new ScanConduct(validity) {
                        @Override
                        public String booksStoreSale(String trade, String notifyId) {
                            return notifyId;
                        }
                    }));

    private BrokenScans() {}

    static List<BrokenMerchant> all() {
        return ALL;
    }
}
