package org.openvalidate.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openvalidate.evidence.LineFields;

/** A trade in a line. */
final class TradeLine {

    private TradeLine() {}

    static void write(Trade trade, ObjectNode into) {
        into.put("service", trade.service())
                .put("merchantTradeId", trade.merchantTradeId())
                .put("alipayTradeId", trade.alipayTradeId())
                .put("refundId", trade.refundId())
                .put("amount", trade.amount())
                .put("currency", trade.currency())
                .put("at", trade.at())
                .put("storeId", trade.storeId())
                .put("secondaryMerchantId", trade.secondaryMerchantId())
                .put("onMerchant", trade.onMerchant())
                .put("onTill", trade.onTill())
                .put("onGateway", trade.onGateway());
    }

    static Trade read(JsonNode node) {
        return new Trade(
                LineFields.text(node, "service"),
                LineFields.text(node, "merchantTradeId"),
                LineFields.text(node, "alipayTradeId"),
                node.path("refundId").asText(""),
                LineFields.text(node, "amount"),
                LineFields.text(node, "currency"),
                LineFields.text(node, "at"),
                LineFields.text(node, "storeId"),
                LineFields.text(node, "secondaryMerchantId"),
                LineFields.text(node, "onMerchant"),
                LineFields.text(node, "onTill"),
                LineFields.text(node, "onGateway"));
    }
}
