package org.openvalidate.gateway.http.cashier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.gateway.Account;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.testkit.Kept;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.testkit.NoticeDesk;
import org.openvalidate.testkit.OpensslMerchant;
import org.openvalidate.testkit.OpensslMerchant.Said;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Timeline;

/** A shop with an account at a gateway of its own. It signs and verifies with openssl: nothing of ours is on its side. */
final class OnlineShop implements AutoCloseable {

    static final String PARTNER = "2088123412341234";

    /** Buyers of every account: one with money, one without. */
    static final String RICH = LiveGateway.CODE;

    static final String POOR = "289999999999999999";

    final LiveGateway gateway = new LiveGateway();
    final NoticeDesk desk = new NoticeDesk();
    final Kept kept = new Kept();
    final OpenAccount account;
    final OpensslMerchant merchant;
    private final Timeline timeline;

    OnlineShop(Path keys, Timeline timeline) {
        this.timeline = timeline;
        KeyRing ring = KeyRing.of(
                LabKeys.MD5, LabKeys.GATEWAY_PAIR.getPrivate(), KeyFormat.publicKey(OpensslMerchant.publicKey(keys)));
        account = new OpenAccount(
                State.of(new Account(PARTNER, "USD", new BigDecimal("6.5487"), Duration.ofMinutes(3))),
                timeline,
                ring,
                kept,
                Chance.of(1, PARTNER),
                Duration.ZERO,
                Duration.ZERO);
        account.admit(RICH, Behaviour.PAYS_AT_ONCE);
        account.admit(POOR, Behaviour.BALANCE_NOT_ENOUGH);
        gateway.server().open(account);
        merchant = OpensslMerchant.of(
                keys, gateway.uri(), PARTNER, LabKeys.MD5, KeyFormat.oneLine(LabKeys.GATEWAY_PAIR.getPublic()));
    }

    /** A good order for 12.34 USD, not yet signed. */
    Map<String, String> order(String product, String id) {
        boolean web = product.equals("WEB");
        Map<String, String> order = new TreeMap<>();
        order.put("service", web ? "create_forex_trade" : "create_forex_trade_wap");
        order.put("partner", PARTNER);
        order.put("_input_charset", "UTF-8");
        order.put("out_trade_no", id);
        order.put("subject", "茶 & cake");
        order.put("supplier", "Tea & Co");
        order.put("currency", "USD");
        order.put("total_fee", "12.34");
        order.put("product_code", web ? "NEW_OVERSEAS_SELLER" : "NEW_WAP_OVERSEAS_SELLER");
        order.put("notify_url", desk.url());
        order.put("return_url", "https://shop.example/back?from=cashier");
        if (product.equals("APP")) {
            order.put("service", "mobile.securitypay.pay");
            order.put("seller_id", PARTNER);
            order.put("forex_biz", "FP");
            order.put("payment_type", "1");
            order.remove("return_url");
            order.remove("supplier");
        }
        return order;
    }

    /** The order's parameters with their signature. */
    Map<String, String> signed(Map<String, String> order, String type, Charset charset) {
        Map<String, String> whole = new TreeMap<>(order);
        whole.put("sign", merchant.sign(OpensslMerchant.preSign(order), type, charset));
        whole.put("sign_type", type);
        return whole;
    }

    /** The address to which a shop sends a browser, under MD5. */
    URI link(Map<String, String> order) {
        return link(signed(order, "MD5", UTF_8), UTF_8);
    }

    /** The address with these parameters, whatever they are. */
    URI link(Map<String, String> parameters, Charset charset) {
        return URI.create(gateway.uri() + "?" + form(parameters, charset));
    }

    static String form(Map<String, String> parameters, Charset charset) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), charset))
                .collect(Collectors.joining("&"));
    }

    /** What an app hands to the wallet, under RSA. */
    String orderString(Map<String, String> order) {
        String quoted = order.entrySet().stream()
                .map(each -> each.getKey() + "=\"" + each.getValue() + "\"")
                .collect(Collectors.joining("&"));
        String sign = URLEncoder.encode(merchant.sign(quoted, "RSA", UTF_8), UTF_8);
        return quoted + "&sign=\"" + sign + "\"&sign_type=\"RSA\"";
    }

    /** What single_trade_query says, its answer verified. */
    String status(String id) {
        Said said = merchant.ask("single_trade_query", Map.of("out_trade_no", id));
        if (said.accepted() && !said.verified()) {
            throw new AssertionError("openssl does not confirm " + said);
        }
        return said.accepted() ? said.field("trade_status") : said.error();
    }

    @Override
    public void close() {
        timeline.close();
        desk.close();
        gateway.close();
    }
}
