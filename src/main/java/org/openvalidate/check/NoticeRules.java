package org.openvalidate.check;

import java.util.Map;

/** Rules of notices, by their ids. */
final class NoticeRules {

    private NoticeRules() {}

    static Map<String, Rule> all() {
        return Map.ofEntries(
                Map.entry("acknowledged.notice", OnNotice::acknowledged),
                Map.entry("exact.acknowledgement", OnNotice::exact),
                Map.entry("plain.acknowledgement", OnNotice::plain),
                Map.entry("once.booking", OnBooking::once),
                Map.entry("repeated.booking", OnBooking::repeated),
                Map.entry("crossing.booking", OnBooking::crossing),
                Map.entry("forged.notice", OnNotice.lured("a forged notice", (all, each) -> Notices.forged(each))),
                Map.entry(
                        "amount.notice",
                        OnNotice.lured(
                                "a notice with another amount",
                                (all, each) -> Notices.wellSigned(each) && !all.amountRight(each))),
                Map.entry(
                        "currency.notice",
                        OnNotice.lured(
                                "a notice with another currency",
                                (all, each) -> Notices.wellSigned(each) && !all.currencyRight(each))),
                Map.entry(
                        "unknown.notice",
                        OnNotice.lured("a notice about an order that nobody made", Notices::stranger)),
                Map.entry(
                        "confirmed.notice",
                        OnNotice.lured("a notice that the gateway does not confirm", Notices::disowned)),
                Map.entry("refused.forgery", OnNotice::forgeryRefused),
                Map.entry("blank.notice", OnNotice::blank),
                Map.entry("ladder.notice", OnNotice::ladder),
                Map.entry("reopened.order", OnNotice::reopened));
    }
}
