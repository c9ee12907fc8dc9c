package org.openvalidate.diagnose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.openvalidate.dialect.legacy.Currencies;

/**
 * The form that a value must have by itself, by the name of its field. Sources: legacy-instore §2.5 to §2.12, legacy-online
 * §3, §4.1, §5.2, §6. Where sources conflict every form is taken.
 */
final class FieldForms {

    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final Map<String, Form> FORMS = new HashMap<>();

    static {
        form(
                new Said("16 digits", "16 位数字"),
                text -> text.matches("\\d{16}"),
                "partner",
                "alipay_seller_id",
                "seller_id");
        form(
                new Said("an amount from 0.01 with at most two decimals, such as 12.34", "不小于 0.01、最多两位小数的金额，如 12.34"),
                FieldForms::isAmount,
                "trans_amount",
                "refund_amount",
                "total_fee",
                "rmb_fee",
                "return_amount",
                "return_rmb_amount",
                "amount");
        form(new Said("a number", "数字"), Numbers::isAmount, "quantity", "price");
        form(
                new Said("a currency of three capital letters that is supported", "受支持的三位大写币种代码"),
                Currencies::isSettled,
                "currency");
        form(
                new Said("a currency of three capital letters that is supported", "受支持的三位大写币种代码"),
                Currencies::isPriced,
                "trans_currency");
        form(
                new Said("1m to 15d or 1c", "1m 至 15d 或 1c"),
                FieldForms::isSpan,
                "it_b_pay",
                "qr_code_it_b_pay",
                "timeout_rule");
        form(
                new Said("yyyy-MM-dd HH:mm:ss in GMT+8, or epoch milliseconds", "北京时间 yyyy-MM-dd HH:mm:ss 或毫秒时间戳"),
                text -> text.matches("\\d{13}") || isTime(text, "uuuu-MM-dd HH:mm:ss"),
                "timestamp");
        form(
                new Said("yyyy-MM-dd HH:mm:ss in GMT+8", "北京时间 yyyy-MM-dd HH:mm:ss"),
                text -> isTime(text, "uuuu-MM-dd HH:mm:ss"),
                "order_gmt_create");
        form(
                new Said("yyyyMMddHHmmss in GMT+8", "北京时间 yyyyMMddHHmmss"),
                text -> isTime(text, "uuuuMMddHHmmss"),
                "trans_create_time");
        form(
                new Said("yyyyMMddHHmmss or yyyy-MM-dd HH:mm:ss in GMT+8", "北京时间 yyyyMMddHHmmss 或 yyyy-MM-dd HH:mm:ss"),
                text -> isTime(text, "uuuuMMddHHmmss") || isTime(text, "uuuu-MM-dd HH:mm:ss"),
                "gmt_return");
        form(new Said("yyyyMMdd", "yyyyMMdd"), FieldForms::isDay, "start_date", "end_date");
        form(
                new Said("an address of http or https", "http 或 https 地址"),
                text -> text.matches("https?://\\S+"),
                "notify_url",
                "return_url",
                "refer_url",
                "internal_store_photo",
                "external_storefront_photo");
        form(
                new Said("a JSON object", "JSON 对象"),
                text -> json(text).filter(JsonNode::isObject).isPresent(),
                "extend_info",
                "trade_information",
                "biz_data");
        form(
                new Said("a JSON object or array", "JSON 对象或数组"),
                text -> json(text).isPresent(),
                "extend_params");
        form(
                new Said("a JSON array", "JSON 数组"),
                text -> json(text).filter(JsonNode::isArray).isPresent(),
                "goods_detail",
                "site_infos",
                "split_fund_info");
        words("is_sync", "Y", "N");
        words("identity_code_type", "barcode", "QRcode");
        words("biz_product", "OVERSEAS_MBARCODE_PAY");
        words("biz_type", "OVERSEASHOPQRCODE");
        words("status", "STOP", "RESTART", "DELETE");
        words("payment_method", "ONLINE_PAYMENT", "INSTORE_PAYMENT");
        words("payment_inst", "ALIPAYCN", "ALIPAYHK");
        words("payment_type", "1");
        words("forex_biz", "FP");
        words("secondary_merchant_type", "INDIVIDUAL", "ENTERPRISE");
        words("is_split", "T", "F", "t", "f");
        form(
                new Said("four digits", "四位数字"),
                text -> text.matches("[0-9]{4}"),
                "store_industry",
                "secondary_merchant_industry");
        form(
                new Said("a country of two capital letters", "两位大写国家代码"),
                text -> text.matches("[A-Z]{2}"),
                "store_country",
                "register_country");
        form(
                new Said("6 to 32 letters, digits, underscores, hyphens and colons", "6 至 32 位字母、数字、下划线、连字符或冒号"),
                text -> text.matches("[0-9A-Za-z_:-]{6,32}"),
                "out_request_no");
        form(
                new Said(
                        "1 to 10 of 6 to 32 letters, digits, underscores, hyphens and colons, joined by commas",
                        "以逗号分隔的 1 至 10 个编号，每个为 6 至 32 位字母、数字、下划线、连字符或冒号"),
                text -> text.matches("[0-9A-Za-z_:-]{6,32}(,[0-9A-Za-z_:-]{6,32}){0,9}"),
                "out_request_nos");
        form(
                new Said("made of letters, digits, underscores and hyphens", "字母、数字、下划线或连字符"),
                text -> text.matches("[A-Za-z0-9_-]+"),
                "secondary_merchant_id");
        form(
                new Said("seconds since 1970 or yyyy-MM-dd HH:mm:ss in GMT+8", "Unix 秒数或北京时间 yyyy-MM-dd HH:mm:ss"),
                text -> text.matches("\\d{10}|\\d{13}") || isTime(text, "uuuu-MM-dd HH:mm:ss"),
                "order_create");
    }

