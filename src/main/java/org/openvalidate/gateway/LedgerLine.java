package org.openvalidate.gateway;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.wire.Money;

/**
 * A movement of money in the columns of files. Source: legacy-instore §6.2, §6.3; legacy-online §5.2, §5.3. The fee in yuan
 * is rounded on its own, not turned from the fee. Amounts of money that goes back are positive, as in the published
 * in-store rows; of online files the sign is not published and taken to be the same. That a cancel or a reversal is of type
 * R where only P and R are known, that the download services remark the subject, and that a fee goes back with its
 * refund in proportion, are ours. In Hong Kong, every simulated buyer pays from the mainland's wallet, and of the
 * names of products there one alone is published.
 */
final class LedgerLine {

    private static final int RATE_SCALE = 8;

    private LedgerLine() {}

    static Map<String, String> of(State state, LedgerEntry entry, FileForm form, Instant seen) {
        Instant settled = Settling.instant(state, entry);
        boolean liquidated = form.settles() || settled.isBefore(seen);
        Map<String, String> line = new LinkedHashMap<>();
        line.put("Partner_transaction_id", id(entry, form));
        line.put("Transaction_id", entry.trade().alipayId());
        line.put("Transaction_ID", entry.trade().alipayId());
        line.put("Original_partner_transaction_ID", original(entry));
        line.put("original_partner_transaction_ID", original(entry));
        line.put("Issue", "ALIPAYCN");
        line.put("Product", entry.trade().order().product() == Product.WAP ? "Cross_wap" : "");
        line.put("Payment_time", Stamp.words(entry.at()));
        line.put("Settlement_time", liquidated ? Stamp.words(settled) : "");
        line.put("Transaction_type", entry.type().name());
        line.put("Type", entry.type() == LedgerEntry.Type.PAYMENT ? "P" : "R");
        line.put("Status", liquidated ? "L" : "P");
        boolean remarked = form == FileForm.COMPARE || form == FileForm.LIQUIDATION;
        line.put("Remarks", remarked ? entry.trade().order().subject() : "");
        shop(line, entry.trade().order());
        money(line, state.account(), entry);
        return line;
    }

    private static void money(Map<String, String> line, Account account, LedgerEntry entry) {
        String settlement = entry.trade().settlement();
        String pricing = entry.priced().currency();
        BigDecimal share = account.terms().files().feeRate();
        BigDecimal rate = account.rateOf(settlement);
        Money amount = new Money(
                entry.priced()
                        .amount()
                        .multiply(account.rateOf(pricing))
                        .divide(rate, Money.scale(settlement), RoundingMode.HALF_UP),
                settlement);
        Money fee = new Money(amount.amount().multiply(share), settlement);
        Money yuan = new Money(amount.amount().multiply(rate), "CNY");
        Money yuanFee = new Money(yuan.amount().multiply(share), "CNY");
        line.put("Transaction_amount", amount.text());
        line.put("Charge_amount", fee.text());
        line.put("Amount", amount.text());
        line.put("Fee", fee.text());
        line.put("Settlement", amount.amount().subtract(fee.amount()).toPlainString());
        line.put("Rmb_amount", yuan.text());
        line.put("Rmb_settlement", yuan.amount().subtract(yuanFee.amount()).toPlainString());
        line.put("Currency", settlement);
        line.put("Rate", rate.setScale(RATE_SCALE, RoundingMode.HALF_UP).toPlainString());
        line.put("Trans_currency", pricing);
        line.put("Trans_amount", entry.priced().text());
        line.put(
                "Trans_forex_rate",
                account.rateOf(pricing)
                        .divide(rate, RATE_SCALE, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    private static void shop(Map<String, String> line, Order order) {
        String store = order.ofShop("store_name");
        line.put("Secondary_merchant_industry", order.ofShop("secondary_merchant_industry"));
        line.put("Secondary_merchant_id", order.ofShop("secondary_merchant_id"));
        line.put("Secondary_merchant_name", order.ofShop("secondary_merchant_name"));
        line.put("Operator_name", store.isEmpty() ? order.ofShop("taxi_driver_name") : store);
        line.put(
                "Order_scene",
                switch (order.product()) {
                    case BARCODE -> "paymentQrCode";
                    case TRANSACTION_QR -> "transactionQrCode";
                    case STORE_QR -> "shopQrCode";
                    case WEB, WAP, APP -> "";
                });
    }

    /** In a settlement file a cancelled trade goes by the gateway's id. */
    private static String id(LedgerEntry entry, FileForm form) {
        return form.settles() && entry.type() == LedgerEntry.Type.CANCEL
                ? entry.trade().alipayId()
                : entry.merchantId();
    }

    private static String original(LedgerEntry entry) {
        return entry.type() == LedgerEntry.Type.PAYMENT ? "" : entry.trade().merchantId();
    }
}
