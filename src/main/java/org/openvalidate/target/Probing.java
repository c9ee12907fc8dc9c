package org.openvalidate.target;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Timeline;

/** What the harness itself can ask a gateway without doing harm: nothing that it names exists. */
public final class Probing {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8));

    private final Voice voice;
    private final String partner;
    private final SignType type;
    private final KeyRing keys;
    private final Timeline timeline;
    private final Chance chance;

    /** How the harness speaks to a gateway. */
    @FunctionalInterface
    public interface Voice {

        /**
         * Calls a service; what comes of it stands in the recording.
         *
         * @param partner in whose name
         * @param fields the service's own
         * @param key that signs it
         */
        void call(String partner, String service, Map<String, String> fields, Key key);
    }

    /**
     * @param partner the account
     * @param type how it is signed for
     * @param keys the merchant's, which must be able to sign so
     */
    public Probing(Voice voice, String partner, SignType type, KeyRing keys, Timeline timeline, Chance chance) {
        this.voice = voice;
        this.partner = partner;
        this.type = type;
        this.keys = keys;
        this.timeline = timeline;
        this.chance = chance;
    }

    /** Queries a trade, signed with a key that is not the account's. */
    public void queryWithWrongKey() {
        Map<String, String> unknown = unknownTrade();
        query(partner, unknown, KnownKeys.gateway(chance.alphanumeric(32)));
    }

    /** Queries a trade under a partner whom the gateway does not know. */
    public void queryUnderUnknownPartner() {
        String nobody = Papers.dealt(chance).partner();
        query(nobody, unknownTrade(), keys);
    }

    /**
     * Asks for the status of a secondary merchant.
     *
     * @param age how old the request's timestamp is
     */
    public void queryStatus(Duration age) {
        Map<String, String> fields = Map.of(
                "timestamp",
                STAMP.format(timeline.now().minus(age)),
                "secondary_merchant_id",
                "OVNONE",
                "payment_method",
                "ONLINE_PAYMENT");
        voice.call(partner, "alipay.overseas.secmerchant.maintain.queryStatus", fields, key(keys));
    }

    private void query(String under, Map<String, String> fields, KeyRing ring) {
        voice.call(under, "alipay.acquire.overseas.query", fields, key(ring));
    }

    private Map<String, String> unknownTrade() {
        return Map.of("partner_trans_id", "OVNONE" + chance.alphanumeric(16));
    }

    private Key key(KeyRing ring) {
        return ring.toSign(type).orElseThrow();
    }
}
