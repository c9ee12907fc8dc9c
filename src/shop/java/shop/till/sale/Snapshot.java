package shop.till.sale;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shop.till.alipay.Sale;

/** An order at one moment, as it stands in the journal. What was set aside for refunds follows from the refunds. */
record Snapshot(
        String id,
        String product,
        Sale sale,
        List<String> earlierTradeIds,
        Order.State state,
        Order.Ending ending,
        BigDecimal paid,
        BigDecimal refunded,
        String alipayTradeId,
        String qrCode,
        String message) {

    Map<String, Object> json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", id);
        members.put("product", product);
        members.put("tradeId", sale.tradeId());
        members.put("earlierTradeIds", earlierTradeIds);
        members.put("amount", sale.amount().toPlainString());
        members.put("currency", sale.currency());
        members.put("transCurrency", sale.transCurrency());
        members.put("subject", sale.subject());
        members.put("storeId", sale.storeId());
        members.put("secondaryMerchantId", sale.secondaryMerchantId());
        members.put("state", state);
        members.put("ending", ending);
        members.put("paid", paid.toPlainString());
        members.put("refunded", refunded.toPlainString());
        members.put("alipayTradeId", alipayTradeId);
        members.put("qrCode", qrCode);
        members.put("message", message);
        return members;
    }

    static Snapshot of(Map<?, ?> members) {
        Sale sale = new Sale(
                text(members, "tradeId"),
                new BigDecimal(text(members, "amount")),
                text(members, "currency"),
                text(members, "transCurrency"),
                text(members, "subject"),
                text(members, "storeId"),
                text(members, "secondaryMerchantId"));
        List<String> earlier = members.get("earlierTradeIds") instanceof List<?> ids
                ? ids.stream().map(String::valueOf).toList()
                : List.of();
        return new Snapshot(
                text(members, "id"),
                text(members, "product"),
                sale,
                earlier,
                Order.State.valueOf(text(members, "state")),
                Order.Ending.valueOf(text(members, "ending")),
                new BigDecimal(text(members, "paid")),
                new BigDecimal(text(members, "refunded")),
                text(members, "alipayTradeId"),
                text(members, "qrCode"),
                text(members, "message"));
    }

    private static String text(Map<?, ?> members, String name) {
        return String.valueOf(members.get(name));
    }
}
