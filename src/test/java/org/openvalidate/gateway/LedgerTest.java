package org.openvalidate.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.payment;
import static org.openvalidate.gateway.PureGateway.with;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.dialect.legacy.files.FormReader;
import org.openvalidate.dialect.legacy.files.SettlementZip;
import org.openvalidate.dialect.legacy.files.Source;
import org.openvalidate.wire.Money;

/** The files of a day, down to their bytes; every figure was worked out by hand. */
class LedgerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant LATER = Instant.parse("2026-03-10T00:00:00Z");
    private static final String SHOP =
            "{\"secondary_merchant_industry\":\"5812\",\"secondary_merchant_name\":\"Tea House\",\"store_name\":\"Store 1\"}";

    private static final Terms HONG_KONG = Terms.USUAL.online(OnlineTerms.USUAL.inHongKong());

    private final PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

    @Test
    void a_day_of_every_kind_of_movement_is_this_transaction_file() {
        aMixedDay();

        assertThat(text(FileForm.IN_STORE_TRANSACTION, MONDAY)).isEqualTo("""
                        Partner:2088123412341234|Payment_time: 2026-03-02|Total_count:9
                        Partner_transaction_id|Transaction_id|Transaction_amount|Charge_amount|Currency|Payment_time|Transaction_type|Remark|Secondary_merchant_industry|Secondary_merchant_name|Operator_name|Order_scene|Trans_currency|Trans_amount|Trans_forex_rate
                        T1|2026030212341234000000000001|12.34|0.07|USD|2026-03-02 10:00:00|PAYMENT||5812|Tea House|Store 1|paymentQrCode|USD|12.34|1
                        T2|2026030212341234000000000002|12.34|0.07|USD|2026-03-02 10:01:00|PAYMENT||5812|Tea House|Store 1|paymentQrCode|USD|12.34|1
                        T2|2026030212341234000000000002|12.34|0.07|USD|2026-03-02 10:02:00|CANCEL||5812|Tea House|Store 1|paymentQrCode|USD|12.34|1
                        T3|2026030212341234000000000003|100.00|0.60|USD|2026-03-02 10:03:00|PAYMENT||5812|Tea House|Store 1|paymentQrCode|USD|100.00|1
                        R1|2026030212341234000000000003|40.00|0.24|USD|2026-03-02 10:04:00|REFUND||5812|Tea House|Store 1|paymentQrCode|USD|40.00|1
                        T4|2026030212341234000000000004|1234|7|JPY|2026-03-02 10:05:00|PAYMENT||5812|Tea House|Store 1|paymentQrCode|JPY|1234|1
                        T5|2026030212341234000000000005|12.44|0.07|USD|2026-03-02 10:06:00|PAYMENT||5812|Tea House|Store 1|paymentQrCode|HKD|100.00|0.12437583
                        T6|2026030212341234000000000006|12.34|0.07|USD|2026-03-02 10:07:00|PAYMENT||5812|Tea House|Store 1|paymentQrCode|USD|12.34|1
                        T6|2026030212341234000000000006|12.34|0.07|USD|2026-03-02 10:08:00|REVERSAL||5812|Tea House|Store 1|paymentQrCode|USD|12.34|1
                        """);
    }

    @Test
    void the_same_day_is_settled_on_the_next_in_this_settlement_file() {
        aMixedDay();

        assertThat(text(FileForm.IN_STORE_SETTLEMENT, MONDAY.plusDays(1))).isEqualTo("""
                        Partner_transaction_id|Transaction_id|Amount|Rmb_amount|Fee|Settlement|Rmb_settlement|Currency|Rate|Payment_time|Settlement_time|Type|Status|Remarks|Secondary_merchant_industry|Secondary_merchant_name|Operator_name|Order_scene|Trans_currency|Trans_amount|Trans_forex_rate
                        T1|2026030212341234000000000001|12.34|80.81|0.07|12.27|80.33|USD|6.54870000|2026-03-02 10:00:00|2026-03-03 15:00:00|P|L||5812|Tea House|Store 1|paymentQrCode|USD|12.34|1
                        T2|2026030212341234000000000002|12.34|80.81|0.07|12.27|80.33|USD|6.54870000|2026-03-02 10:01:00|2026-03-03 15:00:00|P|L||5812|Tea House|Store 1|paymentQrCode|USD|12.34|1
                        2026030212341234000000000002|2026030212341234000000000002|12.34|80.81|0.07|12.27|80.33|USD|6.54870000|2026-03-02 10:02:00|2026-03-03 15:00:00|R|L||5812|Tea House|Store 1|paymentQrCode|USD|12.34|1
                        T3|2026030212341234000000000003|100.00|654.87|0.60|99.40|650.94|USD|6.54870000|2026-03-02 10:03:00|2026-03-03 15:00:00|P|L||5812|Tea House|Store 1|paymentQrCode|USD|100.00|1
                        R1|2026030212341234000000000003|40.00|261.95|0.24|39.76|260.38|USD|6.54870000|2026-03-02 10:04:00|2026-03-03 15:00:00|R|L||5812|Tea House|Store 1|paymentQrCode|USD|40.00|1
                        T4|2026030212341234000000000004|1234|69.57|7|1227|69.15|JPY|0.05638000|2026-03-02 10:05:00|2026-03-03 15:00:00|P|L||5812|Tea House|Store 1|paymentQrCode|JPY|1234|1
                        T5|2026030212341234000000000005|12.44|81.47|0.07|12.37|80.98|USD|6.54870000|2026-03-02 10:06:00|2026-03-03 15:00:00|P|L||5812|Tea House|Store 1|paymentQrCode|HKD|100.00|0.12437583
                        T6|2026030212341234000000000006|12.34|80.81|0.07|12.27|80.33|USD|6.54870000|2026-03-02 10:07:00|2026-03-03 15:00:00|P|L||5812|Tea House|Store 1|paymentQrCode|USD|12.34|1
                        T6|2026030212341234000000000006|12.34|80.81|0.07|12.27|80.33|USD|6.54870000|2026-03-02 10:08:00|2026-03-03 15:00:00|R|L||5812|Tea House|Store 1|paymentQrCode|USD|12.34|1
                        """);
    }

    @Test
    void what_was_never_paid_and_what_is_not_yet_refunded_do_not_appear() {
        PureGateway idle = PureGateway.whose(Behaviour.ABANDONS);
        idle.pay("T1");
        idle.cancel("T1");
        idle.pay("T2");
        idle.after(Duration.ofHours(1));

        assertThat(Ledger.entries(idle.state())).isEmpty();

        gateway.pay("T3");
        gateway.after(Duration.ofDays(1)).call(with(PureGateway.refunding("T3", "R3", "1.00"), "is_sync", "N"));

        assertThat(Ledger.entries(gateway.state()))
                .extracting(LedgerEntry::type)
                .containsExactly(LedgerEntry.Type.PAYMENT);

        gateway.after(Duration.ofHours(14));

        assertThat(Ledger.entries(gateway.state()))
                .extracting(LedgerEntry::merchantId)
                .containsExactly("T3", "R3");
    }

    @Test
    void the_day_ends_at_midnight_in_gmt8() {
        PureGateway late = PureGateway.whose(Behaviour.PAYS_AT_ONCE, Instant.parse("2026-03-02T15:59:59Z"));
        late.pay("LAST");
        late.after(Duration.ofSeconds(1)).pay("FIRST");

        assertThat(rows(late, MONDAY)).containsExactly("LAST");
        assertThat(rows(late, MONDAY.plusDays(1))).containsExactly("FIRST");
    }

    @Test
    void an_online_trade_stands_in_the_online_files_and_in_no_other() {
        Trade trade = Trade.open(
                        "W1",
                        "A1",
                        "",
                        new Order(Product.WEB, Money.parse("10.00 USD"), "USD", "book", "", Addressee.NOBODY, ""),
                        "",
                        PureGateway.TEN_O_CLOCK)
                .paidAt(PureGateway.TEN_O_CLOCK);
        State state = gateway.state().with(trade);

        assertThat(Publishing.there(state, LATER))
                .extracting(PublishedFile::name)
                .containsExactly("2088123412341234_fpsettlement_20260303.csv", "2088123412341234_fptrade_20260302.csv");
        assertThat(new String(
                        Publishing.file(state, FileForm.ONLINE_TRANSACTION, MONDAY, LATER)
                                .orElseThrow()
                                .content()
                                .array(),
                        UTF_8))
                .isEqualTo("""
                        Partner_transaction_id,Amount,Rmb_amount,Currency,Fee,Rate,Payment_time,Settlement_time,Type,Status,Original_partner_transaction_ID,Transaction_ID,Remarks,Settlement,Rmb_settlement
                        W1,10.00,65.49,USD,0.06,6.54870000,2026-03-02 10:00:00,,P,P,,A1,,9.94,65.10
                        """);
    }

    @Test
    void a_day_on_a_website_is_this_transaction_file_and_settled_on_the_next_in_this_settlement_file() {
        aDayOnline();

        assertThat(text(FileForm.ONLINE_TRANSACTION, MONDAY)).isEqualTo("""
                        Partner_transaction_id,Amount,Rmb_amount,Currency,Fee,Rate,Payment_time,Settlement_time,Type,Status,Original_partner_transaction_ID,Transaction_ID,Remarks,Settlement,Rmb_settlement
                        W1,12.34,80.81,USD,0.07,6.54870000,2026-03-02 10:00:00,,P,P,,2026030212341234000000000001,,12.27,80.33
                        W2,12.22,80.03,USD,0.07,6.54870000,2026-03-02 10:01:00,,P,P,,2026030212341234000000000002,,12.15,79.55
                        R1,2.34,15.32,USD,0.01,6.54870000,2026-03-02 10:02:00,,R,P,W1,2026030212341234000000000001,,2.33,15.23
                        """);
        assertThat(text(FileForm.ONLINE_SETTLEMENT, MONDAY.plusDays(1))).isEqualTo("""
                        Partner_transaction_id,Amount,Rmb_amount,Currency,Fee,Rate,Payment_time,Settlement_time,Type,Status,Original_partner_transaction_ID,Transaction_ID,Remarks,Settlement,Rmb_settlement
                        W1,12.34,80.81,USD,0.07,6.54870000,2026-03-02 10:00:00,2026-03-03 15:00:00,P,L,,2026030212341234000000000001,,12.27,80.33
                        W2,12.22,80.03,USD,0.07,6.54870000,2026-03-02 10:01:00,2026-03-03 15:00:00,P,L,,2026030212341234000000000002,,12.15,79.55
                        R1,2.34,15.32,USD,0.01,6.54870000,2026-03-02 10:02:00,2026-03-03 15:00:00,R,L,W1,2026030212341234000000000001,,2.33,15.23
                        """);
    }

    @Test
    void the_same_day_is_this_answer_of_each_download_service() {
        aDayOnline();
        gateway.after(Duration.ofDays(3));

        assertThat(downloaded("forex_compare_file", "20260302")).isEqualTo("""
                        W1|12.34|USD|20260302100000|20260303150000|P|0.07|L|tea
                        W2|12.22|USD|20260302100100|20260303150000|P|0.07|L|tea
                        R1|2.34|USD|20260302100200|20260303150000|R|0.01|L|tea
                        """);
        assertThat(downloaded("forex_liquidation_file", "20260303")).isEqualTo("""
                        W1|12.34|USD|20260302100000|20260303150000|P|0.07|L|tea
                        W2|12.22|USD|20260302100100|20260303150000|P|0.07|L|tea
                        R1|2.34|USD|20260302100200|20260303150000|R|0.01|L|tea
                        """);
    }

    @Test
    void in_hong_kong_files_of_shops_name_the_merchant_and_the_wallet_and_know_no_yuan() {
        PureGateway there = PureGateway.settledIn("HKD", HONG_KONG);
        String shop = SHOP.replace("{", "{\"secondary_merchant_id\":\"M1\",");
        there.call(with(with(payment("T1"), "currency", "HKD"), "extend_info", shop));

        assertThat(text(there, FileForm.IN_STORE_TRANSACTION, MONDAY)).isEqualTo("""
                        Partner:2088123412341234|Payment_time: 2026-03-02|Total_count:1
                        Partner_transaction_id|Transaction_id|Transaction_amount|Charge_amount|Currency|Payment_time|Transaction_type|Remark|Secondary_merchant_industry|Secondary_merchant_name|Secondary_merchant_id|Operator_name|Order_scene|Trans_currency|Trans_amount|Trans_forex_rate|Issue
                        T1|2026030212341234000000000001|12.34|0.07|HKD|2026-03-02 10:00:00|PAYMENT||5812|Tea House|M1|Store 1|paymentQrCode|HKD|12.34|1|ALIPAYCN
                        """);
        assertThat(text(there, FileForm.IN_STORE_SETTLEMENT, MONDAY.plusDays(1)))
                .isEqualTo("""
                        Partner_transaction_id|Transaction_id|Amount|Fee|Settlement|Currency|Payment_time|Settlement_time|Type|Status|Remarks|Secondary_merchant_industry|Secondary_merchant_name|Secondary_merchant_id|Operator_name|Order_scene|Trans_currency|Trans_amount|Trans_forex_rate|Issue
                        T1|2026030212341234000000000001|12.34|0.07|12.27|HKD|2026-03-02 10:00:00|2026-03-03 15:00:00|P|L||5812|Tea House|M1|Store 1|paymentQrCode|HKD|12.34|1|ALIPAYCN
                        """);
    }

    @Test
    void in_hong_kong_online_files_have_the_columns_of_there() throws IOException {
        PureGateway there = PureGateway.settledIn("HKD", HONG_KONG);
        there.buy(with(Orders.wap("W1"), "currency", "HKD"));
        there.after(Duration.ofMinutes(1))
                .call(with(with(Orders.refund("W1", "R1", "2.34"), "currency", "HKD"), "reason", "broken"));

        assertThat(text(there, FileForm.ONLINE_TRANSACTION, MONDAY)).isEqualTo("""
                        Partner_transaction_id,Transaction_id,Amount,Fee,Settlement,Currency,Payment_time,Settlement_time,Issue,Product,Type,Status,Remarks,original_partner_transaction_ID
                        W1,2026030212341234000000000001,12.34,0.07,12.27,HKD,2026-03-02 10:00:00,,ALIPAYCN,Cross_wap,P,P,,
                        R1,2026030212341234000000000001,2.34,0.01,2.33,HKD,2026-03-02 10:01:00,,ALIPAYCN,Cross_wap,R,P,,W1
                        """);
        PublishedFile settled = Publishing.file(there.state(), FileForm.ONLINE_SETTLEMENT, MONDAY.plusDays(1), LATER)
                .orElseThrow();
        SettlementZip zip = SettlementZip.read(Source.of(settled.content().array()));
        assertThat(settled.name()).isEqualTo("2088123412341234_20260303.zip");
        assertThat(zip.flaws()).isEmpty();
        assertThat(zip.details().open()).hasContent("""
                        Partner_transaction_id,Transaction_id,Amount,Fee,Settlement,Currency,Payment_time,Settlement_time,Issue,Product,Type,Status,Remarks,original_partner_transaction_ID
                        W1,2026030212341234000000000001,12.34,0.07,12.27,HKD,2026-03-02 10:00:00,2026-03-03 15:00:00,ALIPAYCN,Cross_wap,P,L,,
                        R1,2026030212341234000000000001,2.34,0.01,2.33,HKD,2026-03-02 10:01:00,2026-03-03 15:00:00,ALIPAYCN,Cross_wap,R,L,,W1
                        """);
    }

    @Test
    void what_is_written_in_hong_kong_is_read_as_it_is_elsewhere() throws IOException {
        PureGateway there = PureGateway.settledIn("HKD", HONG_KONG);
        there.call(with(payment("T1"), "currency", "HKD"));
        there.buy(with(Orders.wap("W1"), "currency", "HKD"));
        for (PublishedFile file : Publishing.there(there.state(), LATER)) {
            List<String> told = new ArrayList<>();

            FormReader.of(file.form())
                    .about(PureGateway.PARTNER, file.date())
                    .read(
                            details(file),
                            file.name(),
                            row -> told.add(row.text(file.form().amountColumn()) + " " + row.text("Issue")));

            assertThat(told).as(file.name()).containsExactly("12.34 ALIPAYCN");
        }
    }

    @Test
    void a_payment_in_a_shop_names_the_shop_of_its_code_and_a_taxi_its_driver() {
        String taxi = "{\"secondary_merchant_industry\":\"4121\",\"secondary_merchant_name\":\"Cabs\","
                + "\"taxi_driver_name\":\"Lee\"}";
        gateway.call(with(payment("T1"), "extend_info", taxi));
        String code = PureGateway.fields(gateway.call(with(
                        Samples.request(org.openvalidate.dialect.legacy.LegacyService.QRCODE_CREATE, gateway),
                        "x",
                        "")))
                .getOrDefault("qrcode", "");
        gateway.happens(new Event.ShopScanned(code, PureGateway.CODE, new BigDecimal("3.00")));

        assertThat(text(FileForm.IN_STORE_TRANSACTION, MONDAY))
                .contains("|4121|Cabs|Lee|paymentQrCode|", "|5812|Tea|Tea 1|shopQrCode|USD|3.00|");
    }

    @Test
    void what_would_break_a_row_is_a_blank_in_it() {
        gateway.call(with(payment("T1"), "extend_info", "{\"store_name\":\"A|B\\nC\"}"));

        assertThat(text(FileForm.IN_STORE_TRANSACTION, MONDAY)).contains("|A B C|");
    }

    @Test
    void another_fee_another_result() {
        PureGateway dear = PureGateway.under(Terms.USUAL.files(FileTerms.USUAL.feeRate(new BigDecimal("0.03"))));
        dear.pay("T1");

        assertThat(new String(
                        Publishing.file(dear.state(), FileForm.IN_STORE_TRANSACTION, MONDAY, LATER)
                                .orElseThrow()
                                .content()
                                .array(),
                        UTF_8))
                .contains("|12.34|0.37|USD|");
    }

    /** The rows of a file, wherever they lie. */
    private static Source details(PublishedFile file) throws IOException {
        Source whole = Source.of(file.content().array());
        return SettlementZip.isOne(whole) ? SettlementZip.read(whole).details() : whole;
    }

    private void aMixedDay() {
        Map<String, String> pay = with(payment("T1"), "extend_info", SHOP);
        gateway.call(pay);
        gateway.after(Duration.ofMinutes(1)).call(with(pay, "partner_trans_id", "T2"));
        gateway.after(Duration.ofMinutes(1)).cancel("T2");
        gateway.after(Duration.ofMinutes(1)).call(with(with(pay, "partner_trans_id", "T3"), "trans_amount", "100.00"));
        gateway.after(Duration.ofMinutes(1)).refund("T3", "R1", "40.00");
        gateway.after(Duration.ofMinutes(1))
                .call(with(with(with(pay, "partner_trans_id", "T4"), "trans_amount", "1234"), "currency", "JPY"));
        gateway.after(Duration.ofMinutes(1))
                .call(with(
                        with(with(pay, "partner_trans_id", "T5"), "trans_amount", "100.00"), "trans_currency", "HKD"));
        gateway.after(Duration.ofMinutes(1)).call(with(pay, "partner_trans_id", "T6"));
        gateway.after(Duration.ofMinutes(1)).reverse("T6");
    }

    private void aDayOnline() {
        gateway.buy(Orders.web("W1"));
        gateway.after(Duration.ofMinutes(1)).buy(with(Orders.inYuan(Orders.wap("W2")), "rmb_fee", "80.00"));
        gateway.after(Duration.ofMinutes(1)).call(Orders.refund("W1", "R1", "2.34"));
    }

    private String downloaded(String service, String day) {
        Map<String, String> request =
                Map.of("service", service, "partner", PureGateway.PARTNER, "start_date", day, "end_date", day);
        return ((Reply.Plain) gateway.call(request).reply()).text();
    }

    private String text(FileForm form, LocalDate date) {
        return text(gateway, form, date);
    }

    private static String text(PureGateway whose, FileForm form, LocalDate date) {
        return new String(
                Publishing.file(whose.state(), form, date, LATER)
                        .orElseThrow()
                        .content()
                        .array(),
                UTF_8);
    }

    private static List<String> rows(PureGateway whose, LocalDate date) {
        String text = new String(
                Publishing.file(whose.state(), FileForm.IN_STORE_TRANSACTION, date, LATER)
                        .orElseThrow()
                        .content()
                        .array(),
                UTF_8);
        return text.lines()
                .skip(2)
                .map(line -> line.substring(0, line.indexOf('|')))
                .toList();
    }
}
