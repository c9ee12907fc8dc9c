package org.openvalidate.gateway;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Everything the gateway knows of one account; a change makes a new state that shares what did not change.
 *
 * @param account what is settled for the account
 * @param trades by merchant trade id
 * @param merchantIds merchant trade id by the gateway's id
 * @param order merchant trade ids in the order of creation
 * @param buyers behaviour by payment code
 * @param faults what goes wrong on purpose
 * @param refunds by merchant refund id
 * @param codes what buyers can scan
 * @param notices what the merchant is told
 * @param published files that were published before their time, or with a fault
 */
public record State(
        Account account,
        PMap<String, Trade> trades,
        PMap<String, String> merchantIds,
        PVector<String> order,
        PMap<String, Behaviour> buyers,
        FaultPlan faults,
        PMap<String, Refund> refunds,
        Codes codes,
        Notices notices,
        Publications published) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

    /** An account in which nothing has happened. */
    public static State of(Account account) {
        return new State(
                account,
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                TreePVector.empty(),
                HashTreePMap.empty(),
                FaultPlan.NONE,
                HashTreePMap.empty(),
                Codes.NONE,
                Notices.NONE,
                Publications.NONE);
    }

    /** A trade by the merchant's id. */
    public Optional<Trade> trade(String merchantId) {
        return Optional.ofNullable(trades.get(merchantId));
    }

    /** A trade by the gateway's id. */
    public Optional<Trade> byAlipayId(String alipayId) {
        return Optional.ofNullable(merchantIds.get(alipayId)).flatMap(this::trade);
    }

    /** A trade by the merchant's id or the gateway's. */
    public Optional<Trade> named(String id) {
        return trade(id).or(() -> byAlipayId(id));
    }

    /** A refund by the merchant's id. */
    public Optional<Refund> refund(String id) {
        return Optional.ofNullable(refunds.get(id));
    }

    /** All trades in the order of creation. */
    public List<Trade> inOrder() {
        return order.stream().flatMap(id -> trade(id).stream()).toList();
    }

    /** With one more buyer. */
    public State withBuyer(String code, Behaviour behaviour) {
        return new State(
                account,
                trades,
                merchantIds,
                order,
                buyers.plus(code, behaviour),
                faults,
                refunds,
                codes,
                notices,
                published);
    }

    /** With these faults. */
    public State withFaults(FaultPlan plan) {
        return new State(account, trades, merchantIds, order, buyers, plan, refunds, codes, notices, published);
    }

    State with(Trade trade) {
        boolean known = trades.containsKey(trade.merchantId());
        return new State(
                account,
                trades.plus(trade.merchantId(), trade),
                known ? merchantIds : merchantIds.plus(trade.alipayId(), trade.merchantId()),
                known ? order : order.plus(trade.merchantId()),
                buyers,
                faults,
                refunds,
                codes,
                told(trade),
                published);
    }

    State with(Notices other) {
        return new State(account, trades, merchantIds, order, buyers, faults, refunds, codes, other, published);
    }

    /** With other terms from now on. */
    public State under(Terms terms) {
        return new State(
                account.under(terms), trades, merchantIds, order, buyers, faults, refunds, codes, notices, published);
    }

    State with(Codes other) {
        return new State(account, trades, merchantIds, order, buyers, faults, refunds, other, notices, published);
    }

    State with(Refund refund) {
        Instant executed = refund.executed();
        Notices after = executed == null
                ? notices
                : Telling.refunded(notices, account, trade(refund.merchantId()).orElseThrow(), refund, executed);
        return new State(
                account,
                trades,
                merchantIds,
                order,
                buyers,
                faults,
                refunds.plus(refund.id(), refund),
                codes,
                after,
                published);
    }

    /** With a file published. */
    public State with(Publication publication) {
        return new State(
                account,
                trades,
                merchantIds,
                order,
                buyers,
                faults,
                refunds,
                codes,
                notices,
                published.with(publication));
    }

    /** The next trade's id: day in GMT+8, eight digits of the account, a running number; 28 digits as the vendor's. */
    String nextAlipayId(Instant instant) {
        String day = DAY.format(instant.atOffset(ZoneOffset.ofHours(8)));
        return day + account.partner().substring(8) + String.format(Locale.ROOT, "%012d", order.size() + 1);
    }

    /** The merchant is told of a change, but not of one that a refund's answer or its own notice tells. */
    private Notices told(Trade trade) {
        boolean changed = trade(trade.merchantId())
                .map(before -> before.status() != trade.status())
                .orElse(true);
        boolean byRefund = trade.refunded().signum() > 0;
        Instant ended = trade.ended();
        Instant at = ended == null ? trade.paid() : ended;
        return changed && !byRefund && at != null ? Telling.changed(notices, account, trade, at) : notices;
    }
}
