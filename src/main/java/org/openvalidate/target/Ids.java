package org.openvalidate.target;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Response;

/**
 * The names by which an exchange says whose it is: trades, refunds, notices, registrations, codes. An account, a store and
 * a merchant that many sales share are none. Source: legacy-instore §2, legacy-online §3, §4.
 */
public final class Ids {

    private static final List<String> FIELDS = List.of(
            "partner_trans_id",
            "out_trade_no",
            "alipay_trans_id",
            "trade_no",
            "partner_refund_id",
            "out_return_no",
            "out_request_no",
            "notify_id",
            "qrcode");

    /** Elsewhere it names the shop that sells, in every sale alike. */
    private static final String REGISTRATION = "secmerchant";

    private static final String REGISTERED = "secondary_merchant_id";

    private Ids() {}

    /** Every such name in a request and in its answer, each with what it names: a refund may be called as a trade is. */
    public static Set<String> of(Exchange exchange, Dialect dialect) {
        Call call = dialect.read(exchange.request());
        Set<String> ids = new LinkedHashSet<>();
        FIELDS.forEach(field -> add(ids, call.parameter(field)));
        if (call.service().contains(REGISTRATION)) {
            add(ids, call.parameter(REGISTERED));
        }
        Answer answer = answer(exchange.response(), dialect);
        if (answer != null) {
            FIELDS.forEach(field -> add(ids, answer.field(field)));
        }
        return ids;
    }

    private static void add(Set<String> ids, String value) {
        if (!value.isEmpty()) {
            ids.add(value);
        }
    }

    private static @Nullable Answer answer(@Nullable Response response, Dialect dialect) {
        try {
            return response == null ? null : dialect.read(response);
        } catch (Unreadable none) {
            return null;
        }
    }
}
