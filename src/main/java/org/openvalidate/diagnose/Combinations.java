package org.openvalidate.diagnose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.wire.Money;

/**
 * Values that are sound alone and not together. Sources: legacy-instore §2.5 to §2.12, legacy-online §3.1, §3.3, §4.1, §6.4,
 * §3.10.
 */
final class Combinations {

    private static final Set<String> WEB_CODES =
            Set.of("", "NEW_OVERSEAS_SELLER", "OVERSEAS_SELLER", "NEW_WAP_OVERSEAS_SELLER", "WAP_OVERSEAS_SELLER");
    private static final Set<String> WAP_CODES = Set.of("", "NEW_WAP_OVERSEAS_SELLER", "WAP_OVERSEAS_SELLER");
    private static final Set<LegacyService> ONLINE = Set.of(
            LegacyService.FOREX_TRADE,
            LegacyService.FOREX_TRADE_WAP,
            LegacyService.SECURITYPAY,
            LegacyService.FOREX_REFUND);

    private final Map<String, String> parameters;
    private final List<Cause> causes = new ArrayList<>();

    private Combinations(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    static List<Cause> causes(LegacyService service, Map<String, String> parameters) {
        Combinations combinations = new Combinations(parameters);
        combinations.judge(service);
        return combinations.causes;
    }

    private void judge(LegacyService service) {
        switch (service) {
            case SPOT_PAY -> {
                same("alipay_seller_id", "partner");
                whole("trans_amount", priced());
                product("trans_amount");
            }
            case QUERY -> either("partner_trans_id", "alipay_trans_id");
            case SINGLE_TRADE_QUERY -> either("out_trade_no", "trade_no");
            case REFUND -> {
                differ("partner_refund_id", "partner_trans_id");
                whole("refund_amount", value("currency"));
            }
            case PRECREATE -> {
                same("seller_id", "partner");
                whole("total_fee", priced());
                product("total_fee");
                unless(
                        value("product_code").isEmpty() || value("product_code").equals("OVERSEAS_MBARCODE_PAY"),
                        "product_code",
                        "it is OVERSEAS_MBARCODE_PAY for this service",
                        "该接口应为 OVERSEAS_MBARCODE_PAY");
            }
            case FOREX_TRADE -> order(WEB_CODES);
            case FOREX_TRADE_WAP, SECURITYPAY -> order(WAP_CODES);
            case FOREX_REFUND -> exactlyOne("return_amount", "return_rmb_amount");
            case SECMERCHANT_QUERY_STATUS ->
                unless(
                        !value("payment_method").equals("INSTORE_PAYMENT")
                                || !value("store_id").isEmpty(),
                        "store_id",
                        "INSTORE_PAYMENT needs it",
                        "INSTORE_PAYMENT 时必填");
            case CUSTOMS ->
                unless(
                        !value("is_split").equalsIgnoreCase("T")
                                || !value("sub_out_biz_no").isEmpty(),
                        "sub_out_biz_no",
                        "is_split=T needs it",
                        "is_split=T 时必填");
            case FOREX_COMPARE_FILE, FOREX_LIQUIDATION_FILE ->
                unless(
                        value("start_date").compareTo(value("end_date")) <= 0,
                        "end_date",
                        "it is before start_date",
                        "早于 start_date");
            default -> {
                // nothing more is published of these
            }
        }
        if (ONLINE.contains(service)) {
            unless(!value("currency").equals("CNY"), "currency", "it is never CNY for this service", "该接口不支持 CNY");
        }
    }

    private void order(Set<String> codes) {
        exactlyOne("total_fee", "rmb_fee");
        unless(codes.contains(value("product_code")), "product_code", "it is not that of this service", "与接口不匹配");
        unless(
                value("order_gmt_create").isEmpty() == value("order_valid_time").isEmpty(),
                "order_valid_time",
                "it goes together with order_gmt_create",
                "须与 order_gmt_create 同时出现");
        if (!value("out_trade_no").matches("[A-Za-z0-9_-]*")) {
            Said words = new Said("it has other characters than letters, digits and underscores", "含有字母、数字、下划线以外的字符");
            causes.add(new Cause(CauseId.BAD_FORMAT, words.of("out_trade_no"), "out_trade_no"));
        }
        for (String name : List.of("subject", "body")) {
            unless(!value(name).contains("\""), name, "it has a double quote", "含有半角双引号");
        }
    }

    private void exactlyOne(String foreign, String yuan) {
        unless(
                value(foreign).isEmpty() != value(yuan).isEmpty(),
                value(foreign).isEmpty() ? foreign : yuan,
                "exactly one of " + foreign + " and " + yuan + " is sent",
                foreign + " 与 " + yuan + " 必须且只能出现一个");
        boolean abroad = !value(foreign).isEmpty();
        whole(abroad ? foreign : yuan, abroad ? value("currency") : "CNY");
    }

    private void either(String one, String other) {
        unless(
                !value(one).isEmpty() || !value(other).isEmpty(),
                one,
                one + " and " + other + " are both missing",
                one + " 与 " + other + " 均未填写");
    }

    private void same(String name, String as) {
        unless(value(name).isEmpty() || value(name).equals(value(as)), name, "it is not the " + as, "与 " + as + " 不一致");
    }

    private void differ(String name, String from) {
        unless(
                value(name).isEmpty() || !value(name).equals(value(from)),
                name,
                "it is the " + from + ", and each refund needs an id of its own",
                "与 " + from + " 相同，每笔退款须有独立编号");
    }

    private String priced() {
        return value("trans_currency").isEmpty() ? value("currency") : value("trans_currency");
    }

    private void whole(String name, String currency) {
        boolean known = currency.matches("[A-Z]{3}");
        unless(
                !known || Money.scale(currency) > 0 || !value(name).contains("."),
                name,
                currency + " has no decimals",
                currency + " 没有小数");
    }

    private void product(String total) {
        boolean given = Numbers.isAmount(value("quantity"))
                && Numbers.isAmount(value("price"))
                && Numbers.isAmount(value(total));
        unless(
                !given
                        || new BigDecimal(value("quantity"))
                                        .multiply(new BigDecimal(value("price")))
                                        .compareTo(new BigDecimal(value(total)))
                                == 0,
                total,
                "it is not quantity times price",
                "不等于 quantity × price");
    }

    private String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    private void unless(boolean sound, String field, String en, String zh) {
        if (!sound) {
            causes.add(new Cause(CauseId.BAD_COMBINATION, new Said(en, zh).of(field), field));
        }
    }
}
