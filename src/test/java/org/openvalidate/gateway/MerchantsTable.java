package org.openvalidate.gateway;

import static java.util.stream.Collectors.joining;
import static org.openvalidate.gateway.PaymentMethod.INSTORE_PAYMENT;
import static org.openvalidate.gateway.PureGateway.payment;
import static org.openvalidate.gateway.PureGateway.with;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a secondary merchant's status means for every call, as a part of a page. */
final class MerchantsTable {

    private static final MerchantId STORE = MerchantId.inStore("m1", "s1");
    private static final Map<String, String> CHANGED = with(Reports.store(), "store_name", "Tea 2");

    /** What has become of a store. */
    private static final List<Consumer<PureGateway>> FATES = List.of(
            gateway -> {},
            gateway -> Reports.said(gateway, Reports.store()),
            gateway -> reviewed(gateway, true),
            gateway -> reviewed(gateway, false),
            gateway -> {
                reviewed(gateway, true);
                Reports.said(gateway, with(Reports.store(), "store_address", "2 Road"));
            });

    private MerchantsTable() {}

    static String text() {
        return """

                ## A secondary merchant, by status

                How a store stands, whether it may sell where the setting `merchantsChecked` is on, and how it stands after
                another good report, which is answered with SUCCESS whatever the status. Only SUCCESS sells: what a merchant
                may do during MODIFICATION_REVIEW is not published. Sent again without a change, a report is reviewed again
                only after a rejection. Online only `secondary_merchant_name`, `register_country`, `register_address` and
                `site_infos` change once a merchant is approved; anything else in a report stays unheeded.

                | status | pay | after the same report | after a changed report |
                |---|---|---|---|
                """ + FATES.stream().map(MerchantsTable::row).collect(joining());
    }

    private static String row(Consumer<PureGateway> fate) {
        return List.<Function<PureGateway, String>>of(
                        MerchantsTable::status,
                        MerchantsTable::pay,
                        gateway -> after(gateway, last(gateway)),
                        gateway -> after(gateway, CHANGED))
                .stream()
                .map(question -> "`" + question.apply(standing(fate)) + "`")
                .collect(joining(" | ", "| ", " |\n"));
    }

    private static PureGateway standing(Consumer<PureGateway> fate) {
        PureGateway gateway = PureGateway.under(Terms.USUAL.merchants(MerchantTerms.USUAL.checked(true)));
        fate.accept(gateway);
        return gateway;
    }

    private static void reviewed(PureGateway gateway, boolean approved) {
        Reports.said(gateway, Reports.store());
        gateway.after(Duration.ofMinutes(1));
        gateway.happens(new Event.Reviewed(STORE, approved, "why"));
    }

    private static String status(PureGateway gateway) {
        return Reports.status(gateway, INSTORE_PAYMENT).getOrDefault("status", "");
    }

    private static String pay(PureGateway gateway) {
        Map<String, String> answer = Reports.said(
                gateway, with(payment("T1"), "extend_info", "{\"secondary_merchant_id\":\"m1\",\"store_id\":\"s1\"}"));
        return (answer.get("result_code") + " " + answer.getOrDefault("error", "")).trim();
    }

    private static String after(PureGateway gateway, Map<String, String> report) {
        Reports.said(gateway, report);
        return status(gateway);
    }

    /** What was reported last. */
    private static Map<String, String> last(PureGateway gateway) {
        return gateway.state()
                .registrations()
                .find(STORE)
                .map(merchant ->
                        with(merchant.fields(), "service", Reports.store().get("service")))
                .orElseGet(Reports::store);
    }
}
