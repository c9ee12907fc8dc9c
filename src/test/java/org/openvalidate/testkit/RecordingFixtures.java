package org.openvalidate.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openvalidate.check.Finding;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.Opening;
import org.openvalidate.evidence.Recording;
import org.openvalidate.result.CaseResult;
import org.openvalidate.wire.End;

/** What was said in the cases of {@link RunFixtures}. The goods' name is hostile, as a merchant could have typed it. */
final class RecordingFixtures {

    /** Markup, Chinese, the end of a CDATA section, a control character and a change of direction, form-encoded. */
    private static final String SUBJECT =
            "%3Cscript%3Ealert%281%29%3C%2Fscript%3E+%E5%92%96%E5%95%A1+%5D%5D%3E+%07+%E2%80%AEtxt.exe";

    private static final Instant START = RunFixtures.OPENED;

    private RecordingFixtures() {}

    static Recording of(CaseResult result) {
        return new Recording(opening(result), entries(result), result.finished());
    }

    private static Opening opening(CaseResult result) {
        return new Opening(
                result.testCase().id(),
                result.testCase().origin(),
                result.findings().stream().map(Finding::obligation).toList(),
                Set.of(),
                "2026.11",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "OpenValidate 0.1.0",
                42,
                "virtual",
                "reference",
                "simulated",
                "2088101122136241",
                START);
    }

    private static List<Entry> entries(CaseResult result) {
        return switch (result.verdict()) {
            case FAILED ->
                Stream.of(
                                pay(result, "UNKNOW"),
                                query(2, 1000, "WAIT_BUYER_PAY"),
                                query(3, 2000, "WAIT_BUYER_PAY"),
                                act(4, 2100, "buyer", "buyer", "gateway", Map.of("act", "ENTERS_PASSWORD")),
                                query(5, 3120, "TRADE_SUCCESS"),
                                torn(6),
                                notice(7),
                                act(8, 3600, "claim", "merchant", "", Map.of("till", "SUCCESS", "merchant", "PAID")))
                        .toList();
            case INCONCLUSIVE -> List.of(unanswered());
            default ->
                List.of(
                        pay(result, "SUCCESS"),
                        act(2, 400, "claim", "merchant", "", Map.of("till", "SUCCESS", "receipt", "<b>1</b> & 2")));
        };
    }

    private static Entry pay(CaseResult result, String code) {
        String body = "service=alipay.acquire.overseas.spot.pay&partner=2088101122136241&partner_trans_id=OV-"
                + result.testCase().id() + "-1&trans_amount=12.34&currency=USD&buyer_identity_code=28****************&"
                + "extend_info=%7B%22store_id%22%3A%22S-001%22%2C%22secondary_merchant_id%22%3A%22M-001%22%7D&"
                + "trans_name=" + SUBJECT + "&sign=***&sign_type=MD5";
        return exchange(
                1,
                0,
                "alipay.acquire.overseas.spot.pay",
                body,
                answer("<result_code>" + code + "</result_code><alipay_trans_id>2026030222001</alipay_trans_id>"));
    }

    private static Entry query(int seq, long millis, String status) {
        String body = "service=alipay.acquire.overseas.query&partner=2088101122136241&partner_trans_id=OV-SPOT-003-1&"
                + "sign=***&sign_type=MD5";
        return exchange(
                seq,
                millis,
                "alipay.acquire.overseas.query",
                body,
                answer("<alipay_trans_status>" + status + "</alipay_trans_status><result_code>SUCCESS</result_code>"));
    }

    private static Entry torn(int seq) {
        Entry whole = exchange(seq, 3200, "alipay.acquire.cancel", "service=alipay.acquire.cancel&sign=***", "");
        Entry.Answered half = new Entry.Answered(200, Map.of(), "<?xml version=\"1.0\"?><alipay><is_success>T</is_suc");
        return new Entry(
                seq,
                "exchange",
                whole.at(),
                whole.endAt(),
                "merchant",
                "gateway",
                whole.service(),
                whole.request(),
                half,
                End.TORN,
                whole.facts());
    }

    private static Entry notice(int seq) {
        Entry.Sent sent = new Entry.Sent(
                "POST",
                "/notify",
                Map.of(),
                "notify_type=trade_status_sync&trade_status=TRADE_SUCCESS&subject=" + SUBJECT + "&sign=***",
                "UTF-8");
        return new Entry(
                seq,
                "notice",
                START.plusMillis(3300),
                START.plusMillis(3420),
                "gateway",
                "merchant",
                "",
                sent,
                new Entry.Answered(200, Map.of(), "success"),
                End.ANSWERED,
                Map.of("signature", "valid"));
    }

    private static Entry unanswered() {
        Entry pay = exchange(1, 0, "alipay.acquire.overseas.spot.pay", "service=alipay.acquire.overseas.spot.pay", "");
        return new Entry(
                1,
                "exchange",
                pay.at(),
                START.plusSeconds(20),
                "merchant",
                "gateway",
                pay.service(),
                pay.request(),
                null,
                End.NO_ANSWER,
                pay.facts());
    }

    private static Entry exchange(int seq, long millis, String service, String body, String answer) {
        Entry.Sent sent = new Entry.Sent("POST", "/gateway.do?_input_charset=UTF-8", Map.of(), body, "UTF-8");
        return new Entry(
                seq,
                "exchange",
                START.plusMillis(millis),
                START.plusMillis(millis + 120),
                "merchant",
                "gateway",
                service,
                sent,
                new Entry.Answered(200, Map.of("content-type", "text/xml"), answer),
                End.ANSWERED,
                Map.of("sign.type", "MD5", "sign.valid", "true"));
    }

    private static Entry act(int seq, long millis, String kind, String from, String to, Map<String, String> facts) {
        return new Entry(seq, kind, START.plusMillis(millis), null, from, to, "", null, null, null, facts);
    }

    private static String answer(String fields) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><alipay><is_success>T</is_success><request>"
                + "<param name=\"partner\">2088101122136241</param></request><response><alipay>" + fields
                + "</alipay></response><sign>***</sign><sign_type>MD5</sign_type></alipay>";
    }
}
