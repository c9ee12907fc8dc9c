package org.openvalidate.dialect.legacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openvalidate.dialect.Purpose;

/**
 * The services of the gateway that OpenValidate knows, each with its fields: the one home of required fields and
 * lengths. Sources: legacy-instore §2.2, §2.5 to §2.12, legacy-online §1.5, §3, §4.1, §6; where sources conflict on
 * whether a field is required, it is not.
 * A refund's reason is {@code refund_reason}, in the HK SDK {@code refund_reson}; both are taken.
 */
public enum LegacyService {
    SPOT_PAY(
            "alipay.acquire.overseas.spot.pay",
            Purpose.PAY,
            "partner_trans_id",
            Field.must("alipay_seller_id", 16),
            Field.must("trans_name", 256),
            Field.must("partner_trans_id", 64),
            Field.must("currency", 8),
            Field.must("trans_amount", 12),
            Field.must("buyer_identity_code", 32),
            Field.must("identity_code_type", 16),
            Field.must("biz_product", 64),
            Field.must("extend_info", 0),
            Field.may("trans_currency", 8),
            Field.may("trans_create_time", 16),
            Field.may("notify_url", 200),
            Field.may("terminal_timestamp", 0),
            Field.may("quantity", 0),
            Field.may("price", 0),
            Field.may("memo", 0),
            Field.may("trade_information", 0)),
    QUERY(
            "alipay.acquire.overseas.query",
            Purpose.QUERY,
            "partner_trans_id",
            Field.may("partner_trans_id", 64),
            Field.may("alipay_trans_id", 64)),
    CANCEL(
            "alipay.acquire.cancel",
            Purpose.CANCEL,
            "out_trade_no",
            Field.must("timestamp", 0),
            Field.must("out_trade_no", 64),
            Field.may("terminal_timestamp", 0),
            Field.may("trade_no", 64)),
    REFUND(
            "alipay.acquire.overseas.spot.refund",
            Purpose.REFUND,
            "partner_trans_id",
            Field.must("partner_trans_id", 64),
            Field.must("partner_refund_id", 64),
            Field.must("refund_amount", 12),
            Field.must("currency", 10),
            Field.may("notify_url", 200),
            Field.may("alipay_trans_id", 64),
            Field.may("refund_reason", 128),
            Field.may("refund_reson", 128),
            Field.may("is_sync", 1)),
    REFUND_QUERY(
            "alipay.acquire.refund.query",
            Purpose.REFUND_QUERY,
            "out_trade_no",
            Field.must("out_trade_no", 64),
            Field.must("out_return_no", 128)),
    REVERSE(
            "alipay.acquire.overseas.spot.reverse",
            Purpose.OTHER,
            "partner_trans_id",
            Field.must("partner_trans_id", 64)),
    PRECREATE(
            "alipay.acquire.precreate",
            Purpose.ORDER,
            "out_trade_no",
            Field.must("timestamp", 0),
            Field.must("out_trade_no", 64),
            Field.must("subject", 256),
            Field.must("product_code", 32),
            Field.must("total_fee", 12),
            Field.must("currency", 8),
            Field.must("trans_currency", 8),
            Field.may("notify_url", 200),
            Field.may("terminal_timestamp", 0),
            Field.may("seller_id", 16),
            Field.may("seller_email", 0),
            Field.may("price", 0),
            Field.may("quantity", 0),
            Field.may("body", 0),
            Field.may("show_url", 0),
            Field.may("goods_detail", 0),
            Field.may("extend_params", 0),
            Field.may("it_b_pay", 0),
            Field.may("qr_code_it_b_pay", 0),
            Field.may("passback_parameters", 0),
            Field.may("trade_information", 0)),
    QRCODE_CREATE(
            "alipay.commerce.qrcode.create",
            Purpose.OTHER,
            "",
            Field.must("timestamp", 0),
            Field.must("biz_type", 0),
            Field.must("biz_data", 0),
            Field.may("notify_url", 200)),
    QRCODE_MODIFY(
            "alipay.commerce.qrcode.modify",
            Purpose.OTHER,
            "",
            Field.must("timestamp", 0),
            Field.must("biz_type", 0),
            Field.must("qrcode", 0),
            Field.must("biz_data", 0),
            Field.may("notify_url", 200)),
    QRCODE_MODIFY_STATUS(
            "alipay.commerce.qrcode.modifyStatus",
            Purpose.OTHER,
            "",
            Field.must("timestamp", 0),
            Field.must("biz_type", 0),
            Field.must("qrcode", 0),
            Field.must("status", 0),
            Field.may("notify_url", 200)),
    NOTIFY_VERIFY("notify_verify", Purpose.OTHER, "", Field.may("notify_id", 0)),
    /** Listed among the services of barcode payment; neither its name nor its fields are published. */
    HEARTBEAT("heartbeat", Purpose.OTHER, ""),
    SECMERCHANT_OFFLINE_MAINTAIN(
            "alipay.overseas.secmerchant.offline.maintain", Purpose.OTHER, "", MerchantFields.store()),
    SECMERCHANT_ONLINE_MAINTAIN(
            "alipay.overseas.secmerchant.online.maintain", Purpose.OTHER, "", MerchantFields.online()),
    SECMERCHANT_QUERY_STATUS(
            "alipay.overseas.secmerchant.maintain.queryStatus",
            Purpose.OTHER,
            "",
            Field.must("timestamp", 0),
            Field.must("secondary_merchant_id", 64),
            Field.must("payment_method", 0),
            Field.may("store_id", 64)),
    FOREX_TRADE(
            "create_forex_trade",
            Purpose.CASHIER,
            "out_trade_no",
            OnlineFields.order(
                    Field.may("return_url", 200),
                    Field.may("timeout_rule", 10),
                    Field.may("order_gmt_create", 0),
                    Field.may("order_valid_time", 0),
                    Field.may("supplier", 0),
                    Field.may("auth_token", 0),
                    Field.may("qr_pay_mode", 0),
                    Field.may("qrcode_width", 0))),
    FOREX_TRADE_WAP(
            "create_forex_trade_wap",
            Purpose.CASHIER,
            "out_trade_no",
            OnlineFields.order(
                    Field.may("return_url", 200),
                    Field.may("timeout_rule", 10),
                    Field.may("order_create", 0),
                    Field.may("supplier", 0),
                    Field.may("auth_token", 0),
                    Field.may("app_pay", 0))),
    /** Never called: an app hands over an {@link OrderString} of it. */
    SECURITYPAY(
            "mobile.securitypay.pay",
            Purpose.CASHIER,
            "out_trade_no",
            OnlineFields.order(
                    Field.must("seller_id", 16),
                    Field.must("forex_biz", 0),
                    Field.may("payment_type", 4),
                    Field.may("return_url", 200),
                    Field.may("appenv", 0),
                    Field.may("it_b_pay", 0),
                    Field.may("show_url", 0),
                    Field.may("extern_token", 0),
                    Field.may("app_id", 0))),
    SINGLE_TRADE_QUERY(
            "single_trade_query",
            Purpose.QUERY,
            "out_trade_no",
            Field.may("trade_no", 64),
            Field.may("out_trade_no", 64)),
    FOREX_REFUND(
            "forex_refund",
            Purpose.REFUND,
            "out_trade_no",
            Field.must("out_return_no", 64),
            Field.must("out_trade_no", 64),
            Field.must("currency", 10),
            Field.must("gmt_return", 0),
            Field.may("return_amount", 0),
            Field.may("return_rmb_amount", 0),
            Field.may("notify_url", 200),
            Field.may("reason", 100),
            Field.may("product_code", 32),
            Field.may("is_sync", 1),
            Field.may("split_fund_info", 1600)),
    FOREX_RATE_FILE("forex_rate_file", Purpose.OTHER, ""),
    /** Answers in plain text, errors too; so does the next. Source: legacy-online §5.2. */
    FOREX_COMPARE_FILE("forex_compare_file", Purpose.OTHER, "", Field.may("start_date", 0), Field.may("end_date", 0)),
    FOREX_LIQUIDATION_FILE(
            "forex_liquidation_file", Purpose.OTHER, "", Field.may("start_date", 0), Field.may("end_date", 0)),
    CUSTOMS(
            "alipay.acquire.customs",
            Purpose.OTHER,
            "",
            Field.must("out_request_no", 32),
            Field.must("trade_no", 64),
            Field.must("merchant_customs_code", 20),
            Field.must("amount", 20),
            Field.must("customs_place", 20),
            Field.must("merchant_customs_name", 256),
            Field.may("is_split", 1),
            Field.may("sub_out_biz_no", 32),
            Field.may("buyer_name", 0),
            Field.may("buyer_id_no", 0)),
    CUSTOMS_QUERY("alipay.overseas.acquire.customs.query", Purpose.OTHER, "", Field.must("out_request_nos", 329));

