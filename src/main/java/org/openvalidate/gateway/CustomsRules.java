package org.openvalidate.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.legacy.LegacyService;

/**
 * The fields of the services of customs beyond presence and length. Source: legacy-online §3.10. Not published: the list of
 * {@code customs_place}, so that every place is taken, and whether one that splits nothing may do without {@code is_split},
 * which it may here.
 */
final class CustomsRules {

    /** The most numbers in one query. */
    static final int MOST_ASKED = 10;

    private static final String REQUEST_NO = "[0-9A-Za-z_:-]{6,32}";
    private static final Set<LegacyService> SERVICES = Set.of(LegacyService.CUSTOMS, LegacyService.CUSTOMS_QUERY);

    private CustomsRules() {}

    /** Whether a service is one of customs, and the account's contract has none. */
    static boolean barred(LegacyService service, Account account) {
        return SERVICES.contains(service) && !account.terms().online().customs();
    }

    static Optional<String> declaration(Call call) {
        String split = call.parameter("is_split");
        boolean splits = split.equalsIgnoreCase("T");
        return Defects.first(
                () -> Defects.unless(
                        call.parameter("out_request_no").matches(REQUEST_NO),
                        "out_request_no is not 6 to 32 letters, digits, underscores, hyphens and colons"),
                () -> Amounts.amount("amount", call),
                () -> Defects.unless(
                        splits || split.isEmpty() || split.equalsIgnoreCase("F"), "is_split is neither T nor F"),
                () -> Defects.unless(
                        !splits || !call.parameter("sub_out_biz_no").isEmpty(), "sub_out_biz_no is missing"));
    }

    static Optional<String> query(Call call) {
        List<String> asked = asked(call);
        return Defects.first(
                () -> Defects.unless(asked.size() <= MOST_ASKED, "out_request_nos has more than " + MOST_ASKED),
                () -> Defects.unless(
                        asked.stream().allMatch(each -> each.matches(REQUEST_NO)),
                        "out_request_nos has one that is not 6 to 32 letters, digits, underscores, hyphens and colons"));
    }

    /** The numbers that a query is about. */
    static List<String> asked(Call call) {
        return Arrays.asList(call.parameter("out_request_nos").split(",", -1));
    }
}
