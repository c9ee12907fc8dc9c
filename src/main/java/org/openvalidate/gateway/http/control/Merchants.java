package org.openvalidate.gateway.http.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.MerchantId;
import org.openvalidate.gateway.PaymentMethod;
import org.openvalidate.gateway.SecondaryMerchant;
import org.openvalidate.gateway.http.OpenAccount;

/** Control calls on the secondary merchants that an account's merchant has reported. */
final class Merchants {

    /** One of the reasons that are published. Source: legacy-online §6.4. */
    private static final String USUAL_REASON = "rejected for security reason";

    /** What may be shown: nothing that identifies a person. */
    private static final List<String> SHOWN = List.of(
            "secondary_merchant_name",
            "secondary_merchant_industry",
            "secondary_merchant_type",
            "register_country",
            "register_address",
            "site_infos",
            "store_name",
            "store_country",
            "store_address",
            "store_industry");

    /** How a review may end. */
    enum Outcome {
        SUCCESS,
        FAILED
    }

    private Merchants() {}

    static Answer list(Opened opened) {
        return Answer.ok(Map.of(
                "secondaryMerchants",
                all(opened.account()).stream().map(Merchants::form).toList()));
    }

    /** Ends a review that is under way. */
    static Answer review(Opened opened, String id, Body body) {
        Optional<Outcome> outcome = body.word("status", body.needed("status"), Outcome.class);
        String reason = body.text("reason", "");
        String store = body.text("storeId", "");
        if (!reason.isEmpty() && outcome.filter(Outcome.SUCCESS::equals).isPresent()) {
            body.problem("reason", "Who is approved needs none.", "Take it out.");
        }
        body.refuse();
        OpenAccount account = opened.account();
        SecondaryMerchant merchant = the(account, id, store);
        if (!merchant.status().pending()) {
            throw new Refusal(
                    409,
                    "secondary merchant " + merchant.id(),
                    "Its review has ended: it is " + merchant.status() + ".",
                    "Report it anew; PUT terms with merchantReview makes reviews longer.");
        }
        account.happens(new Event.Reviewed(
                merchant.id(), outcome.orElseThrow() == Outcome.SUCCESS, reason.isEmpty() ? USUAL_REASON : reason));
        return Answer.ok(
                form(account.state().registrations().find(merchant.id()).orElseThrow()));
    }

    /** The one of this id, and store where one is named; without a store the one online, else the only store. */
    private static SecondaryMerchant the(OpenAccount account, String id, String store) {
        List<SecondaryMerchant> found = all(account).stream()
                .filter(merchant -> merchant.id().merchant().equals(id))
                .filter(merchant -> store.isEmpty() || merchant.id().store().equals(store))
                .toList();
        if (found.isEmpty()) {
            throw new Refusal(
                    404,
                    "secondary merchant " + id,
                    "No such merchant or store was reported in this account.",
                    "GET secondary-merchants lists them.");
        }
        return found.stream()
                .filter(merchant -> found.size() == 1 || merchant.id().method() == PaymentMethod.ONLINE_PAYMENT)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        409,
                        "storeId",
                        "The merchant has several stores: "
                                + found.stream()
                                        .map(merchant -> merchant.id().store())
                                        .collect(Collectors.joining(", "))
                                + ".",
                        "Name one of them."));
    }

    private static List<SecondaryMerchant> all(OpenAccount account) {
        return account.state().registrations().inOrder();
    }

    private static Map<String, Object> form(SecondaryMerchant merchant) {
        MerchantId id = merchant.id();
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", id.merchant());
        if (id.method() == PaymentMethod.INSTORE_PAYMENT) {
            form.put("storeId", id.store());
        }
        form.put("paymentMethod", id.method().name());
        form.put("status", merchant.status().name());
        if (!merchant.rejectReason().isEmpty()) {
            form.put("rejectReason", merchant.rejectReason());
        }
        form.put("reports", merchant.reports());
        Map<String, String> shown = new TreeMap<>(merchant.fields());
        shown.keySet().retainAll(SHOWN);
        form.put("fields", shown);
        return form;
    }
}