    private FieldForms() {}

    /** What a value should be, where it is not. */
    static Optional<Said> missed(String name, String value) {
        return Optional.ofNullable(FORMS.get(name))
                .filter(form -> !form.fits().test(value))
                .map(form -> new Said(
                        "\"" + value + "\" is not " + form.words().en(),
                        "“" + value + "”应为：" + form.words().zh().strip()));
    }

    /** What is wanted, and whether a value is that. */
    private record Form(Said words, Predicate<String> fits) {}

    private static void form(Said words, Predicate<String> fits, String... names) {
        List.of(names).forEach(name -> FORMS.put(name, new Form(words, fits)));
    }

    private static void words(String name, String... allowed) {
        List<String> words = List.of(allowed);
        form(new Said(String.join(" or ", words), " " + String.join(" 或 ", words)), words::contains, name);
    }

    private static boolean isAmount(String text) {
        return text.matches("\\d{1,9}(\\.\\d{1,2})?") && new BigDecimal(text).compareTo(LEAST) >= 0;
    }

    private static boolean isSpan(String text) {
        if (text.equals("1c")) {
            return true;
        }
        if (!text.matches("[1-9]\\d{0,4}[mhd]")) {
            return false;
        }
        int minutes = text.endsWith("m") ? 1 : text.endsWith("h") ? 60 : 24 * 60;
        return Long.parseLong(text.substring(0, text.length() - 1)) * minutes <= 15L * 24 * 60;
    }

    private static boolean isTime(String text, String pattern) {
        return reads(text, pattern, LocalDateTime::from);
    }

    private static boolean isDay(String text) {
        return reads(text, "uuuuMMdd", LocalDate::from);
    }

    private static boolean reads(String text, String pattern, TemporalQuery<?> query) {
        try {
            DateTimeFormatter.ofPattern(pattern)
                    .withResolverStyle(ResolverStyle.STRICT)
                    .parse(text, query);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(Json.LENIENT.readTree(text)).filter(JsonNode::isContainerNode);
        } catch (JsonProcessingException none) {
            return Optional.empty();
        }
    }
}
