package org.openvalidate.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.openvalidate.testkit.OpensslMerchant.Said;

/**
 * A good request of each service with Chinese text in it, and a field that it cannot do without, by the service's name on
 * the wire. What a request is about is first made over the same wire. Source: legacy-instore §2.5 to §2.11.
 */
final class ServiceRequests {

    private static final String PAY = "alipay.acquire.overseas.spot.pay";
    private static final String REFUND = "alipay.acquire.overseas.spot.refund";
    private static final String SHOP_CODE = "alipay.commerce.qrcode.create";
    private static final String SHOP = """
            {"secondary_merchant_industry":"5812","secondary_merchant_id":"m1","secondary_merchant_name":"茶馆",\
            "store_id":"s1","store_name":"一号店","trans_currency":"USD"}""";

    private final String partner;
    private final String buyer;
    private final String timestamp;
    private final BiFunction<String, Map<String, String>, Said> ask;
    private final Map<String, Row> rows = new TreeMap<>();
    private int numbered;

    /** A way to make the request, and what it cannot do without. */
    private record Row(String demanded, Supplier<Map<String, String>> good) {}

    /** @param ask how to have something done: service and fields to answer */
    ServiceRequests(String partner, String buyer, Instant now, BiFunction<String, Map<String, String>, Said> ask) {
        this.partner = partner;
        this.buyer = buyer;
        this.timestamp = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
                .withZone(ZoneOffset.ofHours(8))
                .format(now);
        this.ask = ask;
        row(PAY, "trans_amount", () -> payment(fresh("T")));
        row("alipay.acquire.overseas.query", "partner_trans_id", () -> about("partner_trans_id", paid()));
        row("alipay.acquire.cancel", "timestamp", () -> stamped(about("out_trade_no", paid())));
        row("alipay.acquire.overseas.spot.reverse", "partner_trans_id", () -> about("partner_trans_id", paid()));
        row(REFUND, "partner_refund_id", () -> refunding(paid(), fresh("R")));
        row("alipay.acquire.refund.query", "out_return_no", this::refunded);
        row("alipay.acquire.precreate", "subject", () -> stamped(ordering(fresh("Q"))));
        row(SHOP_CODE, "biz_data", this::shop);
        row("alipay.commerce.qrcode.modify", "qrcode", () -> coded(shop()));
        row("alipay.commerce.qrcode.modifyStatus", "status", () -> coded(status()));
        row("alipay.overseas.secmerchant.offline.maintain", "store_country", () -> stamped(store()));
        row("alipay.overseas.secmerchant.online.maintain", "site_infos", () -> stamped(website()));
        row("alipay.overseas.secmerchant.maintain.queryStatus", "payment_method", this::reported);
        row("heartbeat", "", () -> Map.of("memo", "心跳"));
    }

    Map<String, String> good(String service) {
        return row(service).good().get();
    }

    String demanded(String service) {
        return row(service).demanded();
    }

    private Row row(String service) {
        assertThat(rows).as("a good request of %s", service).containsKey(service);
        return rows.get(service);
    }

    private void row(String service, String demanded, Supplier<Map<String, String>> good) {
        rows.put(service, new Row(demanded, good));
    }

    private String fresh(String letter) {
        numbered++;
        return letter + numbered;
    }

    private String paid() {
        String id = fresh("T");
        done(PAY, payment(id));
        return id;
    }

    private Map<String, String> refunded() {
        String trade = paid();
        String refund = fresh("R");
        done(REFUND, refunding(trade, refund));
        return with(about("out_trade_no", trade), "out_return_no", refund);
    }

    private Map<String, String> coded(Map<String, String> fields) {
        return with(fields, "qrcode", done(SHOP_CODE, shop()).field("qrcode"));
    }

    private Said done(String service, Map<String, String> fields) {
        Said said = ask.apply(service, fields);
        assertThat(said.field("result_code")).as("%s %s", service, said).isEqualTo("SUCCESS");
        return said;
    }

    private Map<String, String> payment(String id) {
        return Map.ofEntries(
                Map.entry("alipay_seller_id", partner),
                Map.entry("biz_product", "OVERSEAS_MBARCODE_PAY"),
                Map.entry("buyer_identity_code", buyer),
                Map.entry("currency", "USD"),
                Map.entry(
                        "extend_info", "{\"secondary_merchant_id\":\"m1\",\"store_id\":\"s1\",\"store_name\":\"一号店\"}"),
                Map.entry("identity_code_type", "barcode"),
                Map.entry("memo", "<少糖> & \"热\""),
                Map.entry("partner_trans_id", id),
                Map.entry("trans_amount", "12.34"),
                Map.entry("trans_name", "茶 & 100% cake+"));
    }

    private static Map<String, String> refunding(String id, String refund) {
        return Map.of(
                "partner_trans_id", id,
                "partner_refund_id", refund,
                "refund_amount", "1.00",
                "currency", "USD",
                "refund_reason", "茶凉了 + 退款");
    }

    private static Map<String, String> ordering(String id) {
        return Map.of(
                "out_trade_no", id,
                "subject", "茶",
                "body", "两杯茶 & 一块饼",
                "product_code", "OVERSEAS_MBARCODE_PAY",
                "total_fee", "12.34",
                "currency", "USD",
                "trans_currency", "USD");
    }

    private Map<String, String> shop() {
        return with(ofShops(), "biz_data", SHOP);
    }

    private Map<String, String> status() {
        return with(with(ofShops(), "status", "STOP"), "memo", "停用");
    }

    private Map<String, String> ofShops() {
        return stamped(Map.of("biz_type", "OVERSEASHOPQRCODE"));
    }

    private static Map<String, String> store() {
        return Map.of(
                "secondary_merchant_name", "茶馆有限公司",
                "secondary_merchant_id", "m1",
                "store_id", "s1",
                "store_name", "一号店",
                "store_country", "US",
                "store_address", "1 Road",
                "store_industry", "5812");
    }

    private static Map<String, String> website() {
        return Map.of(
                "secondary_merchant_name", "茶馆有限公司",
                "secondary_merchant_id", "m1",
                "secondary_merchant_industry", "5499",
                "register_country", "US",
                "register_address", "1 Road",
                "site_infos", "[{\"site_type\":\"WEB\",\"site_url\":\"https://tea.example\",\"site_name\":\"茶\"}]");
    }

    private Map<String, String> reported() {
        done("alipay.overseas.secmerchant.offline.maintain", stamped(store()));
        return stamped(with(
                with(about("secondary_merchant_id", "m1"), "store_id", "s1"), "payment_method", "INSTORE_PAYMENT"));
    }

    /** What a service does not know is signed with the rest all the same. */
    private static Map<String, String> about(String field, String id) {
        return Map.of(field, id, "memo", "备注 &=%+");
    }

    private Map<String, String> stamped(Map<String, String> fields) {
        return with(fields, "timestamp", timestamp);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new TreeMap<>(fields);
        more.put(name, value);
        return more;
    }
}
