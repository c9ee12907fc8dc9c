package org.openvalidate.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;

/**
 * How long an online order can be paid. Source: legacy-online §3.1, §3.2; where {@code order_gmt_create} and {@code
 * order_valid_time} are there, they win over {@code timeout_rule}. Of {@code order_create} only "long(10)" is known: ten
 * digits are seconds since 1970, the forms of a timestamp are read as well, and it may be missing. How long an app's order
 * without {@code it_b_pay} lasts is not published: as long as one of a website.
 */
final class OrderTime {

    private static final Duration USUAL = Duration.ofHours(12);
    private static final Set<String> OF_WEBSITES =
            Set.of("5m", "10m", "15m", "30m", "1h", "2h", "3h", "5h", "10h", "12h", "1d", "3d", "7d", "15d");
    private static final long SHORTEST = 60;

    private OrderTime() {}

    static Optional<Reply.Refused> refusal(LegacyService service, Call call, OnlineTerms terms) {
        String rule = call.parameter("timeout_rule");
        return Defects.first(
                () -> Defects.refused("INVALID_PARAMETER", defect(service, call, rule)),
                () -> Defects.refused("INVALID_PARAMETER", pair(call, terms)),
                () -> Defects.refused("INVALID_PARAMETER", Lifespan.defect("it_b_pay", call)),
                () -> Defects.refused(
                        "ILLEGAL_TIMEOUT_RULE",
                        Defects.unless(
                                rule.isEmpty() || terms.timeoutRules().contains(rule),
                                "timeout_rule " + rule + " is not enabled for this account")));
    }

    static Lasting lasting(LegacyService service, Call call, Instant arrived) {
        String valid = call.parameter("order_valid_time");
        if (service == LegacyService.FOREX_TRADE && !valid.isEmpty()) {
            Instant created = Stamp.read(call.parameter("order_gmt_create")).orElseThrow();
            return new Lasting(USUAL, created.plusSeconds(Long.parseLong(valid)));
        }
        String span = call.parameter(service == LegacyService.SECURITYPAY ? "it_b_pay" : "timeout_rule");
        Duration length = Duration.between(arrived, Lifespan.end(span, arrived, USUAL));
        Optional<Instant> created =
                service == LegacyService.FOREX_TRADE_WAP ? created(call.parameter("order_create")) : Optional.empty();
        return new Lasting(length, created.map(from -> from.plus(length)).orElse(null));
    }

    private static Optional<String> defect(LegacyService service, Call call, String rule) {
        String created = call.parameter("order_create");
        boolean known = service == LegacyService.FOREX_TRADE
                ? OF_WEBSITES.contains(rule)
                : !rule.equals("1c") && Lifespan.defect("timeout_rule", call).isEmpty();
        return Defects.first(
                () -> Defects.unless(rule.isEmpty() || known, "timeout_rule " + rule + " is no time from 1m to 15d"),
                () -> Defects.unless(
                        created.isEmpty() || created(created).isPresent(),
                        "order_create is neither seconds since 1970 nor yyyy-MM-dd HH:mm:ss"));
    }

    private static Optional<String> pair(Call call, OnlineTerms terms) {
        String created = call.parameter("order_gmt_create");
        String valid = call.parameter("order_valid_time");
        if (created.isEmpty() && valid.isEmpty()) {
            return Optional.empty();
        }
        return Defects.first(
                () -> Defects.unless(
                        !created.isEmpty() && !valid.isEmpty(), "order_gmt_create and order_valid_time go together"),
                () -> Defects.unless(Stamp.isWords(created), "order_gmt_create is no yyyy-MM-dd HH:mm:ss"),
                () -> Defects.unless(
                        valid.matches("\\d{1,9}")
                                && Long.parseLong(valid) > SHORTEST
                                && Long.parseLong(valid) <= terms.longestValid().toSeconds(),
                        "order_valid_time is not more than " + SHORTEST + " and at most "
                                + terms.longestValid().toSeconds() + " seconds"));
    }

    private static Optional<Instant> created(String text) {
        return text.matches("\\d{10}") ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text))) : Stamp.read(text);
    }
}
