package org.openvalidate.check;

import static org.openvalidate.check.Example.broken;
import static org.openvalidate.check.Example.holds;
import static org.openvalidate.check.Example.unproven;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.Claim;
import org.openvalidate.testkit.Tape;

/** The rules about secondary merchants. */
final class RegistrationExamples {

    private static final String ACCEPTED = "the report is accepted for review [SHOP-1]";
    private static final String ENDS = "the status is queried until it is SUCCESS [SHOP-2]";
    private static final String SEEN = "the status MODIFICATION_REVIEW is seen on the way [SHOP-6]";
    private static final String APPROVED = "no pay names the shop unless it is approved [SHOP-3]";
    private static final String REASON = "the reason of the rejection is recorded [SHOP-4]";
    private static final String TOLD = "an operator is told that the report failed [SHOP-4]";
    private static final String AGAIN = "the changed data are reported again [SHOP-5]";
    private static final String CHANGED = "nothing changes but what may be changed [SHOP-5]";
    private static final String IDS = "every pay names the ids that were reported [SHOP-9]";
    private static final String SITES = "at most 1 sites are reported, each WEB or APP [SHOP-10]";
    private static final String DRIVERS = "at most 1 drivers are reported, each by name [SHOP-11]";
    private static final String OWNER = "the report says who owns the shop, as its type demands [SHOP-12]";
    private static final String ORDERED = "every order names the shop as it was reported [ORD-15]";
    private static final String APP_ORDER = "out_trade_no=\"T\"&secondary_merchant_id=\"M1\""
            + "&secondary_merchant_name=\"B\"&secondary_merchant_industry=\"5812\"&sign=\"a%3D\"&sign_type=\"RSA\"";
    private static final String OFFLINE = "alipay.overseas.secmerchant.offline.maintain";
    private static final String ONLINE = "alipay.overseas.secmerchant.online.maintain";
    private static final String STATUS = "alipay.overseas.secmerchant.maintain.queryStatus";

    private RegistrationExamples() {}

    static Stream<Example> all() {
        return Stream.of(followed(), reported(), formed()).flatMap(each -> each);
    }

    private static Stream<Example> followed() {
        return Stream.of(
                holds(ENDS, "approved in the end", asked(asked(store("SUCCESS"), 60, "UNDER_REVIEW"), 120, "SUCCESS")),
                broken(ENDS, "given up", asked(store("SUCCESS"), 60, "UNDER_REVIEW")),
                broken(ENDS, "nobody answered", store("SUCCESS").call(60, STATUS, Map.of(), "", ""))
                        .saying("no answer")
                        .stating("queries", "1"),
                broken(ENDS, "never asked", store("SUCCESS")),
                unproven(ENDS, "nothing reported", tape().pay(0, "T", "SUCCESS")),
                holds(SEEN, "seen", asked(tape(), 60, "MODIFICATION_REVIEW")),
                broken(SEEN, "only others", asked(tape(), 60, "SUCCESS")),
                holds(
                        APPROVED,
                        "after the approval",
                        asked(store("SUCCESS"), 60, "SUCCESS").pay(70, "T", "SUCCESS")),
                holds(APPROVED, "another shop", sell(store("SUCCESS"), 5, "M9")),
                broken(
                        APPROVED,
                        "under review",
                        asked(store("SUCCESS"), 60, "UNDER_REVIEW").pay(70, "T", "SUCCESS")),
                holds(
                        APPROVED,
                        "reported anew and approved anew",
                        asked(report(asked(store("SUCCESS"), 60, "SUCCESS"), 70), 90, "SUCCESS")
                                .pay(99, "T", "SUCCESS")),
                holds(
                        APPROVED,
                        "the last answer before the pay counts",
                        asked(asked(store("SUCCESS"), 60, "UNDER_REVIEW"), 65, "SUCCESS")
                                .pay(70, "T", "SUCCESS")),
                holds(
                        APPROVED,
                        "another store of the merchant's",
                        store("SUCCESS")
                                .pay(5, "T", "SUCCESS")
                                .with("extend_info", "{\"store_id\":\"S9\",\"secondary_merchant_id\":\"M1\"}")),
                broken(
                        APPROVED,
                        "approved before, and reported anew",
                        report(asked(store("SUCCESS"), 60, "SUCCESS"), 70).pay(99, "T", "SUCCESS")),
                broken(
                        APPROVED,
                        "approved only afterwards",
                        asked(store("SUCCESS").pay(5, "T", "SUCCESS"), 60, "SUCCESS")),
                broken(
                        APPROVED,
                        "another shop was approved",
                        store("SUCCESS")
                                .call(
                                        60,
                                        STATUS,
                                        Map.of("secondary_merchant_id", "M1", "store_id", "S9"),
                                        "SUCCESS",
                                        "")
                                .answering("status", "SUCCESS")
                                .pay(70, "T", "SUCCESS")),
                broken(APPROVED, "at once", store("SUCCESS").pay(5, "T", "SUCCESS")),
                unproven(APPROVED, "nothing reported", tape().pay(0, "T", "SUCCESS")),
                holds(REASON, "written down", rejected().claim(70, Claim.SHOP, "M1", Claim.REASON, "high risk")),
                broken(REASON, "another reason", rejected().claim(70, Claim.SHOP, "M1", Claim.REASON, "no idea")),
                unproven(REASON, "approved", asked(tape(), 60, "SUCCESS")),
                holds(TOLD, "told", rejected().alarm(70, "")),
                holds(TOLD, "of a refused report", store("FAIL PARAM_ILLEGAL").alarm(1, "")),
                broken(TOLD, "not told", rejected()),
                broken(TOLD, "told before anything failed", asked(tape().alarm(1, ""), 60, "FAILED")),
                unproven(TOLD, "all went well", asked(store("SUCCESS"), 60, "SUCCESS")));
    }

