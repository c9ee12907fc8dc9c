package org.openvalidate.gateway;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.dialect.Call;

/**
 * The fields of {@code alipay.overseas.secmerchant.*} beyond presence and length. Sources: legacy-online §6,
 * legacy-instore §2.12. Of {@code secondary_merchant_id} one page allows letters, digits and underscores, another hyphens
 * too (§2.5): they are taken. The characters of a {@code store_id} are known from a demo only and not enforced.
 */
final class MerchantRules {

    private static final Set<String> TYPES = Set.of("", "INDIVIDUAL", "ENTERPRISE");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private MerchantRules() {}

    static Optional<String> store(Call call, Account account, Instant instant) {
        return Defects.first(
                () -> merchant(call, account, instant),
                () -> industry("store_industry", call),
                () -> country("store_country", call),
                () -> address("internal_store_photo", call),
                () -> address("external_storefront_photo", call),
                () -> Drivers.defect(call));
    }

    static Optional<String> online(Call call, Account account, Instant instant) {
        return Defects.first(
                () -> merchant(call, account, instant),
                () -> industry("secondary_merchant_industry", call),
                () -> Sites.defect(call));
    }

    static Optional<String> query(Call call, Account account, Instant instant) {
        String method = call.parameter("payment_method");
        return Defects.first(
                () -> named(call, account, instant),
                () -> Defects.unless(
                        Arrays.stream(PaymentMethod.values())
                                .anyMatch(each -> each.name().equals(method)),
                        "payment_method is neither ONLINE_PAYMENT nor INSTORE_PAYMENT"),
                () -> Defects.unless(
                        !method.equals(PaymentMethod.INSTORE_PAYMENT.name())
                                || !call.parameter("store_id").isEmpty(),
                        "store_id is missing"));
    }

    private static Optional<String> merchant(Call call, Account account, Instant instant) {
        String type = call.parameter("secondary_merchant_type");
        return Defects.first(
                () -> named(call, account, instant),
                () -> country("register_country", call),
                () -> Defects.unless(
                        TYPES.contains(type), "secondary_merchant_type is neither INDIVIDUAL nor ENTERPRISE"),
                () -> account.terms().merchants().identityOf(type).stream()
                        .sorted()
                        .filter(name -> call.parameter(name).isEmpty())
                        .map(name -> name + " is missing")
                        .findFirst());
    }

    private static Optional<String> named(Call call, Account account, Instant instant) {
        return Defects.first(
                () -> Stamp.stale(
                        call.parameter("timestamp"), instant, account.terms().timestampValidity()),
                () -> Defects.unless(
                        call.parameter("secondary_merchant_id").matches("[A-Za-z0-9_-]+"),
                        "secondary_merchant_id has other characters than letters, digits, underscores and hyphens"));
    }

    private static Optional<String> industry(String name, Call call) {
        return Defects.unless(call.parameter(name).matches("[0-9]{4}"), name + " is not four digits");
    }

    private static Optional<String> country(String name, Call call) {
        String country = call.parameter(name);
        return Defects.unless(
                country.isEmpty() || COUNTRIES.contains(country), name + " is no country of two capital letters");
    }

    private static Optional<String> address(String name, Call call) {
        String url = call.parameter(name);
        return Defects.unless(url.isEmpty() || url.matches("https?://\\S+"), name + " is no URL");
    }
}
