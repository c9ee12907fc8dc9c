package org.openvalidate.gateway;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.legacy.Field;
import org.openvalidate.dialect.legacy.LegacyService;

/** Whether a call's fields are what its service documents. Source: legacy-instore §2.5 to §2.11. */
final class Validation {

    private Validation() {}

    /** The first defect in words, naming the field. */
    static Optional<String> defect(LegacyService service, Call call, Account account, Instant instant) {
        for (Field field : service.fields()) {
            String value = call.parameter(field.name());
            if (field.required() && value.isEmpty()) {
                return Optional.of(field.name() + " is missing");
            }
            if (field.longest() > 0 && value.codePointCount(0, value.length()) > field.longest()) {
                return Optional.of(field.name() + " is longer than " + field.longest());
            }
        }
        return switch (service) {
            case SPOT_PAY -> PayRules.defect(call, account);
            case QUERY ->
                Defects.unless(
                        !call.parameter("partner_trans_id").isEmpty()
                                || !call.parameter("alipay_trans_id").isEmpty(),
                        "partner_trans_id and alipay_trans_id are missing");
            case CANCEL -> Stamp.unreadable(call.parameter("timestamp"));
            case REFUND -> refund(call);
            case REFUND_QUERY, REVERSE, NOTIFY_VERIFY, HEARTBEAT -> Optional.empty();
            case PRECREATE -> Precreate.defect(call, account, instant);
            case QRCODE_CREATE, QRCODE_MODIFY -> ShopRules.shop(call, account, instant);
            case QRCODE_MODIFY_STATUS -> ShopRules.status(call, account, instant);
            case FOREX_COMPARE_FILE, FOREX_LIQUIDATION_FILE -> Optional.empty();
        };
    }

    /**
     * Whether yen and won have decimals is seen when the trade is known. A refund's Number(9,2) is read as a pay's
     * Number(11,2): nine digits before the point, or the largest payment could not be refunded whole.
     */
    private static Optional<String> refund(Call call) {
        return Defects.first(
                () -> Defects.unless(
                        !call.parameter("partner_refund_id").equals(call.parameter("partner_trans_id")),
                        "partner_refund_id is the partner_trans_id"),
                () -> Defects.unless(
                        Set.of("", "Y", "N").contains(call.parameter("is_sync")), "is_sync is neither Y nor N"),
                () -> Amounts.amount("refund_amount", call));
    }
}
