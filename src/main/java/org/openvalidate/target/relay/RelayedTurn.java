package org.openvalidate.target.relay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.gateway.relay.Relay;
import org.openvalidate.merchant.external.FileJob;
import org.openvalidate.merchant.external.FileShare;
import org.openvalidate.target.GatewaySide;
import org.openvalidate.target.Probing;
import org.openvalidate.target.Unjudged;
import org.openvalidate.target.buyer.Hands;
import org.openvalidate.target.buyer.Wallet;
import org.openvalidate.target.observed.Turn;
import org.openvalidate.target.sandbox.Sale;
import org.openvalidate.target.sandbox.Sold;
import org.openvalidate.time.Role;
import org.openvalidate.wire.Recorder;

/** A case's turn at a gateway behind the relay, of which is known what it has said to the till or says when it is asked. */
final class RelayedTurn implements Turn {

    private final Dialect dialect;
    private final Relay relay;
    private final Wallet wallet;
    private final GatewaySide side;
    private final Probing probing;
    private final Sold sold;
    private final Consumer<String> asking;

    /** @param asking has the gateway asked about a trade, so that it is seen once more; nothing where nobody can sign */
    RelayedTurn(
            Dialect dialect,
            Relay relay,
            Wallet wallet,
            GatewaySide side,
            Probing probing,
            Sold sold,
            Consumer<String> asking) {
        this.dialect = dialect;
        this.relay = relay;
        this.wallet = wallet;
        this.side = side;
        this.probing = probing;
        this.sold = sold;
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
        return new Overheard(dialect, sold, recorder);
    }

    @Override
    public boolean isOpen(Set<String> ids) {
        return sold.trades().stream().anyMatch(Sale::isOpen);
    }

    @Override
    public List<Map<String, String>> ends(Set<String> ids, Set<String> named) {
        Set<String> trades = new LinkedHashSet<>(named);
        sold.trades().forEach(sale -> trades.add(sale.id()));
        trades.forEach(asking);
        return trades.stream().map(sold::told).flatMap(Optional::stream).toList();
    }

    @Override
    public void clear() {
        relay.disarm();
    }
}
