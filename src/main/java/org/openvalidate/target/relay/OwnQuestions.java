package org.openvalidate.target.relay;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.gateway.relay.Inquiry;
import org.openvalidate.probe.Probe;
import org.openvalidate.target.Probing;
import org.openvalidate.target.observed.ObservedAccount;
import org.openvalidate.target.observed.Premises;
import org.openvalidate.target.sandbox.DirectVoice;
import org.openvalidate.target.sandbox.Sold;
import org.openvalidate.time.Chance;

/**
 * What the harness itself asks the gateway while it relays: through the relay, which records it as it records the till, where
 * the answer is evidence; past it where it is not.
 */
final class OwnQuestions {

    private final Premises premises;
    private final Supplier<URI> relay;
    private final DirectVoice voice;

    /** @param relay where it is reached; asked for only when a question is put */
    OwnQuestions(Premises premises, Supplier<URI> relay) {
        this.premises = premises;
        this.relay = relay;
        this.voice = DirectVoice.of(premises.settings().surroundings(), premises.dialect(), premises.timeline());
    }

    /** Past the relay: what is asked again and again is no evidence, only the answer that a notice is made from. */
    Inquiry past() {
        return voice.isAble() ? voice::query : Inquiry.NOBODY;
    }

    /** What a case asks in the merchant's name, and in the name of others. */
    Probing probing(Chance chance) {
        ObservedAccount account = premises.account();
        return new Probing(
                (partner, service, fields, key) -> probe(partner).call(service, fields, account.signType(), key),
                account.partner(),
                account.signType(),
                account.merchantKeys(),
                premises.timeline(),
                chance);
    }

    /** Where the harness can sign in the merchant's name it asks; else what the till was told must do. */
    Consumer<String> about(Sold sold) {
        ObservedAccount account = premises.account();
        Optional<Key> key = account.merchantKeys().toSign(account.signType());
        return trade -> key.ifPresent(own -> {
            LegacyService service = sold.online(trade) ? LegacyService.SINGLE_TRADE_QUERY : LegacyService.QUERY;
            probe(account.partner())
                    .call(service.wireName(), Map.of(service.tradeField(), trade), account.signType(), own);
        });
    }

    private Probe probe(String partner) {
        return new Probe(premises.dialect(), relay.get(), partner, StandardCharsets.UTF_8, premises.timeline());
    }
}
