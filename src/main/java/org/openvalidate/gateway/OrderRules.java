package org.openvalidate.gateway;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;

/**
 * The fields of an online order beyond presence and length. Source: legacy-online §2, §3.1, §3.2. Which characters a subject
 * must not have is published of the double quote only. Hyphens in {@code out_trade_no} are not listed and are seen to be
 * taken. That an order string without {@code forex_biz} is the domestic service used abroad is ours.
 */
final class OrderRules {

    static final BigDecimal MOST = new BigDecimal("1000000.00");
    private static final Set<String> WEB_CODES = Set.of("", "NEW_OVERSEAS_SELLER", "OVERSEAS_SELLER");
    private static final Set<String> WAP_CODES = Set.of("", "NEW_WAP_OVERSEAS_SELLER", "WAP_OVERSEAS_SELLER");
    private static final Set<String> WALLETS = Set.of("", "ALIPAYCN", "ALIPAYHK");
    private static final String WRONG = "INVALID_PARAMETER";

    private OrderRules() {}

    static Optional<Reply.Refused> refusal(LegacyService service, Call call, Account account) {
        OnlineTerms terms = account.terms().online();
        return Defects.first(
                () -> Defects.refused("ILLEGAL_CHARSET", charset(service, call)),
                () -> Defects.refused("ILLEGAL_ARGUMENT", demanded(call, terms)),
                () -> Defects.refused(
                        "ALIN43877", service == LegacyService.SECURITYPAY ? abroad(call) : Optional.empty()),
                () -> currency(call, account),
                () -> Defects.refused(WRONG, fee("total_fee", "rmb_fee", call)),
                () -> Defects.refused(WRONG, words(call)),
                () -> Defects.refused(WRONG, product(service, call, terms)),
                () -> OrderTime.refusal(service, call, terms),
                () -> Defects.refused(WRONG, TradeInformation.defect(call)),
                () -> Defects.refused(WRONG, SplitFunds.defect(call, "transIn", "total_fee", "rmb_fee")));
    }

    /** The currency of the contract, which is never CNY. */
    static Optional<Reply.Refused> currency(Call call, Account account) {
        String currency = call.parameter("currency");
        return Defects.refused(
                "ILLEGAL_CURRENCY",
                Defects.unless(
                        currency.equals(account.currency()) && !currency.equals("CNY"),
                        "currency " + currency + " is not that of the contract"));
    }

    /** Exactly one of an amount in the settlement currency and one in CNY, between 0.01 and 1000000.00. */
    static Optional<String> fee(String foreign, String yuan, Call call) {
        boolean abroad = !call.parameter(foreign).isEmpty();
        String name = abroad ? foreign : yuan;
        return Defects.first(
                () -> Defects.unless(
                        abroad == call.parameter(yuan).isEmpty(), "not exactly one of " + foreign + " and " + yuan),
                () -> Amounts.whole(name, call, abroad ? call.parameter("currency") : "CNY"),
                () -> Amounts.amount(name, call, MOST));
    }

    private static Optional<String> words(Call call) {
        String industry = call.parameter("secondary_merchant_industry");
        return Defects.first(
                () -> Defects.unless(
                        call.parameter("out_trade_no").matches("[A-Za-z0-9_-]+"),
                        "out_trade_no has other characters than letters, digits and underscore"),
                () -> unquoted("subject", call),
                () -> unquoted("body", call),
                () -> address("notify_url", call),
                () -> address("return_url", call),
                () -> address("refer_url", call),
                () -> Defects.unless(
                        WALLETS.contains(call.parameter("payment_inst")),
                        "payment_inst is neither ALIPAYCN nor ALIPAYHK"),
                () -> Defects.unless(
                        industry.isEmpty() || industry.matches("\\d{4}"),
                        "secondary_merchant_industry is not four digits"),
                () -> Defects.unless(
                        Set.of("", "1").contains(call.parameter("payment_type")), "payment_type is not 1"));
    }

    /** Sources agree on UTF-8 alone for a phone's page; for the others some list GBK as well, and none lists GB2312. */
    private static Optional<String> charset(LegacyService service, Call call) {
        boolean phone = service == LegacyService.FOREX_TRADE_WAP;
        return Defects.unless(
                call.charset().equals(StandardCharsets.UTF_8)
                        || (!phone && call.charset().name().equals("GBK")),
                phone ? "_input_charset is not UTF-8" : "_input_charset is neither UTF-8 nor GBK");
    }

    private static Optional<String> product(LegacyService service, Call call, OnlineTerms terms) {
        String code = call.parameter("product_code");
        boolean web = service == LegacyService.FOREX_TRADE;
        boolean phones = (!web || terms.hongKong()) && WAP_CODES.contains(code);
        return Defects.unless(phones || (web && WEB_CODES.contains(code)), "product_code is not that of this service");
    }

    private static Optional<String> demanded(Call call, OnlineTerms terms) {
        return terms.demanded().stream()
                .sorted()
                .filter(name -> call.parameter(name).isEmpty())
                .findFirst()
                .map(name -> name + " is missing");
    }

    private static Optional<String> abroad(Call call) {
        return Defects.unless(call.parameter("forex_biz").equals("FP"), "forex_biz is not FP");
    }

    private static Optional<String> unquoted(String name, Call call) {
        return Defects.unless(!call.parameter(name).contains("\""), name + " has a double quote");
    }

    /** An address of the web, or none; no other is ever shown to a buyer as a link. */
    static Optional<String> address(String name, Call call) {
        String address = call.parameter(name);
        return Defects.unless(
                address.isEmpty() || address.matches("https?://\\S+"), name + " is no address of http or https");
    }
}
