package org.openvalidate.check;

import static org.openvalidate.check.Example.broken;
import static org.openvalidate.check.Example.holds;
import static org.openvalidate.check.Example.unproven;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.stream.Stream;
import org.openvalidate.testkit.Tape;

/** Codes that buyers scan. */
final class ScanExamples {

    private static final String NOTIFY = "every code to be scanned is asked for with a notify_url [QR-1]";
    private static final String ANOTHER = "an order without a code is made again under another id [QR-2]";
    private static final String CARRIES = "the store code carries store_id and secondary_merchant_id [QR-5]";
    private static final String RETURNED = "the gateway returns the store code [QR-6]";
    private static final String SAME = "a second code of the same store is the same code [QR-7]";
    private static final String SALES = "the gateway has charged for 1 sale [QR-8]";
    private static final String NEW_DATA = "a payment by the store code carries the data of its last change [QR-9]";

    private ScanExamples() {}

    static Stream<Example> all() {
        return Stream.of(
                holds(NOTIFY, "an order", tape().order(0, "T", "SUCCESS qr_code=Q")),
                holds(NOTIFY, "a store", made()),
                broken(NOTIFY, "none", tape().order(0, "T", "SUCCESS qr_code=Q").with("notify_url", null)),
                unproven(NOTIFY, "no code", tape().pay(0, "T", "SUCCESS")),
                holds(ANOTHER, "another id", bare().order(5, "U", "SUCCESS qr_code=Q")),
                broken(ANOTHER, "the same id", bare().order(5, "T", "SUCCESS qr_code=Q")),
                broken(ANOTHER, "given up", bare()),
                unproven(ANOTHER, "there was a code", tape().order(0, "T", "SUCCESS qr_code=Q"))
                        .saying("every order had a code"),
                unproven(ANOTHER, "no order", tape()).saying("no order was made"),
                holds(CARRIES, "both", made()),
                broken(CARRIES, "one", made().with("biz_data", "{\"store_id\":\"S1\"}")),
                holds(RETURNED, "a code", made()),
                broken(RETURNED, "an error", tape().storeCode(0, "create", "1", "FAIL INVALID_PARAMETER")),
                holds(SAME, "the same", made().storeCode(5, "create", "2", "SUCCESS qrcode=Q")),
                broken(SAME, "another", made().storeCode(5, "create", "2", "SUCCESS qrcode=P")),
                unproven(SAME, "one code", made()).saying("one code was asked for"),
                unproven(SAME, "no code", tape().pay(0, "T", "SUCCESS")).saying("no store code was asked for"),
                unproven(SAME, "one code and a failure", made().storeCode(5, "create", "2", "FAIL SYSTEM_ERROR")),
                holds(SALES, "one", tape().gateway("T", "TRADE_SUCCESS", true)),
                broken(SALES, "none", tape().gateway("T", "TRADE_CLOSED", false)),
                holds(
                        NEW_DATA,
                        "of the change",
                        modified().notice(9, "T", "TRADE_SUCCESS", "VALID").with("extra_common_param", "2")),
                broken(
                        NEW_DATA,
                        "of before",
                        modified().notice(9, "T", "TRADE_SUCCESS", "VALID").with("extra_common_param", "1")),
                holds(
                        NEW_DATA,
                        "whatever a forged or another notice brings",
                        modified()
                                .notice(8, "T", "TRADE_SUCCESS", "INVALID")
                                .with("extra_common_param", "1")
                                .notice(8.5, "T", "WAIT_BUYER_PAY", "VALID")
                                .with("extra_common_param", "1")
                                .notice(9, "T", "TRADE_SUCCESS", "VALID")
                                .with("extra_common_param", "2")),
                holds(
                        NEW_DATA,
                        "of the last change that was taken",
                        modified()
                                .storeCode(6, "modify", "3", "FAIL SYSTEM_ERROR")
                                .notice(9, "T", "TRADE_SUCCESS", "VALID")
                                .with("extra_common_param", "2")),
                unproven(NEW_DATA, "no payment after it", modified()),
                unproven(NEW_DATA, "no change", made()));
    }

    private static Tape bare() {
        return tape().order(0, "T", "SUCCESS");
    }

    private static Tape made() {
        return tape().storeCode(0, "create", "1", "SUCCESS qrcode=Q");
    }

    private static Tape modified() {
        return made().storeCode(5, "modify", "2", "SUCCESS qrcode=Q");
    }
}
