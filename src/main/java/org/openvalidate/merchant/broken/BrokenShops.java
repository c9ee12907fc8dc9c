package org.openvalidate.merchant.broken;

import static org.openvalidate.merchant.broken.Mistake.broken;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.merchant.Heard;
import org.openvalidate.merchant.Next;
import org.openvalidate.merchant.WebConduct;

/** Those that do wrong with orders from afar. */
final class BrokenShops {

    private static final List<BrokenMerchant> ALL = List.of(
            broken("believes-every-return", "takes the buyer's return for the payment", "WEB-005")
                    .by("returned.order", "closed.order")
                    .onTheWeb(declared -> new WebConduct(declared) {
                        @Override
                        public Next afterReturn(SignatureState signature) {
                            return Next.SHOW_SUCCESS;
                        }
                    }),
            broken("believes-signed-returns", "takes a well-signed return for the payment", "WEB-017")
                    .by("returned.order", "proved.delivery")
                    .onTheWeb(declared -> new WebConduct(declared) {
                        @Override
                        public Next afterReturn(SignatureState signature) {
                            return signature == SignatureState.VALID ? Next.SHOW_SUCCESS : Next.QUERY;
                        }
                    }),
            broken("gives-up-without-a-trade", "takes TRADE_NOT_EXIST for a failed payment", "WEB-007")
                    .by("pending.order", "delivered.order")
                    .onTheWeb(declared -> new WebConduct(declared) {
                        @Override
                        public Next afterQuery(Heard heard) {
                            return heard.news() == Heard.News.NO_TRADE ? Next.SHOW_FAILURE : super.afterQuery(heard);
                        }
                    }),
            broken("never-closes", "leaves orders open that nobody has paid", "WEB-006a")
                    .by("closed.order")
                    .onTheWeb(declared -> new WebConduct(declared) {
                        @Override
                        public boolean closes() {
                            return false;
                        }
                    }),
            broken("books-answers-again", "books what a query says although its notice was booked meanwhile", "NTF-010")
                    .by("crossing.booking")
                    .onTheWeb(declared -> new WebConduct(declared) {
                        @Override
                        public boolean booksAgain() {
                            return true;
                        }
                    }),
            broken("delivers-at-once", "sends the goods as soon as they are ordered", "WEB-001")
                    .by("proved.delivery")
                    .onTheWeb(declared -> new WebConduct(declared) {
                        @Override
                        public boolean deliversAtOnce() {
                            return true;
                        }
                    }),
            broken("takes-open-results-for-failures", "takes 8000, 6004 and 6002 for a failed payment", "WEB-018a")
                    .by("queried.result", "open.result", "delivered.order")
                    .onTheWeb(declared -> new WebConduct(declared) {
                        @Override
                        public Next afterApp(String resultStatus) {
                            return resultStatus.equals("9000") ? Next.QUERY : Next.SHOW_FAILURE;
                        }
                    }),
            broken("believes-the-app", "takes 9000 for the payment", "WEB-003")
                    .by("told.order", "proved.delivery")
                    .onTheWeb(declared -> new WebConduct(declared) {
                        @Override
                        public Next afterApp(String resultStatus) {
                            return resultStatus.equals("9000") ? Next.SHOW_SUCCESS : Next.QUERY;
                        }
                    }),
            broken("leaves-the-signature-raw", "does not URL-encode the signature of its order strings", "WEB-003")
                    .by("quoted.order")
                    .onTheWeb(declared -> new WebConduct(declared) {
                        @Override
                        public String orderString(String signed) {
                            return signed.replace("%2B", "+")
                                    .replace("%2F", "/")
                                    .replace("%3D", "=");
                        }
                    }),
            broken("forgets-refer-url", "sends no refer_url", "WEB-016")
                    .by("present.order")
                    .onTheWeb(declared -> new WebConduct(declared) {
                        @Override
                        public Map<String, String> order(Map<String, String> fields) {
                            return with(fields, "refer_url", "");
                        }
                    }),
            broken("names-another-product", "sends a product code that nobody knows", "WEB-001")
                    .by("product.order", "final.gateway", "opened.cashier", "refused.order")
                    .onTheWeb(declared -> new WebConduct(declared) {
                        @Override
                        public Map<String, String> order(Map<String, String> fields) {
                            return with(fields, "product_code", "OVERSEAS_SELLER_OF_OLD");
                        }
                    }),
            broken("prices-twice", "sends total_fee beside rmb_fee", "WEB-004")
                    .by("fee.order", "final.gateway")
                    .onTheWeb(declared -> new WebConduct(declared) {
                        @Override
                        public Map<String, String> order(Map<String, String> fields) {
                            return fields.containsKey("rmb_fee") ? with(fields, "total_fee", "12.34") : fields;
                        }
                    }),
            broken("prices-yen-with-decimals-online", "writes two decimals after every price", "WEB-011b")
                    .by("decimals.amount", "final.gateway", "returned.refund", "opened.cashier")
                    .onTheWeb(declared -> new WebConduct(declared) {
                        @Override
                        public Map<String, String> order(Map<String, String> fields) {
                            String fee = fields.getOrDefault("total_fee", "");
                            return fee.isEmpty() || fee.contains(".") ? fields : with(fields, "total_fee", fee + ".00");
                        }
                    }),
            broken("renames-its-shops", "names a shop in its orders otherwise than in its report", "WEB-014b")
                    .by("reported.order")
                    .onTheWeb(declared -> new WebConduct(declared) {
                        @Override
                        public Map<String, String> order(Map<String, String> fields) {
                            return fields.containsKey("secondary_merchant_name")
                                    ? with(fields, "secondary_merchant_name", "Another shop")
                                    : fields;
                        }
                    }),
            broken("hyphenates-its-ids", "sends order ids with a hyphen", "WEB-019")
                    .by("form.order")
                    .onTheWeb(declared -> new WebConduct(declared) {
                        @Override
                        public Map<String, String> order(Map<String, String> fields) {
                            return with(fields, "out_trade_no", fields.get("out_trade_no") + "-1");
                        }
                    }));

    private BrokenShops() {}

    static List<BrokenMerchant> all() {
        return ALL;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }
}
