package org.openvalidate.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.dialect.Call;

/**
 * The fields of {@code alipay.commerce.qrcode.*}. Source: legacy-instore §2.11. {@code country_code} and {@code address}
 * are documented as compulsory and were seen refused by the sandbox: they may be sent or not. A fixed channel fee is
 * bounded by the order, which is not known here.
 */
final class ShopRules {

    private static final String DATA = "biz_data";
    private static final BigDecimal HIGHEST_RATE = new BigDecimal("0.05");
    private static final String TAXI = "4121";
    private static final List<String> ALWAYS = List.of(
            "secondary_merchant_industry", "secondary_merchant_id", "secondary_merchant_name", "trans_currency");
    private static final List<String> OF_TAXIS =
            List.of("taxi_operation_id", "taxi_number", "taxi_driver_name", "taxi_driver_mobile");
    private static final List<String> OF_STORES = List.of("store_id", "store_name");
    private static final Set<String> STATUSES = Set.of("STOP", "RESTART", "DELETE");

    private ShopRules() {}

    static Optional<String> status(Call call, Account account, Instant instant) {
        return Defects.first(
                () -> kind(call, account, instant),
                () -> Defects.unless(
                        STATUSES.contains(call.parameter("status")), "status is not STOP, RESTART or DELETE"));
    }

    static Optional<String> shop(Call call, Account account, Instant instant) {
        String settlement = settlement(call);
        String pricing = value(call, "trans_currency");
        String country = value(call, "country_code");
        return Defects.first(
                () -> kind(call, account, instant),
                () -> JsonText.object(DATA, call),
                () -> JsonText.keys(DATA, call, ALWAYS),
                () -> JsonText.keys(DATA, call, isTaxi(call) ? OF_TAXIS : OF_STORES),
                () -> Defects.unless(
                        value(call, "secondary_merchant_name").length() <= 32,
                        "secondary_merchant_name is longer than 32"),
                () -> Defects.unless(Amounts.isPriced(pricing), "trans_currency " + pricing + " is not supported"),
                () -> Defects.unless(
                        settlement.equals("CNY") || settlement.equals(pricing),
                        "currency is neither CNY nor the trans_currency"),
                () -> Defects.unless(
                        country.isEmpty() || country.matches("[A-Z]{2}"), "country_code is not two capital letters"),
                () -> fee(value(call, "channel_fee")));
    }

    /** The store, or the taxi, and whether a channel fee is taken. */
    static String place(Call call) {
        return spot(call) + (hasFee(call) ? " with channel fee" : "");
    }

    /** The store, or the taxi. */
    static String spot(Call call) {
        return value(call, isTaxi(call) ? "taxi_number" : "store_id");
    }

    /** CNY where nothing is said. */
    static String settlement(Call call) {
        String named = value(call, "currency");
        return named.isEmpty() ? "CNY" : named;
    }

    /** Whether a channel fee is named. */
    static boolean hasFee(Call call) {
        return !value(call, "channel_fee").isEmpty();
    }

    /** A value of the shop, empty where it has none. */
    static String value(Call call, String key) {
        return JsonText.value(call.parameter(DATA), key);
    }

    private static Optional<String> fee(String fee) {
        String value = JsonText.value(fee, "value");
        return switch (fee.isEmpty() ? "" : JsonText.value(fee, "type")) {
            case "" -> Defects.unless(fee.isEmpty(), "channel_fee has no type");
            case "FIXED" -> Defects.unless(Amounts.isNumber(value), "channel_fee is no number");
            case "RATE" ->
                Defects.unless(
                        Amounts.isNumber(value) && new BigDecimal(value).compareTo(HIGHEST_RATE) <= 0,
                        "channel_fee is outside 0 to 0.05");
            default -> Optional.of("channel_fee is neither FIXED nor RATE");
        };
    }

    private static boolean isTaxi(Call call) {
        return value(call, "secondary_merchant_industry").equals(TAXI);
    }

    private static Optional<String> kind(Call call, Account account, Instant instant) {
        return Defects.first(
                () -> Stamp.stale(
                        call.parameter("timestamp"), instant, account.terms().timestampValidity()),
                () -> Defects.unless(
                        call.parameter("biz_type").equals("OVERSEASHOPQRCODE"), "biz_type is not OVERSEASHOPQRCODE"));
    }
}
