package org.openvalidate.dialect.legacy.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where something is wrong with a file, what stands there, and what should. */
class FlawTest {

    private static final String BANNER = "Partner:2088123412341234|Payment_time: 2026-03-02|Total_count:1\n";
    private static final String NAMES =
            "Partner_transaction_id|Transaction_id|Transaction_amount|Charge_amount|Currency"
                    + "|Payment_time|Transaction_type|Remark|Secondary_merchant_industry|Secondary_merchant_name|Operator_name"
                    + "|Order_scene|Trans_currency|Trans_amount|Trans_forex_rate\n";
    private static final String PAID =
            "T1|A1|12.34|0.07|USD|2026-03-02 10:00:00|PAYMENT||5812|Tea|Store 1|paymentQrCode|USD|12.34|1\n";
    private static final String WHOLE = BANNER + NAMES + PAID;
    private static final String SETTLED = "T1|12.34|USD|20260302100000|20260303150000|P|0.07|L|tea\n";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Partner:2088123412341234; Partner:2088000000000000; 1; Partner;      2088000000000000;    2088123412341234
                    Partner:2088123412341234; Partner:me;               1; Partner;      me;                  2088123412341234
                    Partner:2088123412341234; Account:2088;             1; Partner;      '';                  2088123412341234
                    Payment_time: 2026-03-02; Payment_time: 2026-03-01; 1; Payment_time; 2026-03-01;          2026-03-02
                    Payment_time: 2026-03-02; Payment_time: 2.3.2026;   1; Payment_time; 2.3.2026;            2026-03-02
                    Total_count:1;            Total_count:9;            1; Total_count;  9;                   1
                    Total_count:1;            Total_count:one;          1; Total_count;  one;                 ''
                    Remark|;                  '';                       2; Remark;       '';                  Remark
                    2026-03-02 10;            2026-03-03 10;            3; Payment_time; 2026-03-03 10:00:00; 2026-03-02
                    |USD|2026;                |UDS|2026;                3; Currency;     UDS;                 ''
                    PAYMENT|;                 PAY|;                     3; Transaction_type; PAY;             ''
                    |paymentQrCode;           '';                       3; '';           14 values;           15 values
                    """)
    void one_right_value_is_told_where_one_alone_would_do(
            String honest, String wrong, int row, String column, String value, String due) throws IOException {
        List<Flaw> flaws = flaws(WHOLE.replace(honest, wrong));

        assertThat(flaws)
                .extracting(Flaw::row, Flaw::column, Flaw::value, Flaw::due)
                .contains(tuple(row, column, value, due));
    }

    @Test
    void two_right_values_are_told_as_well_and_no_more() throws IOException {
        List<Flaw> flaws = FormReader.of(FileForm.COMPARE)
                .check(Source.of(SETTLED.replace("|P|", "|X|").getBytes(UTF_8)))
                .flaws();

        assertThat(flaws)
                .extracting(Flaw::column, Flaw::due, Flaw::what)
                .containsExactly(tuple("Type", "P or R", "\"X\" is none of P, R."));
    }

    @Test
    void a_file_that_ends_too_early_is_told_as_a_whole() throws IOException {
        assertThat(flaws(""))
                .extracting(Flaw::row, Flaw::value, Flaw::due, Flaw::what)
                .containsExactly(tuple(0, "no line", "a line that names the columns", "The file is empty."));
        assertThat(flaws(BANNER))
                .extracting(Flaw::row, Flaw::what)
                .containsExactly(tuple(0, "The file ends before it names its columns."));
        assertThat(FormReader.of(FileForm.COMPARE).check(Source.of(new byte[0])).flaws())
                .isEmpty();
    }

    @Test
    void a_file_that_begins_with_something_else_is_read_no_further() throws IOException {
        List<Flaw> flaws = flaws("Hello\n" + NAMES + PAID.replace("12.34", "x"));

        assertThat(flaws)
                .extracting(Flaw::row, Flaw::column)
                .containsExactly(tuple(1, "Partner"), tuple(1, "Payment_time"), tuple(1, "Total_count"));
    }

    @Test
    void a_row_belongs_to_the_day_of_its_settlement_and_was_paid_no_later() throws IOException {
        FormReader third = FormReader.of(FileForm.LIQUIDATION).about("2088", LocalDate.of(2026, 3, 3));
        FormReader second = FormReader.of(FileForm.LIQUIDATION).about("2088", DAY);

        assertThat(third.check(Source.of(SETTLED.getBytes(UTF_8))).flaws()).isEmpty();
        assertThat(second.check(Source.of(SETTLED.getBytes(UTF_8))).flaws())
                .extracting(Flaw::column, Flaw::what)
                .containsExactly(tuple("Settlement_time", "\"20260303150000\" is not of 2026-03-02."));
        assertThat(third.check(Source.of(SETTLED.replace("|20260302100000|", "|20260304100000|")
                                .getBytes(UTF_8)))
                        .flaws())
                .extracting(Flaw::column, Flaw::what)
                .containsExactly(tuple("Payment_time", "\"20260304100000\" is later than 2026-03-03."));
    }

    @Test
    void rates_belong_to_whatever_day_they_name() throws IOException {
        assertThat(FormReader.of(FileForm.RATES)
                        .about("2088", DAY)
                        .check(Source.of("20260301|090000|USD|6.5487\n".getBytes(UTF_8)))
                        .flaws())
                .isEmpty();
    }

    @Test
    void each_doubtful_row_is_handed_over_to_whoever_wants_to_say_what_it_is_about() throws IOException {
        List<String> doubtful = new ArrayList<>();
        String text = PAID + PAID.replace("T1|", "T2|").replace("|12.34|", "|x|") + PAID.replace("T1|A1|", "T3|");

        reader().check(
                        Source.of((BANNER.replace("count:1", "count:3") + NAMES + text).getBytes(UTF_8)),
                        row -> doubtful.add(row + " " + row.text("Partner_transaction_id")));

        assertThat(doubtful).containsExactly("row 4 T2", "row 5 T3");
    }

    @Test
    void a_flaw_is_told_to_a_person_with_its_place() {
        assertThat(new Flaw(3, "Fee", "x", "", "what").problem("f.txt").where()).isEqualTo("f.txt row 3 column Fee");
        assertThat(Flaw.ofRow(3, "what").problem("f.txt").where()).isEqualTo("f.txt row 3");
        assertThat(Flaw.ofFile("what").problem("f.txt").where()).isEqualTo("f.txt");
        assertThat(Flaw.ofFile("what").problem("f.txt").what()).isEqualTo("what");
    }

    @Test
    void a_long_value_is_shown_by_its_beginning() {
        assertThat(Flaw.ofCell(1, "Remark", "x".repeat(60), "is odd").value()).isEqualTo("x".repeat(60));
        assertThat(Flaw.ofCell(1, "Remark", "x".repeat(61), "is odd").what())
                .isEqualTo("\"" + "x".repeat(60) + "…\" is odd.");
    }

    private static List<Flaw> flaws(String text) throws IOException {
        return reader().check(Source.of(text.getBytes(UTF_8))).flaws();
    }

    private static FormReader reader() {
        return FormReader.of(FileForm.IN_STORE_TRANSACTION).about("2088123412341234", DAY);
    }
}
