package org.openvalidate.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.dialect.legacy.files.Sheet;
import org.openvalidate.testkit.Page;

/** Every fault is noticed: by the strict reader, or else by whoever compares the rows with the books. */
class FileFaultTest {

    @Test
    void the_page_of_faults_is_what_they_do() {
        Page.check("file-faults.md", FileFaultsPage.text());
    }

    @ParameterizedTest
    @EnumSource(FileFault.class)
    void whatever_row_a_fault_meets_it_is_noticed_unless_it_is_harmless(FileFault fault) {
        for (FileForm form : List.of(FileForm.IN_STORE_TRANSACTION, FileForm.IN_STORE_SETTLEMENT)) {
            for (int seed = 0; seed < 30; seed++) {
                SpoiltDay day = new SpoiltDay(form, fault, seed);

                if (FileFaultsPage.HARMLESS.contains(fault) || !day.isSpoilt()) {
                    assertThat(day.noticed())
                            .as("%s in %s, seed %s", fault, form, seed)
                            .isEmpty();
                } else {
                    assertThat(day.noticed())
                            .as("%s in %s, seed %s", fault, form, seed)
                            .isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FileFault.class)
    void a_seed_repeats_a_fault_to_the_byte(FileFault fault) {
        Sheet honest = SpoiltDay.honest(FileForm.IN_STORE_TRANSACTION);

        assertThat(fault.spoil(honest, UTF_8, 7)).isEqualTo(fault.spoil(honest, UTF_8, 7));
    }

    @Test
    void seeds_meet_different_rows() {
        Set<String> seen = new HashSet<>();
        for (int seed = 0; seed < 30; seed++) {
            seen.add(new SpoiltDay(FileForm.IN_STORE_TRANSACTION, FileFault.WRONG_AMOUNT, seed)
                    .noticed()
                    .get(0));
        }

        assertThat(seen).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    MISSING_ROW;            no row for
                    DOUBLED_ROW;            stands there already
                    UNKNOWN_PAYMENT;        nobody knows
                    REFUND_WITHOUT_PAYMENT; nobody knows
                    OTHER_DAYS_ROW;         column Payment_time
                    WRONG_AMOUNT;           column Transaction_amount
                    WRONG_FEE;              column Charge_amount
                    WRONG_SCALE;            column Transaction_amount
                    SIGN_FLIPPED;           column Transaction_amount
                    UNKNOWN_CURRENCY;       column Currency
                    WRONG_COUNT;            row 1 column Total_count
                    WRONG_PARTNER;          row 1 column Partner
                    WRONG_DATE;             row 1 column Payment_time
                    MISSING_COLUMN;         row 2 column Transaction_amount
                    RENAMED_COLUMN;         row 2 column Total_amount
                    SWAPPED_COLUMNS;        column Charge_amount
                    SHIFTED_COLUMN;         column Transaction_amount
                    LOST_VALUE;             has 14 values
                    TORN;                   is not ended
                    EMPTY_FILE;             is empty
                    BAD_ENCODING;           column Partner_transaction_id
                    WRONG_STATUS;           column Transaction_type
                    BINARY;                 control character
                    """)
    void the_finding_names_the_fault(FileFault fault, String words) {
        SpoiltDay day = new SpoiltDay(FileForm.IN_STORE_TRANSACTION, fault, 5);

        assertThat(day.noticed()).anySatisfy(finding -> assertThat(finding).contains(words));
    }

    @ParameterizedTest
    @EnumSource(FileFault.class)
    void an_empty_day_can_be_spoilt_without_harm(FileFault fault) {
        Sheet empty = SpoiltDay.honest(FileForm.IN_STORE_SETTLEMENT).rows(new ArrayList<>());

        assertThat(fault.spoil(empty, UTF_8, 1)).isNotNull();
    }
}
