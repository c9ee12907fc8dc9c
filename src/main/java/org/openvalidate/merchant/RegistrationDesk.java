package org.openvalidate.merchant;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openvalidate.merchant.Heard.News;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;

/**
 * Reports secondary merchants, follows their review until it ends, and holds sales back until then. Source: legacy-online
 * §6.1, §6.4.
 */
final class RegistrationDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String STATUS = "alipay.overseas.secmerchant.maintain.queryStatus";

    private final RegistrationConduct conduct;
    private final Caller caller;
    private final Alarm alarm;
    private final Witness witness;
    private final Timeline timeline;
    private final Map<String, String> statuses = new LinkedHashMap<>();

    RegistrationDesk(RegistrationConduct conduct, Caller caller, Alarm alarm, Witness witness, Timeline timeline) {
        this.conduct = conduct;
        this.caller = caller;
        this.alarm = alarm;
        this.witness = witness;
        this.timeline = timeline;
    }

    /** Reports a shop for the first time, or what has changed of it. */
    void register(Registration wanted) {
        Registration registration = conduct.report(wanted);
        if (status(registration).equals("SUCCESS") && !conduct.reportsChanges()) {
            return;
        }
        Heard heard = caller.ask(
                "the report",
                caller.draft(service(registration), stamped(registration.fields())),
                PATIENCE,
                answer -> answer.resultCode().equals("SUCCESS") ? News.DONE : News.REFUSED);
        switch (heard.news()) {
            case DONE -> {
                note(registration, "UNDER_REVIEW");
                queryLater(registration);
            }
            case UNKNOWN -> later("the report", () -> register(wanted));
            default -> fail(registration, heard.code(), "The report was refused: " + heard.code() + ".");
        }
    }

    /** Asks how the review of a shop stands. */
    void query(Registration registration) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("secondary_merchant_id", registration.merchant());
        fields.put("store_id", registration.store());
        fields.put("payment_method", registration.inStore() ? "INSTORE_PAYMENT" : "ONLINE_PAYMENT");
        Heard heard = caller.ask(
                "the status query",
                caller.draft(STATUS, stamped(fields)),
                PATIENCE,
                answer -> answer.resultCode().equals("FAIL") ? News.REFUSED : News.DONE);
        if (heard.news() == News.UNKNOWN) {
            queryLater(registration);
            return;
        }
        String status = heard.news() == News.DONE ? heard.field("status") : heard.code();
        switch (status) {
            case "SUCCESS" -> note(registration, status);
            case "UNDER_REVIEW", "MODIFICATION_REVIEW" -> {
                note(registration, status);
                queryLater(registration);
            }
            case "FAILED" -> fail(registration, status, heard.field("reject_reason"));
            default -> fail(registration, status, "The gateway does not know the shop: " + status + ".");
        }
    }

    /** Whether a shop may sell; one that nobody reported here was approved before. */
    synchronized boolean sells(String merchant, String store) {
        return conduct.sells(statuses.getOrDefault(merchant + "/" + store, ""));
    }

    private void fail(Registration registration, String status, String reason) {
        note(registration, status);
        if (conduct.keepsReasons()) {
            witness.registration(registration.merchant(), status, reason);
        }
        if (conduct.tellsOperators()) {
            alarm.raise("", "Shop " + registration.merchant() + " cannot sell. " + reason);
        }
    }

    private void queryLater(Registration registration) {
        if (conduct.follows()) {
            later("the status query", () -> query(registration));
        }
    }

    private void later(String what, Runnable act) {
        timeline.at(timeline.now().plus(conduct.betweenQueries()), Role.MERCHANT, what, act);
    }

    private synchronized void note(Registration registration, String status) {
        statuses.put(key(registration), status);
    }

    private synchronized String status(Registration registration) {
        return statuses.getOrDefault(key(registration), "");
    }

    private static String key(Registration registration) {
        return registration.merchant() + "/" + registration.store();
    }

    private static String service(Registration registration) {
        return "alipay.overseas.secmerchant." + (registration.inStore() ? "offline" : "online") + ".maintain";
    }

    private Map<String, String> stamped(Map<String, String> fields) {
        Map<String, String> stamped = new LinkedHashMap<>(fields);
        stamped.put("timestamp", caller.timestamp());
        return stamped;
    }
}
