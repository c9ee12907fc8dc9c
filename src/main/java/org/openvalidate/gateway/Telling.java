package org.openvalidate.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openvalidate.wire.Sha256;

/** When a merchant is told, and what becomes of it. Source: legacy-instore §2.17, legacy-online §3.1. */
final class Telling {

    /** As long as published ids are. */
    private static final int ID_LENGTH = 34;

    private Telling() {}

    /** A trade has changed its state. */
    static Notices changed(Notices notices, Account account, Trade trade, Instant at) {
        NoticeTerms terms = account.terms().notices();
        Addressee addressee = trade.order().addressee();
        if (!addressee.told() || !terms.told().contains(trade.status())) {
            return notices;
        }
        return notices.and(
                byItself(notices, trade, addressee, NoticeFields.of(account, trade), terms, at.plus(terms.delay())),
                trade.merchantId());
    }

    /** A refund was executed. */
    static Notices refunded(Notices notices, Account account, Trade trade, Refund refund, Instant at) {
        NoticeTerms terms = account.terms().notices();
        if (!refund.addressee().told()) {
            return notices;
        }
        return notices.and(
                byItself(
                        notices,
                        trade,
                        refund.addressee(),
                        NoticeFields.of(account, trade, refund),
                        terms,
                        at.plus(terms.delay())),
                refund.id());
    }

    /** Somebody wants a notice; where there is nobody to be told, or nothing to be told twice, nothing happens. */
    static State onDemand(State state, Event.NoticeAsked asked) {
        Optional<Refund> refund = state.refund(asked.about());
        Optional<Trade> trade =
                refund.map(Refund::merchantId).flatMap(state::trade).or(() -> state.named(asked.about()));
        return trade.map(found -> onDemand(state, asked, found, refund))
                .map(notice -> state.with(state.notices().and(notice)))
                .orElse(state);
    }

    private static @Nullable Notice onDemand(
            State state, Event.NoticeAsked asked, Trade trade, Optional<Refund> refund) {
        Notices notices = state.notices();
        Optional<Notice> before = notices.genuineOf(refund.map(Refund::id).orElse(trade.merchantId()));
        Addressee addressee = refund.map(Refund::addressee).orElse(trade.order().addressee());
        boolean again = asked.kind() == Notice.Kind.DUPLICATE;
        if (!addressee.told() || (again && before.isEmpty())) {
            return null;
        }
        boolean pretended = asked.kind() != Notice.Kind.GENUINE && trade.status() == TradeStatus.WAIT_BUYER_PAY;
        Trade shown = pretended ? trade.paidAt(asked.at()) : trade;
        Map<String, String> honest = again
                ? before.get().fields()
                : refund.map(each -> NoticeFields.of(state.account(), trade, each))
                        .orElseGet(() -> NoticeFields.of(state.account(), shown));
        return new Notice(
                notices.nextId(),
                again ? before.get().notifyId() : notifyId(notices, trade, asked.at()),
                trade.merchantId(),
                asked.kind(),
                addressee,
                NoticeFields.spoilt(honest, asked.kind()),
                asked.kind() == Notice.Kind.GENUINE
                        ? state.account().terms().notices().of(trade.order().product())
                        : Ladder.ONCE,
                List.of(),
                asked.at());
    }

    /** A notice is due: it leaves. */
    static Reaction leave(State state, String id, Instant instant) {
        return state.notices()
                .find(id)
                .map(notice -> new Reaction(
                        state.with(state.notices().sending(notice, instant)),
                        Optional.empty(),
                        List.of(),
                        Optional.of(notice)))
                .orElseGet(() -> Reaction.silent(state));
    }

    /** A delivery was answered, or given up. */
    static Reaction answered(State state, Event.NoticeAnswered answered, Instant instant) {
        Notice notice = state.notices().find(answered.id()).orElse(null);
        if (notice == null) {
            return Reaction.silent(state);
        }
        boolean word = answered.status() == 200
                && state.account().terms().notices().acknowledgements().contains(answered.text());
        Notice after = notice.after(new Notice.Delivery(instant, answered.status(), answered.text(), word));
        Instant next = after.next();
        return new Reaction(
                state.with(state.notices().with(after)),
                Optional.empty(),
                next == null ? List.of() : List.of(new Due(next, new Event.NoticeDue(notice.id()))),
                Optional.empty());
    }

    private static Notice byItself(
            Notices notices,
            Trade trade,
            Addressee addressee,
            Map<String, String> fields,
            NoticeTerms terms,
            Instant at) {
        return new Notice(
                notices.nextId(),
                notifyId(notices, trade, at),
                trade.merchantId(),
                Notice.Kind.GENUINE,
                addressee,
                fields,
                terms.of(trade.order().product()),
                List.of(),
                at);
    }

    /** The same in every rehearsal, and never twice. */
    private static String notifyId(Notices notices, Trade trade, Instant at) {
        return Sha256.of(trade.alipayId() + "/" + at + "/" + notices.nextId()).substring(0, ID_LENGTH);
    }
}
