package org.openvalidate.feature;

import java.util.Locale;
import java.util.Map;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;

/** The words of a feature that come from no row. */
final class Wording {

    static final Text FEATURE = new Text("Feature", "功能");
    static final Text SCENARIO = new Text("Scenario", "场景");
    static final Text AND = new Text("And", "并且");
    /** The vendor's three headings. */
    static final Text DESCRIPTION = new Text("Scenario description", "场景描述");

    static final Text PURPOSE = new Text("Test purpose", "集成测试目的");
    static final Text PROCEDURE = new Text("Test steps", "集成测试步骤");

    private static final Map<String, Text> AREAS = Map.ofEntries(
            Map.entry("con", new Text("Access and signature", "接入与签名")),
            Map.entry("spot", new Text("In-store payment by payment code", "线下付款码支付")),
            Map.entry("tqr", new Text("Transaction QR code", "交易二维码")),
            Map.entry("sqr", new Text("Store QR code", "商户二维码")),
            Map.entry("web", new Text("Online payment", "线上支付")),
            Map.entry("ntf", new Text("Asynchronous notifications", "异步通知")),
            Map.entry("ref", new Text("Refund", "退款")),
            Map.entry("can", new Text("Cancel", "撤销")),
            Map.entry("rec", new Text("Reconciliation", "对账")),
            Map.entry("sec", new Text("Secondary merchants", "二级商户")),
            Map.entry("err", new Text("Errors on the wire", "异常处理")),
            Map.entry("acc", new Text("The vendor's own steps", "支付宝验收步骤")),
            Map.entry("live", new Text("Go-live", "上线")),
            Map.entry("api", new Text("API coverage", "接口覆盖")));

    private static final Map<String, Text> PRODUCTS = Map.ofEntries(
            Map.entry("barcode", new Text("barcode payment", "条码支付")),
            Map.entry("transaction-qr", new Text("transaction QR code", "交易二维码")),
            Map.entry("store-qr", new Text("store QR code", "商户二维码")),
            Map.entry("in-store", new Text("all in-store products", "全部线下产品")),
            Map.entry("web", new Text("website payment", "网站支付")),
            Map.entry("wap", new Text("mobile web payment", "手机网站支付")),
            Map.entry("app", new Text("app payment", "App 支付")),
            Map.entry("online", new Text("all online products", "全部线上产品")),
            Map.entry("acquirer", new Text("acquirers", "收单机构")),
            Map.entry("all", new Text("all products", "全部产品")));

    private Wording() {}

    static String title(String product, String area, Lang lang) {
        String prefix = area.toUpperCase(Locale.ROOT);
        return prefix + " " + in(AREAS, area, lang) + " - " + in(PRODUCTS, product, lang);
    }

    private static String in(Map<String, Text> words, String key, Lang lang) {
        return words.getOrDefault(key, new Text(key, key)).in(lang);
    }
}
