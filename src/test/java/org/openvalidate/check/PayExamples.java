package org.openvalidate.check;

import static org.openvalidate.check.Example.broken;
import static org.openvalidate.check.Example.holds;
import static org.openvalidate.check.Example.outside;
import static org.openvalidate.check.Example.unproven;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.stream.Stream;

/** present.pay, open.pay, absent.pay, recovery.pay, unique.pay */
final class PayExamples {

    private static final String CARRIES = "the pay request carries store_id and secondary_merchant_id [PAY-1]";
    private static final String OPEN = "the pay answer is not final [PAY-4]";
    private static final String NO_NEW = "no pay is sent under a new id [PAY-5]";
    private static final String RECOVERED =
            "the pay is sent again unchanged, or the trade is queried at least 1 time [PAY-6]";
    private static final String UNIQUE = "no merchant trade id stands for two different sales [HOUSE-1]";

    private PayExamples() {}

    static Stream<Example> all() {
        return Stream.of(
                holds(CARRIES, "in extend_info", tape().pay(0, "T", "SUCCESS")),
                holds(
                        CARRIES,
                        "in extend_params",
                        tape().pay(0, "T", "SUCCESS")
                                .with("extend_info", null)
                                .with("extend_params", "{\"store_id\":\"S\",\"secondary_merchant_id\":\"M\"}")),
                broken(
                        CARRIES,
                        "store_id forgotten",
                        tape().pay(0, "T", "SUCCESS").with("extend_info", "{\"secondary_merchant_id\":\"M\"}")),
                broken(
                        CARRIES,
                        "store_id blank",
                        tape().pay(0, "T", "SUCCESS")
                                .with("extend_info", "{\"store_id\":\" \",\"secondary_merchant_id\":\"M\"}")),
                broken(CARRIES, "no JSON", tape().pay(0, "T", "SUCCESS").with("extend_info", "{store_id")),
                holds(OPEN, "UNKNOW", tape().pay(0, "T", "UNKNOW")),
                holds(OPEN, "no answer", tape().pay(0, "T", "")),
                holds(OPEN, "SYSTEM_ERROR", tape().pay(0, "T", "FAILED SYSTEM_ERROR")),
                holds(OPEN, "unsigned SYSTEM_ERROR", tape().pay(0, "T", "F SYSTEM_ERROR")),
                broken(OPEN, "SUCCESS", tape().pay(0, "T", "SUCCESS")),
                broken(OPEN, "business error", tape().pay(0, "T", "FAILED BUYER_BALANCE_NOT_ENOUGH")),
                broken(OPEN, "refused", tape().pay(0, "T", "F ILLEGAL_SIGN")),
                holds(NO_NEW, "same id twice", tape().pay(0, "T", "").pay(9, "T", "SUCCESS")),
                broken(NO_NEW, "another id", tape().pay(0, "T", "").pay(9, "U", "SUCCESS")),
                unproven(NO_NEW, "no pay", tape().query(0, "T", "SUCCESS")),
                holds(RECOVERED, "same pay again", tape().pay(0, "T", "").pay(9, "T", "SUCCESS"))
                        .saying("1 such pay(s) and 0 queries"),
                holds(
                        RECOVERED,
                        "another timestamp is the same pay",
                        tape().pay(0, "T", "").pay(9, "T", "SUCCESS").with("terminal_timestamp", "9")),
                holds(RECOVERED, "a query", tape().pay(0, "T", "").query(3, "T", "SUCCESS WAIT_BUYER_PAY")),
                broken(RECOVERED, "neither", tape().pay(0, "T", "")).saying("no such pay and 0 queries"),
                broken(
                        RECOVERED,
                        "another amount is another pay",
                        tape().pay(0, "T", "").pay(9, "T", "SUCCESS").with("trans_amount", "12.35")),
                broken(
                        RECOVERED,
                        "another code is another pay",
                        tape().pay(0, "T", "").pay(9, "T", "SUCCESS").code("281234567890123457")),
                broken(
                        RECOVERED,
                        "the harness's query is not the merchant's",
                        tape().pay(0, "T", "")
                                .query(3, "T", "SUCCESS WAIT_BUYER_PAY")
                                .byProbe()),
                holds(UNIQUE, "one pay", tape().pay(0, "T", "SUCCESS")),
                holds(UNIQUE, "repeated unchanged", tape().pay(0, "T", "").pay(9, "T", "SUCCESS")),
                broken(
                        UNIQUE,
                        "two amounts",
                        tape().pay(0, "T", "").pay(9, "T", "SUCCESS").with("trans_amount", "1.00")),
                outside(UNIQUE, "a probe pays nothing", tape().query(0, "T", "FAIL TRADE_NOT_EXIST")));
    }
}
