package shop.till.alipay;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The services that a till in a store calls. Every call is made once: repeating is the caller's business. */
public final class Alipay {

    /** The gateway's own time, all the year round. */
    public static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter SPACED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String PRODUCT = "OVERSEAS_MBARCODE_PAY";

    private final Line line;
    private final Secondary secondary;
    private final String notifyUrl;
    private final Patience patience;

    /** @param notifyUrl where notices are wanted, empty for none */
    public Alipay(Line line, Secondary secondary, String notifyUrl, Patience patience) {
        this.line = line;
        this.secondary = secondary;
        this.notifyUrl = notifyUrl;
        this.patience = patience;
    }

    /** Charges the wallet whose code was scanned. */
    public Reading pay(Sale sale, String paymentCode) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("notify_url", notifyUrl);
        fields.put("alipay_seller_id", line.account().partner());
        fields.put("trans_name", sale.subject());
        fields.put("partner_trans_id", sale.tradeId());
        fields.put("currency", sale.currency());
        fields.put("trans_currency", sale.transCurrency());
        fields.put("trans_amount", sale.amount().toPlainString());
        fields.put("buyer_identity_code", paymentCode);
        fields.put("identity_code_type", "barcode");
        fields.put("trans_create_time", COMPACT.format(Instant.now().atOffset(BEIJING)));
        fields.put("biz_product", PRODUCT);
        fields.put("extend_info", secondary.json(sale));
        return Answers.pay(sale, line.call("alipay.acquire.overseas.spot.pay", fields, patience.pay()));
    }

    /** Asks for a code that the buyer scans. */
    public Reading precreate(Sale sale, String validity) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("notify_url", notifyUrl);
        fields.put("timestamp", SPACED.format(Instant.now().atOffset(BEIJING)));
        fields.put("out_trade_no", sale.tradeId());
        fields.put("subject", sale.subject());
        fields.put("product_code", PRODUCT);
        fields.put("total_fee", sale.amount().toPlainString());
        fields.put("seller_id", line.account().partner());
        fields.put("currency", sale.currency());
        fields.put("trans_currency", sale.transCurrency().isEmpty() ? sale.currency() : sale.transCurrency());
        fields.put("extend_params", secondary.json(sale));
        fields.put("qr_code_it_b_pay", validity);
        return Answers.precreate(sale, line.call("alipay.acquire.precreate", fields, patience.pay()));
    }

    /** How a trade stands. */
    public Reading query(Sale sale) {
        Map<String, String> fields = Map.of("partner_trans_id", sale.tradeId());
        return Answers.query(sale, line.call("alipay.acquire.overseas.query", fields, patience.others()));
    }

    /** Ends a trade, with the money back if it was paid. */
    public Reading cancel(Sale sale) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("timestamp", String.valueOf(System.currentTimeMillis()));
        fields.put("out_trade_no", sale.tradeId());
        return Answers.cancel(sale, line.call("alipay.acquire.cancel", fields, patience.others()));
    }

    /**
     * Gives money back.
     *
     * @param refundId the same at every repetition
     * @param sync whether the answer is to be the result, not only the acceptance
     */
    public Reading refund(Sale sale, String refundId, BigDecimal amount, String reason, boolean sync) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("notify_url", sync ? "" : notifyUrl);
        fields.put("partner_trans_id", sale.tradeId());
        fields.put("partner_refund_id", refundId);
        fields.put("refund_amount", amount.toPlainString());
        fields.put("currency", sale.currency());
        fields.put("refund_reason", reason);
        fields.put("is_sync", sync ? "Y" : "N");
        return Answers.refund(refundId, line.call("alipay.acquire.overseas.spot.refund", fields, patience.others()));
    }

    /** How a refund stands. */
    public Reading refundQuery(Sale sale, String refundId) {
        Map<String, String> fields = Map.of("out_trade_no", sale.tradeId(), "out_return_no", refundId);
        return Answers.refundQuery(refundId, line.call("alipay.acquire.refund.query", fields, patience.others()));
    }

    /**
     * Whether Alipay sent a notice: its answer, normally {@code true}, {@code false} or {@code invalid}. The call goes
     * unsigned, as the documents show it.
     */
    public String notifyVerify(String notifyId) throws IOException {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("service", "notify_verify");
        query.put("partner", line.account().partner());
        query.put("notify_id", notifyId);
        return line.get(query, patience.others()).strip();
    }
}
