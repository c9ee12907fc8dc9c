package org.openvalidate.gateway;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.legacy.Field;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.wire.Money;

/** Whether a call's fields are what its service documents. Source: legacy-instore §2.5 to §2.9. */
final class Validation {

    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("100000000.00");
    private static final Set<String> CURRENCIES = Set.of(
            "GBP HKD USD SGD JPY CAD AUD EUR NZD KRW THB CHF SEK DKK NOK MYR IDR PHP MUR ILS LKR RUB AED CZK ZAR CNY"
                    .split(" ", -1));

    private Validation() {}

    /** The first defect in words, naming the field. */
    static Optional<String> defect(LegacyService service, Call call, Account account) {
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
            case SPOT_PAY -> pay(call, account);
            case QUERY ->
                call.parameter("partner_trans_id").isEmpty()
                                && call.parameter("alipay_trans_id").isEmpty()
                        ? Optional.of("partner_trans_id and alipay_trans_id are missing")
                        : Optional.empty();
            case CANCEL -> timestamp(call.parameter("timestamp"));
            case REFUND -> refund(call);
            case REFUND_QUERY -> Optional.empty();
        };
    }

    private static Optional<String> pay(Call call, Account account) {
        if (!call.parameter("alipay_seller_id").equals(account.partner())) {
            return Optional.of("alipay_seller_id is not the partner");
        }
        String currency = call.parameter("currency");
        if (!CURRENCIES.contains(currency)) {
            return Optional.of("currency " + currency.toUpperCase(Locale.ROOT) + " is not supported");
        }
        if (!call.parameter("biz_product").equals("OVERSEAS_MBARCODE_PAY")) {
            return Optional.of("biz_product is not OVERSEAS_MBARCODE_PAY");
        }
        String pricing = call.parameter("trans_currency");
        String priced = pricing.isEmpty() ? currency : pricing;
        return Money.scale(priced) == 0 && call.parameter("trans_amount").contains(".")
                ? Optional.of("trans_amount in " + priced + " has no decimals")
                : amount("trans_amount", call);
    }

    /**
     * Whether yen and won have decimals is seen when the trade is known. A refund's Number(9,2) is read as a pay's
     * Number(11,2): nine digits before the point, or the largest payment could not be refunded whole.
     */
    private static Optional<String> refund(Call call) {
        if (call.parameter("partner_refund_id").equals(call.parameter("partner_trans_id"))) {
            return Optional.of("partner_refund_id is the partner_trans_id");
        }
        if (!Set.of("", "Y", "N").contains(call.parameter("is_sync"))) {
            return Optional.of("is_sync is neither Y nor N");
        }
        return amount("refund_amount", call);
    }

    private static Optional<String> amount(String name, Call call) {
        String text = call.parameter(name);
        if (!text.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            return Optional.of(name + " is no amount with at most two decimals");
        }
        BigDecimal amount = new BigDecimal(text);
        return amount.compareTo(LEAST) < 0 || amount.compareTo(MOST) > 0
                ? Optional.of(name + " is outside 0.01 to 100000000.00")
                : Optional.empty();
    }

    /** Sources conflict on the form: {@code yyyy-MM-dd HH:mm:ss} or epoch milliseconds. Both are accepted. */
    private static Optional<String> timestamp(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}|\\d{13}")
                ? Optional.empty()
                : Optional.of("timestamp is neither yyyy-MM-dd HH:mm:ss nor epoch milliseconds");
    }
}