    private final String wireName;
    private final Purpose purpose;
    private final String tradeField;
    private final List<Field> fields;

    LegacyService(String wireName, Purpose purpose, String tradeField, Field... fields) {
        this.wireName = wireName;
        this.purpose = purpose;
        this.tradeField = tradeField;
        this.fields = List.of(fields);
    }

    /** The value of {@code service}. */
    public String wireName() {
        return wireName;
    }

    /** What it is for. */
    public Purpose purpose() {
        return purpose;
    }

    /** The field that holds the merchant's trade id, empty where there is no trade. */
    public String tradeField() {
        return tradeField;
    }

    /** The service's own fields; the common ones stand in {@link Field#COMMON}. */
    public List<Field> fields() {
        return fields;
    }

    /** The element below {@code response} that holds the answer's fields. */
    public String answerElement() {
        return this == SINGLE_TRADE_QUERY ? "trade" : "alipay";
    }

    /** The service with exactly this name; every name that contains {@code heartbeat} is taken for that one. */
    public static Optional<LegacyService> named(String wireName) {
        if (wireName.toLowerCase(Locale.ROOT).contains(HEARTBEAT.wireName)) {
            return Optional.of(HEARTBEAT);
        }
        return Arrays.stream(values())
                .filter(service -> service.wireName.equals(wireName))
                .findFirst();
    }
}