    private static Stream<Example> reported() {
        return Stream.of(
                holds(ACCEPTED, "accepted", store("SUCCESS")),
                broken(ACCEPTED, "refused", store("FAIL PARAM_ILLEGAL")),
                unproven(ACCEPTED, "no answer", store("")),
                holds(AGAIN, "another name", online().call(60, ONLINE, site("B", "5812"), "SUCCESS", "")),
                broken(AGAIN, "once", online()),
                holds(CHANGED, "the name", online().call(60, ONLINE, site("B", "5812"), "SUCCESS", "")),
                broken(CHANGED, "the industry", online().call(60, ONLINE, site("A", "5499"), "SUCCESS", ""))
                        .saying("a change of secondary_merchant_industry")
                        .showing(1, 2),
                unproven(CHANGED, "a store", store("SUCCESS").call(60, OFFLINE, site("B", "5812"), "SUCCESS", "")),
                unproven(CHANGED, "one report", online()),
                holds(IDS, "the same", store("SUCCESS").pay(70, "T", "SUCCESS")),
                broken(IDS, "another merchant", sell(store("SUCCESS"), 70, "M9")),
                unproven(IDS, "nothing reported", tape().pay(0, "T", "SUCCESS")).saying("nothing was reported"),
                unproven(IDS, "nothing sold", store("SUCCESS")).saying("no pay was recorded"));
    }

