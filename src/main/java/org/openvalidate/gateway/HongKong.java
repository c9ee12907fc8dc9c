package org.openvalidate.gateway;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;

/**
 * What is different in Hong Kong. Sources: legacy-online §3.1 (HKD alone), §4.1 ({@code reason} and {@code is_sync} are
 * compulsory), §10 (no rate file); the vendor's list of request fields has no amounts in CNY and nothing to split, and the
 * phone's {@code product_code} on websites as well. By which codes such requests are refused is not published.
 */
final class HongKong {

    private static final List<String> ABSENT = List.of("rmb_fee", "return_rmb_amount", "split_fund_info");
    private static final List<String> OF_REFUNDS = List.of("reason", "is_sync");
    private static final Set<LegacyService> ABROAD = Set.of(LegacyService.FOREX_RATE_FILE);

    private HongKong() {}

    static Optional<Reply.Refused> refusal(LegacyService service, Call call) {
        List<String> needed = service == LegacyService.FOREX_REFUND ? OF_REFUNDS : List.of();
        return Defects.first(
                () -> Defects.refused(
                        "ILLEGAL_PARTNER_EXTERFACE",
                        Defects.unless(!ABROAD.contains(service), "there is no such service in Hong Kong")),
                () -> Defects.refused(
                        "ILLEGAL_ARGUMENT", named(needed.stream().filter(name -> empty(name, call)), " is missing")),
                () -> Defects.refused(
                        "ILLEGAL_CURRENCY",
                        Defects.unless(
                                empty("currency", call)
                                        || call.parameter("currency").equals("HKD"),
                                "currency is not HKD")),
                () -> Defects.refused(
                        "INVALID_PARAMETER",
                        named(ABSENT.stream().filter(name -> !empty(name, call)), " is unknown in Hong Kong")));
    }

    private static Optional<String> named(Stream<String> names, String words) {
        return names.findFirst().map(name -> name + words);
    }

    private static boolean empty(String name, Call call) {
        return call.parameter(name).isEmpty();
    }
}
