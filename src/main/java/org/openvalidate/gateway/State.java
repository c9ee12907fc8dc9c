package org.openvalidate.gateway;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Everything the gateway knows of one account; a change makes a new state that shares what did not change.
 *
 * @param account what is settled for the account
 * @param trades what was bought
 * @param buyers behaviour by payment code
 * @param faults what goes wrong on purpose
 * @param refunds by merchant refund id
 * @param codes what buyers can scan
 * @param notices what the merchant is told
 * @param registrations the secondary merchants that were reported
 * @param visits who is at the cashier
 * @param pace how often it asked for what is rationed
 * @param published files that were published before their time, or with a fault
 * @param declarations what was declared to customs
 */
public record State(
        Account account,
        Trades trades,
        PMap<String, Behaviour> buyers,
        FaultPlan faults,
        PMap<String, Refund> refunds,
        Codes codes,
        Notices notices,
        Registrations registrations,
        Visits visits,
        Pace pace,
        Publications published,
        Declarations declarations) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final int NUMBER = 12;

    /** An account in which nothing has happened. */
    public static State of(Account account) {
        return new State(
                account,
                Trades.NONE,
                HashTreePMap.empty(),
                FaultPlan.NONE,
                HashTreePMap.empty(),
                Codes.NONE,
                Notices.NONE,
                Registrations.NONE,
                Visits.NONE,
                Pace.NONE,
                Publications.NONE,
                Declarations.NONE);
    }

    /** A trade by the merchant's id. */
    public Optional<Trade> trade(String merchantId) {
        return trades.find(merchantId);
    }

    /** A trade by the gateway's id. */
    public Optional<Trade> byAlipayId(String alipayId) {
        return trades.byAlipayId(alipayId);
    }

    /** A trade of a shop by the merchant's id. */
    Optional<Trade> inStore(String merchantId) {
        return trade(merchantId).filter(each -> !each.online());
    }

    /** An online trade by the merchant's id. */
    Optional<Trade> online(String merchantId) {
        return trade(merchantId).filter(Trade::online);
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
        return trades.inOrder();
    }

    /**
     * With what had moved in an earlier life of this gateway: it stands in the files, and nobody is told of it again. A shop's
     * review that was under way has ended meanwhile, as the account's terms have it.
     */
    public State recalling(List<Trade> earlier, List<Refund> returned, List<SecondaryMerchant> shops) {
        State recalled = changed(change -> {
            for (Trade trade : earlier) {
                change.trades = change.trades.with(trade);
            }
            for (Refund refund : returned) {
                change.refunds = change.refunds.plus(refund.id(), refund);
            }
            for (SecondaryMerchant shop : shops) {
                change.registrations = change.registrations.with(shop);
            }
        });
        for (SecondaryMerchant shop : shops) {
            recalled = Review.due(recalled, new Event.ReviewDue(shop.id(), shop.reports()));
        }
        return recalled;
    }

    /** With one more buyer. */
    public State withBuyer(String code, Behaviour behaviour) {
        return changed(change -> change.buyers = buyers.plus(code, behaviour));
    }

    /** With these faults. */
    public State withFaults(FaultPlan plan) {
        return changed(change -> change.faults = plan);
    }

    /** With other terms from now on. */
    public State under(Terms terms) {
        return changed(change -> change.account = account.under(terms));
    }

    /** The same with a contract that is settled in another currency. */
    public State settledIn(String currency) {
        return changed(change -> change.account = account.settledIn(currency));
    }

    State with(Trade trade) {
        return changed(change -> {
            change.trades = trades.with(trade);
            change.notices = told(trade);
        });
    }

    State with(Notices other) {
        return changed(change -> change.notices = other);
    }

    State with(Codes other) {
        return changed(change -> change.codes = other);
    }

    State with(Pace other) {
        return changed(change -> change.pace = other);
    }

    State with(Declaration declaration) {
        return changed(change -> change.declarations = declarations.with(declaration));
    }

    State with(Visit visit) {
        return changed(change -> change.visits = visits.with(visit));
    }

    State with(SecondaryMerchant merchant) {
        return changed(change -> change.registrations = registrations.with(merchant));
    }

    State with(Refund refund) {
        Instant executed = refund.executed();
        return changed(change -> {
            change.refunds = refunds.plus(refund.id(), refund);
            change.notices = executed == null
                    ? notices
                    : Telling.refunded(
                            notices, account, trade(refund.merchantId()).orElseThrow(), refund, executed);
        });
    }

    /** With a file published. */
    public State with(Publication publication) {
        return changed(change -> change.published = published.with(publication));
    }

    /** The next trade's id: day in GMT+8, eight digits of the account, a running number; 28 digits as the vendor's. */
    String nextAlipayId(Instant instant) {
        String day = DAY.format(instant.atOffset(ZoneOffset.ofHours(8)));
        String number = Integer.toString(trades.order().size() + 1);
        return day + account.partner().substring(8) + "0".repeat(NUMBER - number.length()) + number;
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

    private State changed(Consumer<Change> what) {
        Change change = new Change(this);
        what.accept(change);
        return change.made();
    }

    /** A state while it is made out of another. */
    private static final class Change {
        private Account account;
        private Trades trades;
        private PMap<String, Behaviour> buyers;
        private FaultPlan faults;
        private PMap<String, Refund> refunds;
        private Codes codes;
        private Notices notices;
        private Registrations registrations;
        private Visits visits;
        private Pace pace;
        private Publications published;
        private Declarations declarations;

        Change(State before) {
            account = before.account;
            trades = before.trades;
            buyers = before.buyers;
            faults = before.faults;
            refunds = before.refunds;
            codes = before.codes;
            notices = before.notices;
            registrations = before.registrations;
            visits = before.visits;
            pace = before.pace;
            published = before.published;
            declarations = before.declarations;
        }

        State made() {
            return new State(
                    account,
                    trades,
                    buyers,
                    faults,
                    refunds,
                    codes,
                    notices,
                    registrations,
                    visits,
                    pace,
                    published,
                    declarations);
        }
    }
}
