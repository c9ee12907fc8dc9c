package org.openvalidate.check;

import static org.openvalidate.check.Example.broken;
import static org.openvalidate.check.Example.holds;
import static org.openvalidate.check.Example.unproven;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.stream.Stream;
import org.openvalidate.testkit.Tape;

/** The rules about access and about errors on the wire. */
final class AccessExamples {

    private static final String TEXT = "the name \"抹茶拿铁\" is sent in GBK [SGN-6]";
    private static final String ECHO = "the gateway echoes texts outside ASCII unchanged [SGN-9]";
    private static final String CODE = "the call is refused with ILLEGAL_SIGN [ERRC-5]";
    private static final String REFUSED = "the call is refused, whatever the code [ERRC-7]";
    private static final String ONCE = "a refused call is not sent again unchanged [ERRC-8]";
    private static final String TOLD = "the till tells the buyer why a refused sale failed [ERRC-9]";
    private static final String SILENT =
            "the same bytes are not sent again within 1 s of a broken connection [HOUSE-1]";

    private AccessExamples() {}

    static Stream<Example> all() {
        return Stream.of(
                holds(TEXT, "named and kept", tea("GBK", "true")),
                broken(TEXT, "another is named", tea("UTF-8", "true")),
                broken(TEXT, "named and not kept", tea("GBK", "false")),
                broken(TEXT, "question marks", tea("GBK", "true").with("trans_name", "????")),
                unproven(TEXT, "no pay", tape().query(0, "T", "FAIL TRADE_NOT_EXIST")),
                holds(
                                ECHO,
                                "the same",
                                tea("UTF-8", "true")
                                        .echoing("trans_name", "抹茶拿铁")
                                        .query(3, "T", "FAIL TRADE_NOT_EXIST"))
                        .saying("1 unchanged")
                        .showing(1),
                unproven(
                        ECHO,
                        "nothing but ASCII is echoed",
                        tape().pay(0, "T", "SUCCESS").echoing("trans_name", "Tea")),
                broken(ECHO, "other letters", tea("UTF-8", "true").echoing("trans_name", "????")),
                unproven(ECHO, "no echo", tea("UTF-8", "true")),
                holds(CODE, "that code", refused("F ILLEGAL_SIGN")),
                broken(CODE, "another code", refused("F ILLEGAL_PARTNER")),
                broken(CODE, "taken", refused("SUCCESS")),
                unproven(CODE, "no answer", refused("")),
                holds(REFUSED, "at access level", refused("F ILLEGAL_ARGUMENT")),
                holds(REFUSED, "as a business answer", refused("FAIL INVALID_PARAMETER")),
                broken(REFUSED, "taken", refused("SUCCESS")),
                broken(REFUSED, "looked up", refused("FAIL DATA_NOT_EXIST")),
                unproven(REFUSED, "the gateway itself failed", refused("FAIL SYSTEM_ERROR")),
                holds(
                        ONCE,
                        "another sale under another id",
                        refused("F ILLEGAL_SIGN").pay(5, "U", "SUCCESS")),
                holds(
                        ONCE,
                        "a query",
                        refused("FAILED BUYER_BALANCE_NOT_ENOUGH").query(5, "T", "FAIL TRADE_NOT_EXIST")),
                holds(
                        ONCE,
                        "corrected under the same id",
                        refused("F ILLEGAL_ARGUMENT").pay(5, "T", "SUCCESS").with("trans_name", "Green tea")),
                broken(ONCE, "the same again", refused("F ILLEGAL_SIGN").pay(5, "T", "F ILLEGAL_SIGN")),
                broken(
                        ONCE,
                        "the buyer's refusal asked again",
                        refused("FAILED PAYMENT_FAIL").pay(5, "T", "FAILED PAYMENT_FAIL")),
                unproven(
                        ONCE,
                        "SYSTEM_ERROR is no refusal",
                        refused("FAILED SYSTEM_ERROR").pay(5, "T", "SUCCESS")),
                holds(TOLD, "in words", refused("FAILED PAYMENT_FAIL").message(1, "T", "Please pay otherwise.")),
                broken(TOLD, "the bare code", refused("FAILED PAYMENT_FAIL").message(1, "T", "PAYMENT_FAIL")),
                broken(
                        TOLD,
                        "of another sale",
                        refused("FAILED PAYMENT_FAIL").message(1, "U", "Please pay otherwise.")),
                broken(TOLD, "only a picture", refused("FAILED PAYMENT_FAIL").till(1, "T", "FAILURE")),
                unproven(
                        TOLD,
                        "an order was refused, and no pay",
                        tape().order(0, "T", "FAIL PARAM_ILLEGAL").till(1, "T", "FAILURE")),
                unproven(
                        TOLD,
                        "nobody knows whether the refusal is genuine",
                        refused("FAILED PAYMENT_FAIL")
                                .fact("answerSignature", "INVALID")
                                .till(1, "T", "FAILURE")),
                unproven(TOLD, "nothing of the till", refused("FAILED PAYMENT_FAIL")),
                holds(SILENT, "after a second to the millisecond", torn().pay(1.1, "T", "SUCCESS")),
                holds(
                        SILENT,
                        "the harness was it",
                        torn().pay(0.2, "T", "SUCCESS").byProbe()),
                holds(SILENT, "after two seconds", torn().pay(2.2, "T", "SUCCESS")),
                holds(SILENT, "signed anew", torn().pay(0.2, "T", "SUCCESS").with("sign", "abd")),
                broken(SILENT, "at once", torn().pay(0.2, "T", "SUCCESS")),
                unproven(SILENT, "nothing broke", refused("SUCCESS").pay(0.2, "T", "SUCCESS")));
    }

    private static Tape refused(String answer) {
        return tape().pay(0, "T", answer);
    }

    private static Tape torn() {
        return tape().pay(0, "T", "").ending(org.openvalidate.wire.End.RESET);
    }

    private static Tape tea(String charset, String kept) {
        return tape().pay(0, "T", "SUCCESS")
                .with("trans_name", "抹茶拿铁")
                .fact("charset", charset)
                .fact("charsetKept", kept);
    }
}
