package org.openvalidate.merchant.broken;

import static org.openvalidate.merchant.broken.Mistake.broken;

import java.util.List;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.merchant.NoticeConduct;
import org.openvalidate.wire.Money;

/** Those that do wrong with notices. */
final class BrokenNotices {

    private static final List<BrokenMerchant> ALL = List.of(
            broken("books-unknown-orders", "books what a notice tells of an order that nobody made", "NTF-007")
                    .by("unknown.notice")
                    .withNotices(new NoticeConduct() {
                        @Override
                        public boolean booksUnknown() {
                            return true;
                        }
                    }),
            broken("believes-forged-notices", "does not verify the signature of notices", "NTF-004")
                    .by("forged.notice", "refused.forgery", "closed.order", "failure.till")
                    .withNotices(new NoticeConduct() {
                        @Override
                        public boolean believes(SignatureState signature) {
                            return true;
                        }
                    }),
            broken("ignores-noticed-amounts", "books a notice whatever amount it names", "NTF-005")
                    .by("amount.notice")
                    .withNotices(new NoticeConduct() {
                        @Override
                        public boolean accepts(Money ordered, Money noticed) {
                            return ordered.currency().equals(noticed.currency());
                        }
                    }),
            broken("ignores-noticed-currencies", "books a notice whatever currency it names", "NTF-006")
                    .by("currency.notice")
                    .withNotices(new NoticeConduct() {
                        @Override
                        public boolean accepts(Money ordered, Money noticed) {
                            return ordered.amount().compareTo(noticed.amount()) == 0;
                        }
                    }),
            broken("ignores-notify-verify", "asks notify_verify and acts whatever it answers", "NTF-008")
                    .by("confirmed.notice", "proved.delivery")
                    .withNotices(new NoticeConduct() {
                        @Override
                        public boolean believes(String confirmation) {
                            return true;
                        }
                    }),
            broken("books-every-notice", "books a payment each time that its notice comes", "NTF-002")
                    .by("repeated.booking")
                    .withNotices(new NoticeConduct() {
                        @Override
                        public boolean booksAgain() {
                            return true;
                        }
                    }),
            broken("never-acknowledges", "answers genuine notices with OK", "NTF-001")
                    .by("acknowledged.notice", "blank.notice")
                    .withNotices(new NoticeConduct() {
                        @Override
                        public String acknowledgement(Call notice) {
                            return "OK";
                        }
                    }),
            broken(
                            "reopens-refunded-orders",
                            "books a refunded order as paid when its notice comes once more",
                            "NTF-011")
                    .by("reopened.order", "once.booking")
                    .withNotices(new NoticeConduct() {
                        @Override
                        public boolean reopens() {
                            return true;
                        }
                    }),
            broken("acknowledges-with-a-line-break", "ends its acknowledgement with a line break", "NTF-012")
                    .by("exact.acknowledgement")
                    .withNotices(new NoticeConduct() {
                        @Override
                        public String acknowledgement(Call notice) {
                            return "success\n";
                        }
                    }),
            broken("acknowledges-forgeries", "answers what it does not believe with success", "NTF-004")
                    .by("refused.forgery")
                    .withNotices(new NoticeConduct() {
                        @Override
                        public String refusal() {
                            return "success";
                        }
                    }),
            broken("acknowledges-with-a-page", "wraps its acknowledgement into a page", "NTF-012")
                    .by("plain.acknowledgement", "acknowledged.notice")
                    .withNotices(new NoticeConduct() {
                        @Override
                        public String acknowledgement(Call notice) {
                            return "<html><body>success</body></html>";
                        }
                    }),
            broken(
                            "acknowledges-with-a-byte-order-mark",
                            "begins its acknowledgement with a byte-order mark",
                            "NTF-012")
                    .by("plain.acknowledgement", "acknowledged.notice")
                    .withNotices(new NoticeConduct() {
                        @Override
                        public String acknowledgement(Call notice) {
                            return "\uFEFFsuccess";
                        }
                    }),
            broken("redirects-notices", "answers notices with a redirect", "NTF-012")
                    .by("plain.acknowledgement", "acknowledged.notice")
                    .withNotices(new NoticeConduct() {
                        @Override
                        public int status() {
                            return 302;
                        }
                    }));

    private BrokenNotices() {}

    static List<BrokenMerchant> all() {
        return ALL;
    }
}
