package org.openvalidate.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.testkit.Browser;
import org.openvalidate.testkit.FreePort;
import org.openvalidate.testkit.OpensslMerchant;

/**
 * An app without a test driver: its tester pastes the order string on the operator page, pays at the cashier that the page
 * leads to, and chooses there what the wallet tells the app. The app signs with openssl.
 */
@Tag("full")
class AppByHandIT {

    private static final String TRADE = "APP20260302_1";

    @TempDir
    Path folder;

    @Test
    void an_order_string_is_pasted_paid_and_its_result_chosen() throws Exception {
        int port = FreePort.next();
        OpensslMerchant app = OpensslMerchant.of(
                folder,
                URI.create("http://127.0.0.1:" + port + "/gateway.do"),
                Observed.PARTNER,
                Observed.MD5_KEY,
                OpensslMerchant.publicKey(folder));
        HandRun run = HandRun.hurried(
                "WEB-018b",
                port,
                folder.resolve("reports"),
                Map.of("ALIPAY_MERCHANT_PUBLIC_KEY", OpensslMerchant.publicKey(folder)));
        try (Browser browser = Browser.in(folder)) {
            URI page = run.address();
            browser.scripted().wishing("en-GB,en").sized(1280, 900, false).open(page, "Who are you?");
            browser.type("#name", "Li Lei").click("Go on", "WEB-018b");

            browser.click("Begin this case", "type the order's id here");
            browser.type("#id", TRADE).click("Done", "Paste the order string");
            browser.type("#id", orderString(app)).click("Done", "Pay at the cashier");
            browser.open(asked(browser), "12.34 USD").click("A new buyer with enough money", "the right password");
            browser.click("Pay with the right password", "9000");
            browser.open(page, "Pay at the cashier").click("Done", "let the app be told resultStatus=6004");
            browser.open(asked(browser), "9000").click("Tell the app something else", "6004");
            browser.click("unknown, perhaps paid", "6004 unknown");
            browser.open(page, "Choose the result 6004").click("Done", "What do till and books show?");
            assertThat(app.ask("single_trade_query", Map.of("out_trade_no", TRADE))
                            .field("trade_status"))
                    .isEqualTo("TRADE_FINISHED");
            browser.choose("input[value=SUCCESS]").choose("input[value=PAID]").choose("input[value=yes]");
            browser.click("Judge this case", "The run is over").click("Close", "You can close this page");
        }
        run.end();

        assertThat(run.record().cases()).extracting(HandWorkedTillIT::line).containsExactly("WEB-018b PASSED");
    }

    /** Where the page leads the buyer. */
    private static URI asked(Browser browser) {
        return URI.create(browser.texts(".now a").get(0));
    }

    private static String orderString(OpensslMerchant app) {
        Map<String, String> order = new TreeMap<>();
        order.put("service", "mobile.securitypay.pay");
        order.put("partner", Observed.PARTNER);
        order.put("seller_id", Observed.PARTNER);
        order.put("_input_charset", "UTF-8");
        order.put("out_trade_no", TRADE);
        order.put("subject", "Tea");
        order.put("currency", "USD");
        order.put("total_fee", "12.34");
        order.put("product_code", "NEW_WAP_OVERSEAS_SELLER");
        order.put("forex_biz", "FP");
        order.put("payment_type", "1");
        order.put("notify_url", "http://127.0.0.1:9/notices");
        String quoted = order.entrySet().stream()
                .map(each -> each.getKey() + "=\"" + each.getValue() + "\"")
                .collect(Collectors.joining("&"));
        String sign = URLEncoder.encode(app.sign(quoted, "RSA", UTF_8), UTF_8);
        return quoted + "&sign=\"" + sign + "\"&sign_type=\"RSA\"";
    }
}
