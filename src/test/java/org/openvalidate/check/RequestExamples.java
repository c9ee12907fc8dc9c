package org.openvalidate.check;

import static org.openvalidate.check.Example.broken;
import static org.openvalidate.check.Example.holds;
import static org.openvalidate.check.Example.outside;
import static org.openvalidate.check.Example.unproven;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.Map;
import java.util.stream.Stream;
import org.openvalidate.testkit.Tape;

/** The rules about every request. */
final class RequestExamples {

    private static final String SIGNED = "every request is signed correctly [SGN-1]";
    private static final String IN_URL = "every POST names _input_charset in the URL [HTTP-1]";
    private static final String KEPT = "every request is encoded in the charset it names [HTTP-2]";
    private static final String EMPTY = "no empty parameter is sent [HTTP-3]";
    private static final String PRESENT = "every request carries the fields its service requires [HTTP-4]";
    private static final String FIT = "no field is longer than its service allows [HTTP-5]";
    private static final String WHOLE = "amounts in JPY and KRW have no decimals [HTTP-6]";

    private RequestExamples() {}

    static Stream<Example> all() {
        return Stream.of(
                holds(SIGNED, "valid", pay()),
                broken(SIGNED, "invalid", pay().query(3, "T", "FAIL").fact("signature", "INVALID"))
                        .saying("signature INVALID")
                        .stating("service", "alipay.acquire.overseas.query")
                        .stating("requests", "1 of 2")
                        .showing(2),
                broken(
                        SIGNED,
                        "the harness's own, unknown type",
                        pay().fact("signature", "UNKNOWN_TYPE").byProbe()),
                broken(SIGNED, "nobody has looked", pay().fact("signature", "")).saying("signature not stamped"),
                outside(
                        SIGNED,
                        "only a check of a notice, which may go without",
                        tape().call(2, "notify_verify", Map.of("notify_id", "n"), "", "")
                                .fact("signature", "INVALID")),
                unproven(SIGNED, "no key", pay().fact("signature", "NO_KEY")),
                holds(IN_URL, "in the URL", pay()),
                broken(IN_URL, "in the body only", pay().bareUrl()),
                outside(IN_URL, "GET only", pay().asGet()),
                holds(KEPT, "legible", pay()),
                broken(KEPT, "other bytes", pay().fact("charsetKept", "false")).saying("bytes that are not UTF-8"),
                outside(KEPT, "nobody has looked", pay().fact("charsetKept", "")),
                holds(EMPTY, "none", pay()),
                broken(EMPTY, "memo empty", pay().with("memo", "")).saying("memo empty"),
                holds(PRESENT, "all", pay().query(3, "T", "SUCCESS").cancel(6, "T", "SUCCESS")),
                broken(PRESENT, "no trans_name", pay().with("trans_name", null)).saying("without trans_name"),
                broken(PRESENT, "no sign_type", pay().with("sign_type", null)),
                broken(
                        PRESENT,
                        "a query of nothing",
                        pay().query(3, "T", "FAIL").with("partner_trans_id", null)),
                holds(
                        PRESENT,
                        "a notice checked without a signature",
                        pay().call(2, "notify_verify", Map.of("notify_id", "n"), "", "")
                                .with("sign", null)
                                .with("sign_type", null)
                                .with("_input_charset", null)),
                outside(PRESENT, "unknown service", tape().call(0, "a.new.one", Map.of(), "SUCCESS", "T")),
                holds(FIT, "64 characters", pay().with("partner_trans_id", "é".repeat(64))),
                broken(FIT, "65 characters", pay().with("partner_trans_id", "T".repeat(65)))
                        .saying("partner_trans_id with 65 characters, at most 64"),
                broken(FIT, "a masked code by its stamped length", pay().fact("buyer_identity_code.length", "33")),
                holds(WHOLE, "whole yen", pay().with("currency", "JPY").with("trans_amount", "1234")),
                broken(WHOLE, "decimals", pay().with("currency", "KRW").with("trans_amount", "1234.00"))
                        .saying("1234.00 KRW"),
                outside(WHOLE, "dollars", pay()),
                outside(
                        WHOLE,
                        "priced in dollars",
                        pay().with("currency", "JPY").with("trans_currency", "USD")));
    }

    private static Tape pay() {
        return tape().pay(0, "T", "SUCCESS");
    }
}
