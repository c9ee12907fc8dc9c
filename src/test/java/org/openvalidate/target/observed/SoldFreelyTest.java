package org.openvalidate.target.observed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.gateway.Account;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.Trade;
import org.openvalidate.gateway.TradeStatus;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.operator.FreePlay;
import org.openvalidate.target.Strangers;
import org.openvalidate.testkit.Kept;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.time.Chance;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.wire.Money;

/** To whom a tester sells between the cases, and what is known of it afterwards. */
class SoldFreelyTest {

    @TempDir
    Path folder;

    private final RealTimeline timeline = new RealTimeline();
    private final OpenAccount open = new OpenAccount(
            State.of(new Account("2088123412341234", "USD", new BigDecimal("6.5"), Duration.ofMinutes(3))),
            timeline,
            LabKeys.GATEWAY,
            new Kept(),
            Chance.of(1, "x"),
            Duration.ZERO,
            Duration.ZERO);
    private Strangers strangers;
    private FreePlay free;

    @BeforeEach
    void offer() {
        strangers = new Strangers(folder, new Fingerprint("salt"));
        free = new SoldFreely(open, new Attribution(new LegacyDialect(), strangers), Chance.of(1, "free play"));
    }

    @AfterEach
    void close() {
        strangers.close();
        timeline.close();
    }

    @Test
    void one_buyer_pays_at_once_another_is_asked_for_the_password_and_a_third_has_too_little() {
        sell("T1", buyer("Pays at once"), "12.34");
        sell("T2", buyer("Pays at once, with a code of 24 digits"), "1.00");
        sell("T3", buyer("Types the password after 10 s"), "2.00");
        sell("T4", buyer("Is asked for the password and never types it"), "3.00");
        sell("T5", buyer("Has too little money"), "4.00");

        assertThat(open.trades())
                .extracting(Trade::merchantId, Trade::status)
                .contains(
                        tuple("T1", TradeStatus.TRADE_SUCCESS),
                        tuple("T2", TradeStatus.TRADE_SUCCESS),
                        tuple("T3", TradeStatus.WAIT_BUYER_PAY),
                        tuple("T4", TradeStatus.WAIT_BUYER_PAY));
        assertThat(open.trade("T5").filter(Trade::charged)).isEmpty();
        assertThat(free.sold())
                .contains(
                        new FreePlay.Sold("T1", Money.of("12.34", "USD")),
                        new FreePlay.Sold("T3", Money.of("2.00", "USD")));
    }

    @Test
    void every_amount_that_is_listed_says_what_it_does_and_the_first_does_it() {
        assertThat(free.amounts()).hasSize(8).allSatisfy(each -> {
            assertThat(each.amount()).matches("99\\d\\d");
            assertThat(each.happens().en()).isNotEmpty();
            assertThat(each.happens().zh()).isNotEmpty();
        });

        sell("T1", buyer("Pays at once"), free.amounts().get(0).amount());

        assertThat(open.trade("T1")).as("9901: no money is taken").isEmpty();
    }

    @Test
    void every_buyer_shows_a_code_of_their_own() {
        assertThat(free.buyers()).extracting(FreePlay.Buyer::code).doesNotHaveDuplicates();
        assertThat(buyer("Pays at once, with a code of 24 digits")).hasSize(24);
    }

    private String buyer(String does) {
        return free.buyers().stream()
                .filter(each -> each.does().en().equals(does))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private void sell(String trade, String code, String amount) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of(
                "service",
                "alipay.acquire.overseas.spot.pay",
                "partner",
                open.partner(),
                "_input_charset",
                "UTF-8",
                "alipay_seller_id",
                open.partner(),
                "trans_name",
                "tea",
                "partner_trans_id",
                trade,
                "currency",
                "USD",
                "trans_amount",
                amount,
                "buyer_identity_code",
                code));
        parameters.putAll(Map.of(
                "identity_code_type", "barcode",
                "biz_product", "OVERSEAS_MBARCODE_PAY",
                "extend_info", "{\"store_id\":\"s1\"}",
                "sign_type", "MD5",
                "sign", "0".repeat(32)));
        assertThat(open.happens(new Event.Called(
                                new Call(parameters, UTF_8, List.of()), SignatureState.VALID, Instant.EPOCH))
                        .departure())
                .isPresent();
    }
}
