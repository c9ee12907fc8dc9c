package org.openvalidate.dialect.legacy.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the gateway writes. The lines are those of legacy-instore §6.2, §6.3 and legacy-online §3.8, §5.2, §5.3b. */
class SheetTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Banner BANNER = new Banner("2088123412341234", DAY, 1);
    private static final Map<String, String> PAID = Map.ofEntries(
            Map.entry("Partner_transaction_id", "T1"),
            Map.entry("Transaction_id", "A1"),
            Map.entry("Transaction_amount", "12.34"),
            Map.entry("Charge_amount", "0.07"),
            Map.entry("Amount", "12.34"),
            Map.entry("Fee", "0.07"),
            Map.entry("Settlement", "12.27"),
            Map.entry("Rmb_amount", "80.81"),
            Map.entry("Rmb_settlement", "80.33"),
            Map.entry("Rate", "6.5487"),
            Map.entry("Currency", "USD"),
            Map.entry("Payment_time", "2026-03-02 10:00:00"),
            Map.entry("Settlement_time", "2026-03-03 15:00:00"),
            Map.entry("Transaction_type", "PAYMENT"),
            Map.entry("Type", "P"),
            Map.entry("Status", "L"),
            Map.entry("Remarks", "tea"),
            Map.entry("Secondary_merchant_industry", "5812"),
            Map.entry("Secondary_merchant_name", "茶"),
            Map.entry("Operator_name", "Store 1"),
            Map.entry("Order_scene", "paymentQrCode"),
            Map.entry("Trans_currency", "USD"),
            Map.entry("Trans_amount", "12.34"),
            Map.entry("Trans_forex_rate", "1"),
            Map.entry("Issue", "ALIPAYHK"));

    @Test
    void an_in_store_transaction_file_begins_with_its_banner_and_the_names_of_its_columns() {
        assertThat(sheet(FileForm.IN_STORE_TRANSACTION).text()).isEqualTo("""
                        Partner:2088123412341234|Payment_time: 2026-03-02|Total_count:1
                        Partner_transaction_id|Transaction_id|Transaction_amount|Charge_amount|Currency|Payment_time|Transaction_type|Remark|Secondary_merchant_industry|Secondary_merchant_name|Operator_name|Order_scene|Trans_currency|Trans_amount|Trans_forex_rate
                        T1|A1|12.34|0.07|USD|2026-03-02 10:00:00|PAYMENT||5812|茶|Store 1|paymentQrCode|USD|12.34|1
                        """);
    }

    @Test
    void an_in_store_settlement_file_begins_with_the_names_of_its_columns() {
        assertThat(sheet(FileForm.IN_STORE_SETTLEMENT).withoutBanner().text()).isEqualTo("""
                        Partner_transaction_id|Transaction_id|Amount|Rmb_amount|Fee|Settlement|Rmb_settlement|Currency|Rate|Payment_time|Settlement_time|Type|Status|Remarks|Secondary_merchant_industry|Secondary_merchant_name|Operator_name|Order_scene|Trans_currency|Trans_amount|Trans_forex_rate
                        T1|A1|12.34|80.81|0.07|12.27|80.33|USD|6.5487|2026-03-02 10:00:00|2026-03-03 15:00:00|P|L|tea|5812|茶|Store 1|paymentQrCode|USD|12.34|1
                        """);
    }

    @Test
    void the_text_of_a_download_is_nine_fields_without_a_header_and_its_times_are_digits() {
        assertThat(sheet(FileForm.COMPARE).withoutBanner().text())
                .isEqualTo("T1|12.34|USD|20260302100000|20260303150000|P|0.07|L|tea\n");
        assertThat(Sheet.of(
                                FileForm.RATES,
                                Optional.empty(),
                                List.of(Map.of(
                                        "Date", "2026-03-02", "Time", "09:30:00", "Currency", "USD", "Rate", "6.5487")))
                        .text())
                .isEqualTo("20260302|093000|USD|6.5487\n");
    }

    @Test
    void hong_kong_is_told_whose_the_wallet_is_and_no_yuan() {
        Sheet sheet = Sheet.of(
                FileForm.IN_STORE_SETTLEMENT,
                FileForm.IN_STORE_SETTLEMENT.writtenInHongKong(),
                Optional.empty(),
                List.of(PAID));

        assertThat(sheet.columns())
                .contains("Secondary_merchant_id", "Issue")
                .doesNotContain("Rmb_amount", "Rmb_settlement", "Rate");
        assertThat(sheet.rows().get(0).get(sheet.place("Issue"))).isEqualTo("ALIPAYHK");
    }

    @Test
    void a_separator_or_a_line_end_within_a_value_is_a_blank() {
        Map<String, String> odd = new HashMap<>(PAID);
        odd.put("Remarks", "a|b\nc");

        assertThat(Sheet.of(FileForm.COMPARE, Optional.empty(), List.of(odd)).text())
                .endsWith("|L|a b c\n")
                .hasLineCount(1);
    }

    @Test
    void a_comma_within_a_value_of_an_online_file_is_quoted_and_read_back() throws IOException {
        Map<String, String> odd = new HashMap<>(PAID);
        odd.put("Remarks", "tea, \"green\"");
        List<String> read = new ArrayList<>();

        Sheet sheet = Sheet.of(FileForm.ONLINE_TRANSACTION, Optional.empty(), List.of(odd));
        FormReader.of(FileForm.ONLINE_TRANSACTION)
                .read(Source.of(sheet.bytes(UTF_8)), "f", row -> read.add(row.text("Remarks")));

        assertThat(sheet.text()).contains("\"tea, \"\"green\"\"\"");
        assertThat(read).containsExactly("tea, \"green\"");
    }

    @Test
    void every_form_is_read_back_as_it_was_written_in_either_charset() throws IOException {
        for (FileForm form : List.of(
                FileForm.IN_STORE_TRANSACTION,
                FileForm.IN_STORE_SETTLEMENT,
                FileForm.ONLINE_TRANSACTION,
                FileForm.ONLINE_SETTLEMENT,
                FileForm.COMPARE,
                FileForm.LIQUIDATION)) {
            Sheet sheet = form.hasBanner() ? sheet(form) : sheet(form).withoutBanner();
            for (Charset charset : List.of(UTF_8, Charset.forName("GBK"))) {
                List<String> ids = new ArrayList<>();

                FormReader.of(form)
                        .read(
                                Source.of(sheet.bytes(charset)),
                                "f",
                                row -> ids.add(row.number() + row.text("Partner_transaction_id")));

                assertThat(ids).as("%s in %s", form, charset).containsExactly(sheet.linesBefore() + 1 + "T1");
            }
        }
    }

    @Test
    void each_part_of_a_sheet_is_replaced_alone() {
        Sheet sheet = sheet(FileForm.IN_STORE_TRANSACTION);
        List<List<String>> others = List.of(List.of("x"));

        assertThat(sheet.rows(others)).isEqualTo(new Sheet(sheet.form(), sheet.banner(), sheet.columns(), others));
        assertThat(sheet.columns(List.of("A"), others))
                .isEqualTo(new Sheet(sheet.form(), sheet.banner(), List.of("A"), others));
        assertThat(sheet.banner(new Banner("2088", DAY, 7)))
                .isEqualTo(new Sheet(
                        sheet.form(), Optional.of(new Banner("2088", DAY, 7)), sheet.columns(), sheet.rows()));
        assertThat(sheet.withoutBanner())
                .isEqualTo(new Sheet(sheet.form(), Optional.empty(), sheet.columns(), sheet.rows()));
        assertThat(sheet.withoutBanner().banner(BANNER).banner()).isEmpty();
    }

    @Test
    void a_column_is_found_by_the_first_of_the_names_that_there_is() {
        Sheet sheet = sheet(FileForm.IN_STORE_TRANSACTION);

        assertThat(sheet.place("Type", "Transaction_type")).isEqualTo(6);
        assertThat(sheet.place("Partner_transaction_id", "Transaction_id")).isZero();
        assertThatThrownBy(() -> sheet.place("Rmb_amount", "Rate"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("IN_STORE_TRANSACTION has none of [Rmb_amount, Rate]");
    }

    @Test
    void banner_and_header_stand_before_the_first_row() {
        assertThat(sheet(FileForm.IN_STORE_TRANSACTION).linesBefore()).isEqualTo(2);
        assertThat(sheet(FileForm.IN_STORE_SETTLEMENT).withoutBanner().linesBefore())
                .isEqualTo(1);
        assertThat(sheet(FileForm.COMPARE).withoutBanner().linesBefore()).isZero();
    }

    private static Sheet sheet(FileForm form) {
        return Sheet.of(form, Optional.of(BANNER), List.of(PAID));
    }
}