    private static Stream<Example> formed() {
        return Stream.of(
                holds(SITES, "one", online()),
                broken(SITES, "none", online().with("site_infos", "[]")).saying("0 sites"),
                broken(SITES, "two", online().with("site_infos", "[{\"site_type\":\"WEB\"},{\"site_type\":\"APP\"}]")),
                broken(SITES, "of no type", online().with("site_infos", "[{\"site_type\":\"SHOP\"}]"))
                        .saying("1 sites, some ill-formed"),
                holds(SITES, "in an object", online().with("site_infos", "{\"sites\":[{\"site_type\":\"APP\"}]}")),
                holds(
                        SITES,
                        "one with a list of its own",
                        online().with("site_infos", "{\"site_type\":\"WEB\",\"tags\":[1,2]}")),
                broken(SITES, "no JSON", online().with("site_infos", "shop.example.com")),
                unproven(SITES, "a store", store("SUCCESS")),
                holds(DRIVERS, "one", store("SUCCESS").with("extend_params", "[{\"contact_person\":\"***\"}]")),
                holds(DRIVERS, "one alone", store("SUCCESS").with("extend_params", "{\"contact_person\":\"***\"}")),
                broken(
                        DRIVERS,
                        "two",
                        store("SUCCESS")
                                .with(
                                        "extend_params",
                                        "{\"d\":[{\"contact_person\":\"a\"},{\"contact_person\":\"b\"}]}")),
                broken(DRIVERS, "nameless", store("SUCCESS").with("extend_params", "[{\"operation_id\":\"1\"}]")),
                unproven(DRIVERS, "no taxi", store("SUCCESS")),
                holds(
                        OWNER,
                        "of an enterprise",
                        store("SUCCESS")
                                .with("secondary_merchant_type", "ENTERPRISE")
                                .with("registration_no", "***")),
                broken(OWNER, "nobody", store("SUCCESS").with("secondary_merchant_type", "INDIVIDUAL"))
                        .saying("INDIVIDUAL, no owner"),
                holds(ORDERED, "as reported", ordered(online(), "A")),
                holds(
                        ORDERED,
                        "as reported anew",
                        ordered(online().call(5, ONLINE, site("B", "5812"), "SUCCESS", ""), "B")),
                broken(ORDERED, "under another name", ordered(online(), "B")).saying("M1, 5812, B"),
                broken(ORDERED, "namelessly", ordered(online(), "A").with("secondary_merchant_name", null))
                        .saying("M1, 5812, none"),
                unproven(ORDERED, "a store was reported", ordered(store("SUCCESS"), "A")),
                broken(
                        ORDERED,
                        "by an app under another name",
                        online().act(9, BuyerAct.ORDER_STRING, "T", BuyerAct.TEXT, APP_ORDER)),
                unproven(ORDERED, "nothing reported", ordered(tape(), "A")),
                unproven(ORDERED, "no order", online()),
                broken(OWNER, "no type", store("SUCCESS").with("registration_no", "***"))
                        .saying("no type"));
    }

    private static Tape store(String answer) {
        Map<String, String> fields = Map.of("secondary_merchant_id", "M1", "store_id", "S1", "store_name", "A");
        return tape().call(0, OFFLINE, fields, answer, "");
    }

    private static Tape report(Tape tape, double at) {
        return tape.call(at, OFFLINE, Map.of("secondary_merchant_id", "M1", "store_id", "S1"), "SUCCESS", "");
    }

    private static Tape online() {
        return tape().call(0, ONLINE, site("A", "5812"), "SUCCESS", "");
    }

    private static Map<String, String> site(String name, String industry) {
        return Map.of(
                "secondary_merchant_id",
                "M1",
                "secondary_merchant_name",
                name,
                "secondary_merchant_industry",
                industry,
                "site_infos",
                "[{\"site_type\":\"WEB\"}]");
    }

    private static Tape ordered(Tape tape, String name) {
        return tape.order(9, "T")
                .with("secondary_merchant_id", "M1")
                .with("secondary_merchant_name", name)
                .with("secondary_merchant_industry", "5812");
    }

    private static Tape asked(Tape tape, double at, String status) {
        Map<String, String> fields = new HashMap<>(Map.of("secondary_merchant_id", "M1", "store_id", "S1"));
        return tape.call(at, STATUS, fields, "SUCCESS", "").answering("status", status);
    }

    private static Tape rejected() {
        return asked(tape(), 60, "FAILED").answering("reject_reason", "high risk");
    }

    private static Tape sell(Tape tape, double at, String merchant) {
        return tape.pay(at, "T", "SUCCESS")
                .with("extend_info", "{\"store_id\":\"S1\",\"secondary_merchant_id\":\"" + merchant + "\"}");
    }
}
