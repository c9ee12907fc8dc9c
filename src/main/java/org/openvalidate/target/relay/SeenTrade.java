package org.openvalidate.target.relay;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.evidence.Claim;
import org.openvalidate.target.Ends;
import org.openvalidate.wire.Money;

/** One trade as far as a gateway has spoken of it. Sources of the fields: legacy-instore §2.5 to §2.9, legacy-online §3. */
final class SeenTrade {

    private static final Set<String> CHARGED = Set.of("TRADE_SUCCESS", "TRADE_FINISHED");
    private static final String CLOSED = "TRADE_CLOSED";
    private static final String NOT_EXIST = "TRADE_NOT_EXIST";
    private static final String WAITING = "WAIT_BUYER_PAY";

    private final String id;
    private final Map<String, BigDecimal> refunds = new LinkedHashMap<>();
    private boolean online;
    private @Nullable Money amount;
    private String alipayId = "";
    private String status = "";
    private boolean givenBack;

    SeenTrade(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Whether it was ordered at the cashier, and not at a till. */
    synchronized boolean online() {
        return online;
    }

    synchronized boolean isOpen() {
        return status.equals(WAITING);
    }

    /** What was asked for, whatever came of it. */
    synchronized void asked(Purpose purpose, Call call) {
        if (purpose == Purpose.CASHIER) {
            online = true;
            String yuan = call.parameter("rmb_fee");
            priced(
                    yuan.isEmpty() ? call.parameter("total_fee") : yuan,
                    yuan.isEmpty() ? call.parameter("currency") : "CNY");
        } else if (purpose == Purpose.PAY || purpose == Purpose.ORDER) {
            String own = call.parameter("trans_currency");
            String fee = call.parameter("trans_amount").isEmpty()
                    ? call.parameter("total_fee")
                    : call.parameter("trans_amount");
            priced(fee, own.isEmpty() ? call.parameter("currency") : own);
        }
    }

    /** What the gateway said of it. */
    synchronized void answered(Purpose purpose, Call call, Answer answer) {
        if (answer.errorCode().equals(NOT_EXIST)) {
            status = status.isEmpty() ? Claim.NOT_EXIST : status;
            return;
        }
        String result = answer.resultCode();
        if (!answer.accepted() || !(result.isEmpty() || result.equals("SUCCESS"))) {
            status = purpose == Purpose.PAY && result.startsWith("UNK") ? WAITING : status;
            return;
        }
        String named = first(answer.field("alipay_trans_id"), answer.field("trade_no"));
        alipayId = named.isEmpty() ? alipayId : named;
        switch (purpose) {
            case PAY -> status = "TRADE_SUCCESS";
            case ORDER -> status = WAITING;
            case QUERY ->
                status = first(first(answer.field("alipay_trans_status"), answer.field("trade_status")), status);
            case CANCEL -> {
                givenBack = answer.field("action").equals("refund");
                status = CLOSED;
            }
            case REFUND -> returned(call);
            case REFUND_QUERY, CASHIER, OTHER -> {}
        }
    }

    /** A claim of the gateway's; null where it has said nothing that is final or not. */
    synchronized @Nullable Map<String, String> end() {
        if (status.equals(Claim.NOT_EXIST)) {
            return Ends.unheardOf(id);
        }
        Money sum = amount;
        if (status.isEmpty() || sum == null) {
            return null;
        }
        Map<String, String> end = new TreeMap<>(Claim.end(id, alipayId, status, sum, CHARGED.contains(status)));
        BigDecimal back = givenBack ? sum.amount() : refunds.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (back.signum() > 0) {
            end.put(Claim.REFUNDED, new Money(back, sum.currency()).text());
        }
        return end;
    }

    private void returned(Call call) {
        String sum = first(
                call.parameter("refund_amount"),
                first(call.parameter("return_amount"), call.parameter("return_rmb_amount")));
        String refund = first(call.parameter("partner_refund_id"), call.parameter("out_return_no"));
        number(sum, value -> refunds.put(refund, value));
    }

    private void priced(String fee, String currency) {
        number(fee, value -> amount = new Money(value, currency));
    }

    private static void number(String text, java.util.function.Consumer<BigDecimal> taken) {
        if (text.matches("\\d{1,15}(\\.\\d{1,6})?")) {
            taken.accept(new BigDecimal(text));
        }
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
