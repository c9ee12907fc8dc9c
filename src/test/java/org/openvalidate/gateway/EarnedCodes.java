package org.openvalidate.gateway;

import static org.openvalidate.gateway.PureGateway.CODE;
import static org.openvalidate.gateway.PureGateway.payment;
import static org.openvalidate.gateway.PureGateway.refunding;
import static org.openvalidate.gateway.PureGateway.with;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Request;

/** Error codes that an input earns: the input in words, and how to give it to the machine. */
final class EarnedCodes {

    /** Earned before the machine is reached, by the HTTP face: shown over real HTTP. */
    static final Map<String, String> BY_THE_FACE = Map.of("ILLEGAL_PARTNER", "a `partner` that is no open account");

    private static final Map<String, Earned> ALL = new TreeMap<>();

    static {
        earned("ILLEGAL_SIGN", "a `sign` that does not verify, or none", () -> paid(SignatureState.INVALID));
        earned(
                "ILLEGAL_SIGN_TYPE",
                "a `sign_type` that is none of the gateway's",
                () -> paid(SignatureState.UNKNOWN_TYPE));
        earned(
                "ILLEGAL_SECURITY_PROFILE",
                "a `sign_type` for which no public key was handed in",
                () -> paid(SignatureState.NO_KEY));
        earned("ILLEGAL_SERVICE", "a `service` that is not served", () -> call(with(payment("T1"), "service", "x")));
        earned("ILLEGAL_CHARSET", "an `_input_charset` that is not served", () -> raw("_input_charset=latin1"));
        earned("ILLEGAL_ARGUMENT", "one parameter twice, or broken percent-encoding", () -> raw("memo=a&memo=b"));
        earned(
                "INVALID_PARAMETER",
                "a field that is missing, too long or misformed",
                () -> call(with(payment("T1"), "trans_amount", "1,00")));
        earned("TRADE_NOT_EXIST", "a query, refund or reverse of a trade that never was", () -> call(query("T9")));
        earned(
                "CONTEXT_INCONSISTENT",
                "a pay with a known `partner_trans_id` and other content",
                () -> afterPay(with(payment("T1"), "trans_amount", "12.35")));
        earned("TRADE_HAS_SUCCESS", "a precreate of an order that is paid", EarnedCodes::orderedAgain);
        earned("TRADE_HAS_CLOSE", "the pay of a trade that was cancelled, again", EarnedCodes::paidAfterCancel);
        earned("TRADE_STATUS_ERROR", "a refund of a trade that is not paid", EarnedCodes::refundedUnpaid);
        earned("RETURN_AMOUNT_EXCEED", "a refund of more than is left", () -> afterPay(refunding("T1", "R1", "12.35")));
        earned(
                "CURRENCY_NOT_SAME",
                "a refund in a currency that is not the trade's",
                () -> afterPay(with(refunding("T1", "R1", "1.00"), "currency", "EUR")));
        earned("DISCORDANT_REPEAT_REQUEST", "a known `partner_refund_id` with another amount", () -> {
            PureGateway gateway = afterPay();
            gateway.refund("T1", "R1", "1.00");
            return gateway.call(refunding("T1", "R1", "2.00"));
        });
        earned("REASON_TRADE_REFUND_FEE_ERR", "a cancel or reverse of a trade that was refunded", () -> {
            PureGateway gateway = afterPay();
            gateway.refund("T1", "R1", "1.00");
            return gateway.call(PureGateway.cancellation("T1"));
        });
        earned(
                "TRADE_CANCEL_TIME_OUT",
                "a cancel on the next day, 15 min after midnight or later",
                () -> afterPay().after(Duration.ofHours(15)).call(PureGateway.cancellation("T1")));
        earned(
                "BUYER_NOT_EXIST",
                "a payment code that is nobody's",
                () -> call(with(payment("T1"), "buyer_identity_code", CODE.replace('8', '9'))));
        earned(
                "SOUNDWAVE_PARSER_FAIL",
                "a payment code of other than 16 to 32 digits",
                () -> call(with(payment("T1"), "buyer_identity_code", "28ABC")));
        earned(
                "BUYER_BALANCE_NOT_ENOUGH",
                "a buyer whose behaviour is `BALANCE_NOT_ENOUGH`",
                () -> PureGateway.whose(Behaviour.BALANCE_NOT_ENOUGH).call(payment("T1")));
        earned(
                "SYSTEM_ERROR",
                "a synchronous refund in the quiet hours (setting `quietRefund`)",
                () -> afterPay().after(Duration.ofMinutes(14 * 60 + 30)).call(refunding("T1", "R1", "1.00")));
        earned(
                "PARAM_ILLEGAL",
                "a report of a secondary merchant without what it must have",
                () -> call(with(Reports.store(), "store_country", "")));
        earned(
                "DATA_NOT_EXIST",
                "the question how a secondary merchant stands that nobody reported",
                () -> call(Reports.query(PaymentMethod.ONLINE_PAYMENT)));
    }

    private EarnedCodes() {}

    private record Earned(String words, Supplier<Departure> deed) {}

    static Set<String> all() {
        return ALL.keySet();
    }

    /** The input in words. */
    static String words(String code) {
        return ALL.get(code).words();
    }

    /** What the machine answers to it. */
    static Departure provoke(String code) {
        return ALL.get(code).deed().get();
    }

    private static void earned(String code, String words, Supplier<Departure> deed) {
        ALL.put(code, new Earned(words, deed));
    }

    private static Departure call(Map<String, String> parameters) {
        return PureGateway.whose(Behaviour.PAYS_AT_ONCE).call(parameters);
    }

    private static Departure paid(SignatureState signature) {
        return PureGateway.whose(Behaviour.PAYS_AT_ONCE).call(payment("T1"), signature);
    }

    /** As it stands on the wire, read by the dialect. */
    private static Departure raw(String query) {
        Call call = new LegacyDialect().read(new Request("GET", "/gateway.do?" + query, Map.of(), Bytes.NONE));
        return PureGateway.whose(Behaviour.PAYS_AT_ONCE)
                .happens(new Event.Called(call, SignatureState.VALID, PureGateway.TEN_O_CLOCK))
                .departure()
                .orElseThrow();
    }

    private static PureGateway afterPay() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        gateway.pay("T1");
        return gateway;
    }

    private static Departure afterPay(Map<String, String> parameters) {
        return afterPay().call(parameters);
    }

    private static Map<String, String> query(String id) {
        return Map.of("service", LegacyService.QUERY.wireName(), "partner_trans_id", id);
    }

    private static Departure orderedAgain() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        Map<String, String> order = PureGateway.ordering("T1");
        String code = PureGateway.fields(gateway.call(order)).getOrDefault("qr_code", "");
        gateway.happens(new Event.OrderScanned(code, CODE));
        return gateway.call(order);
    }

    private static Departure paidAfterCancel() {
        PureGateway gateway = afterPay();
        gateway.cancel("T1");
        return gateway.call(payment("T1"));
    }

    private static Departure refundedUnpaid() {
        PureGateway gateway = PureGateway.whose(Behaviour.ABANDONS);
        gateway.pay("T1");
        return gateway.call(refunding("T1", "R1", "1.00"));
    }
}
