package org.openvalidate.target.relay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openvalidate.gateway.relay.Relay;
import org.openvalidate.merchant.external.FileJob;
import org.openvalidate.merchant.external.FileShare;
import org.openvalidate.target.GatewaySide;
import org.openvalidate.target.Probing;
import org.openvalidate.target.Unjudged;
import org.openvalidate.target.buyer.Hands;
import org.openvalidate.target.buyer.Wallet;
import org.openvalidate.target.observed.Turn;
import org.openvalidate.time.Role;
import org.openvalidate.wire.Recorder;

/** A case's turn at a gateway behind the relay, of which is known what it has said to the till or says when it is asked. */
final class RelayedTurn implements Turn {

    private final Relay relay;
    private final Wallet wallet;
    private final GatewaySide side;
    private final Probing probing;
    private final SeenTrades seen;
    private final Consumer<SeenTrade> asking;

    /** @param asking has the gateway asked about a trade, so that it is seen once more; nothing where nobody can sign */
    RelayedTurn(
            Relay relay,
            Wallet wallet,
            GatewaySide side,
            Probing probing,
            SeenTrades seen,
            Consumer<SeenTrade> asking) {
        this.relay = relay;
        this.wallet = wallet;
        this.side = side;
        this.probing = probing;
        this.seen = seen;
        this.asking = asking;
    }

    @Override
    public GatewaySide side() {
        return side;
    }

    @Override
    public Probing probing() {
        return probing;
    }

    @Override
    public void expects(Role role) {
        if (role == Role.BUYER && !wallet.attended()) {
            throw Hands.unattended("The run is unattended.");
        }
    }

    @Override
    public FileShare publish(FileJob job) {
        throw new Unjudged(
                Unjudged.Kind.NOT_RUN,
                "The sandbox lays its files out by itself, on the day after; nobody can ask for them.");
    }

    /** By the latest hour that is published. Source: legacy-online §5. */
    @Override
    public Instant filesOf(LocalDate day) {
        return day.plusDays(1).atTime(10, 0).toInstant(ZoneOffset.ofHours(8));
    }

    @Override
    public Recorder hearing(Recorder recorder) {
        return seen.before(recorder);
    }

    @Override
    public boolean isOpen(Set<String> ids) {
        return seen.all().stream().anyMatch(SeenTrade::isOpen);
    }

    @Override
    public List<Map<String, String>> ends(Set<String> ids, Set<String> named) {
        Set<String> trades = new LinkedHashSet<>(named);
        seen.all().forEach(trade -> trades.add(trade.id()));
        trades.forEach(trade -> asking.accept(seen.trade(trade)));
        return trades.stream()
                .map(seen::trade)
                .flatMap(trade -> Stream.ofNullable(trade.end()))
                .toList();
    }

    @Override
    public void clear() {
        relay.disarm();
    }
}
