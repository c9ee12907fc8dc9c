package org.openvalidate.target.observed;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvalidate.gateway.ClientResult;
import org.openvalidate.gateway.FileTerms;
import org.openvalidate.gateway.Sight;
import org.openvalidate.gateway.Terms;
import org.openvalidate.gateway.Trade;
import org.openvalidate.gateway.TradeStatus;
import org.openvalidate.gateway.Visit;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.gateway.http.TriggerAmounts;
import org.openvalidate.gateway.http.cashier.CashierPages;
import org.openvalidate.merchant.external.FileJob;
import org.openvalidate.merchant.external.FileShare;
import org.openvalidate.operator.TestWallet;
import org.openvalidate.target.Ends;
import org.openvalidate.target.GatewaySide;
import org.openvalidate.target.Probing;
import org.openvalidate.target.simulated.SimulatedSide;

/** A case's turn at the simulated gateway, which knows of every trade what became of it. */
final class SimulatedTurn implements Turn {

    private static final ZoneOffset GMT8 = ZoneOffset.ofHours(8);

    private final OpenAccount open;
    private final SimulatedSide side;
    private final Probing probing;
    private final ObservedFiles files;
    private final Attribution attribution;
    private final URI cashier;
    private final boolean free;
    private final Terms usual;

    /**
     * @param cashier where the gateway's own pages are, for a buyer's browser
     * @param free whether a tester may sell between the cases
     */
    SimulatedTurn(
            OpenAccount open,
            SimulatedSide side,
            Probing probing,
            ObservedFiles files,
            Attribution attribution,
            URI cashier,
            boolean free) {
        this.free = free;
        this.attribution = attribution;
        this.cashier = cashier;
        this.open = open;
        this.side = side;
        this.probing = probing;
        this.files = files;
        this.usual = open.state().account().terms();
    }

    @Override
    public GatewaySide side() {
        return side;
    }

    @Override
    public Optional<TestWallet> wallet() {
        return Optional.of(new HandWallet(side, open, attribution));
    }

    @Override
    public void heldBy(HandPlay tester) {
        side.heldBy(tester, new HandCashier(side.cashier(), tester, new AtTheCashier()));
    }

    @Override
    public Probing probing() {
        return probing;
    }

    @Override
    public Set<String> begunByBuyer() {
        return open.trades().stream()
                .filter(trade -> !side.code().isEmpty() && trade.code().equals(side.code()))
                .map(Trade::merchantId)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isOpen(Set<String> ids) {
        return trades(ids).anyMatch(trade -> trade.status() == TradeStatus.WAIT_BUYER_PAY);
    }

    @Override
    public List<Map<String, String>> ends(Set<String> ids, Set<String> named) {
        return Ends.of(trades(ids).toList(), named);
    }

    @Override
    public FileShare publish(FileJob job) {
        return files.publish(job);
    }

    /** Whatever was laid out before. */
    @Override
    public Instant filesOf(LocalDate day) {
        FileTerms terms = usual.files();
        return day.plusDays(1).atTime(terms.from()).toInstant(GMT8).plus(terms.window());
    }

    @Override
    public void clear() {
        open.agree(usual);
        open.heed(free ? TriggerAmounts.WHOLE : TriggerAmounts.OFF);
        open.armed().forEach(fault -> open.disarm(fault.id()));
    }

    private Stream<Trade> trades(Set<String> ids) {
        return open.trades().stream().filter(trade -> ids.contains(trade.merchantId()));
    }

    private final class AtTheCashier implements HandCashier.Visits {

        @Override
        public String address(String trade) {
            return visit(trade)
                    .map(visit ->
                            cashier.resolve(CashierPages.pathOf(visit.token())).toString())
                    .orElse("");
        }

        @Override
        public Optional<ClientResult> told(String trade) {
            return visit(trade)
                    .flatMap(visit -> Sight.of(open.state(), visit.token(), side.now()))
                    .flatMap(Sight::result);
        }

        private Optional<Visit> visit(String trade) {
            return open.state().visits().inOrder().stream()
                    .filter(visit -> visit.merchantId().equals(trade))
                    .reduce((earlier, later) -> later);
        }
    }
}
