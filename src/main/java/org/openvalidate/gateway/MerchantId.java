package org.openvalidate.gateway;

import java.util.Comparator;
import java.util.Optional;
import org.openvalidate.dialect.Call;

/**
 * What names a registration within an account. Source: legacy-online §6.1.
 *
 * @param method how the merchant is paid
 * @param merchant {@code secondary_merchant_id}
 * @param store {@code store_id}, of a taxi its licence plate; empty online
 */
public record MerchantId(PaymentMethod method, String merchant, String store) implements Comparable<MerchantId> {

    private static final Comparator<MerchantId> ORDER = Comparator.comparing(MerchantId::merchant)
            .thenComparing(MerchantId::store)
            .thenComparing(MerchantId::method);

    /** Whom a call is about that reports a merchant or asks for one. */
    static MerchantId of(PaymentMethod method, Call call) {
        String merchant = call.parameter("secondary_merchant_id");
        return method == PaymentMethod.ONLINE_PAYMENT
                ? new MerchantId(method, merchant, "")
                : inStore(merchant, call.parameter("store_id"));
    }

    static MerchantId inStore(String merchant, String store) {
        return new MerchantId(PaymentMethod.INSTORE_PAYMENT, merchant, store);
    }

    @Override
    public int compareTo(MerchantId other) {
        return ORDER.compare(this, other);
    }

    /** The merchant, and the store where there is one. */
    @Override
    public String toString() {
        return Optional.of(store)
                .filter(id -> !id.isEmpty())
                .map(id -> merchant + "/" + id)
                .orElse(merchant);
    }
}
