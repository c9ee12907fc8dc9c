package org.openvalidate.gateway;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.Field;
import org.openvalidate.dialect.legacy.LegacyService;

/**
 * Whether a call's fields are what its service documents. Sources: legacy-instore §2.5 to §2.12, legacy-online §3, §4.1, §6. In
 * a shop every defect is INVALID_PARAMETER. Online the lists have ILLEGAL_ARGUMENT as well, which is recorded for a query
 * that names no trade (§1.6): here whatever is missing or too long, and INVALID_PARAMETER for what is there and wrong.
 */
final class Validation {

    private Validation() {}

    /** What is answered to a call that is not as its service documents. */
    static Optional<Reply> refusal(LegacyService service, Call call, Account account, Instant instant) {
        if (Errors.curt(service)) {
            return Defects.first(
                            () -> Defects.refused("ILLEGAL_ARGUMENT", shape(service, call)),
                            () -> account.terms().online().hongKong()
                                    ? HongKong.refusal(service, call)
                                    : Optional.empty(),
                            () -> online(service, call, account))
                    .map(Reply.class::cast);
        }
        if (CustomsRules.barred(service, account)) {
            return Optional.of(new Reply.Refused("ILLEGAL_PARTNER_EXTERFACE", "the account has no customs"));
        }
        return Defects.first(() -> shape(service, call), () -> defect(service, call, account, instant))
                .map(words -> Errors.defect(service, call, words));
    }

    private static Optional<Reply.Refused> online(LegacyService service, Call call, Account account) {
        return switch (service) {
            case FOREX_TRADE, FOREX_TRADE_WAP, SECURITYPAY -> OrderRules.refusal(service, call, account);
            case SINGLE_TRADE_QUERY ->
                Defects.refused(
                        "ILLEGAL_ARGUMENT",
                        Defects.unless(
                                !call.parameter("trade_no").isEmpty()
                                        || !call.parameter("out_trade_no").isEmpty(),
                                "trade_no and out_trade_no are missing"));
            case FOREX_REFUND -> RefundRules.refusal(call);
            default -> Optional.empty();
        };
    }

    /** The first field that is missing or too long, in words that name it. */
    private static Optional<String> shape(LegacyService service, Call call) {
        for (Field field : service.fields()) {
            String value = call.parameter(field.name());
            if (field.required() && value.isEmpty()) {
                return Optional.of(field.name() + " is missing");
            }
            if (field.longest() > 0 && value.codePointCount(0, value.length()) > field.longest()) {
                return Optional.of(field.name() + " is longer than " + field.longest());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> defect(LegacyService service, Call call, Account account, Instant instant) {
        return switch (service) {
            case SPOT_PAY -> PayRules.defect(call, account);
            case QUERY ->
                Defects.unless(
                        !call.parameter("partner_trans_id").isEmpty()
                                || !call.parameter("alipay_trans_id").isEmpty(),
                        "partner_trans_id and alipay_trans_id are missing");
            case CANCEL -> Stamp.unreadable(call.parameter("timestamp"));
            case REFUND -> refund(call);
            case PRECREATE -> Precreate.defect(call, account, instant);
            case QRCODE_CREATE, QRCODE_MODIFY -> ShopRules.shop(call, account, instant);
            case QRCODE_MODIFY_STATUS -> ShopRules.status(call, account, instant);
            case SECMERCHANT_OFFLINE_MAINTAIN -> MerchantRules.store(call, account, instant);
            case SECMERCHANT_ONLINE_MAINTAIN -> MerchantRules.online(call, account, instant);
            case SECMERCHANT_QUERY_STATUS -> MerchantRules.query(call, account, instant);
            case CUSTOMS -> CustomsRules.declaration(call);
            case CUSTOMS_QUERY -> CustomsRules.query(call);
            default -> Optional.empty();
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
