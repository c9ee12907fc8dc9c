package org.openvalidate.dialect.legacy.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and columns. Sources: legacy-instore §6.1 to §6.3, legacy-online §5. */
class FileFormTest {

    @ParameterizedTest
    @CsvSource({
        "IN_STORE_TRANSACTION, 2088123412341234_transaction_20260302.txt",
        "IN_STORE_SETTLEMENT, 2088123412341234_settlement_20260302.txt",
        "ONLINE_TRANSACTION, 2088123412341234_fptrade_20260302.csv",
        "ONLINE_SETTLEMENT, 2088123412341234_fpsettlement_20260302.csv",
        "SETTLEMENT_BATCH, 2088123412341234_settlebatch_20260302.csv",
        "COMPARE, forex_compare_file",
        "LIQUIDATION, forex_liquidation_file",
        "RATES, forex_rate_file"
    })
    void a_file_is_named_after_account_and_day_and_a_download_after_its_service(FileForm form, String name) {
        assertThat(form.fileName("2088123412341234", LocalDate.of(2026, 3, 2))).isEqualTo(name);
    }

    @Test
    void each_form_says_what_kind_of_file_it_is() {
        assertThat(those(FileForm::hasBanner)).containsExactly(FileForm.IN_STORE_TRANSACTION);
        assertThat(those(FileForm::settles))
                .containsExactly(FileForm.IN_STORE_SETTLEMENT, FileForm.ONLINE_SETTLEMENT, FileForm.LIQUIDATION);
        assertThat(those(FileForm::online)).containsExactly(FileForm.ONLINE_TRANSACTION, FileForm.ONLINE_SETTLEMENT);
        assertThat(those(FileForm::downloaded)).containsExactly(FileForm.COMPARE, FileForm.LIQUIDATION, FileForm.RATES);
        assertThat(those(form -> !form.hasHeader())).isEqualTo(those(FileForm::downloaded));
        assertThat(those(form -> form.separator() == ','))
                .isEqualTo(those(
                        form -> form.fileName("2088", LocalDate.of(2026, 3, 2)).endsWith(".csv")));
    }

    @Test
    void the_in_store_transaction_file_calls_amount_fee_and_type_by_names_of_its_own() {
        assertThat(named(FileForm.IN_STORE_TRANSACTION))
                .containsExactly("Transaction_amount", "Charge_amount", "Transaction_type");
        assertThat(named(FileForm.IN_STORE_SETTLEMENT)).containsExactly("Amount", "Fee", "Type");
        assertThat(named(FileForm.COMPARE)).containsExactly("Amount", "Fee", "Type");
        for (FileForm form : those(form -> form != FileForm.RATES && form != FileForm.SETTLEMENT_BATCH)) {
            assertThat(form.columns()).extracting(Column::name).containsAll(named(form));
        }
    }

    @Test
    void columns_of_variants_are_read_and_never_written_where_no_variant_is_meant() {
        for (FileForm form : FileForm.values()) {
            assertThat(form.written())
                    .extracting(Column::name)
                    .isSubsetOf(form.columns().stream().map(Column::name).toList())
                    .doesNotContain("Secondary_merchant_id", "Issue", "Product", "Distribute_amount");
        }
        assertThat(FileForm.IN_STORE_TRANSACTION.columns()).hasSize(17);
        assertThat(FileForm.IN_STORE_TRANSACTION.written()).hasSize(15);
        assertThat(FileForm.IN_STORE_SETTLEMENT.written()).hasSize(21);
        assertThat(FileForm.COMPARE.written()).hasSize(9);
    }

    @Test
    void online_files_of_hong_kong_have_the_columns_that_are_published_of_them() {
        assertThat(FileForm.ONLINE_TRANSACTION.writtenInHongKong())
                .extracting(Column::name)
                .containsExactly(
                        "Partner_transaction_id",
                        "Transaction_id",
                        "Amount",
                        "Fee",
                        "Settlement",
                        "Currency",
                        "Payment_time",
                        "Settlement_time",
                        "Issue",
                        "Product",
                        "Type",
                        "Status",
                        "Remarks",
                        "original_partner_transaction_ID");
    }

    @Test
    void what_is_settled_has_a_time_and_a_status_of_settlement_and_what_is_not_yet_may_lack_both() {
        for (List<Column> columns :
                List.of(FileForm.ONLINE_SETTLEMENT.columns(), FileForm.ONLINE_SETTLEMENT.writtenInHongKong())) {
            assertThat(named("Settlement_time", columns).blank()).isFalse();
            assertThat(named("Status", columns).words()).containsExactly("L");
        }
        for (List<Column> columns :
                List.of(FileForm.ONLINE_TRANSACTION.columns(), FileForm.ONLINE_TRANSACTION.writtenInHongKong())) {
            assertThat(named("Settlement_time", columns).blank()).isTrue();
            assertThat(named("Status", columns).words()).containsExactlyInAnyOrder("P", "L");
        }
    }

    @Test
    void amounts_are_told_from_what_else_stands_in_a_file() {
        assertThat(FileForm.IN_STORE_TRANSACTION.columns().stream().filter(Column::holdsAmount))
                .extracting(Column::name)
                .containsExactly("Transaction_amount", "Charge_amount", "Trans_amount");
        assertThat(FileForm.COMPARE.columns().stream().filter(Column::holdsAmount))
                .extracting(Column::name)
                .containsExactly("Amount", "Fee");
        assertThat(FileForm.RATES.columns()).noneMatch(Column::holdsAmount);
    }

    private static Column named(String name, List<Column> columns) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> named(FileForm form) {
        return List.of(form.amountColumn(), form.feeColumn(), form.typeColumn());
    }

    private static List<FileForm> those(Predicate<FileForm> which) {
        return Arrays.stream(FileForm.values()).filter(which).toList();
    }
}
