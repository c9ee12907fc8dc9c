package org.openvalidate.dialect.legacy.files;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.problem.BadInput;

class FormReaderTest {

    private static final String BANNER = "Partner:2088123412341234|Payment_time: 2026-03-02|Total_count:2\n";
    private static final String NAMES =
            "Partner_transaction_id|Transaction_id|Transaction_amount|Charge_amount|Currency"
                    + "|Payment_time|Transaction_type|Remark|Secondary_merchant_industry|Secondary_merchant_name|Operator_name"
                    + "|Order_scene|Trans_currency|Trans_amount|Trans_forex_rate\n";
    private static final String PAID =
            "T1|A1|12.34|0.07|USD|2026-03-02 10:00:00|PAYMENT||5812|茶|Store 1|paymentQrCode|USD|12.34|1\n";
    private static final String BACK =
            "R1|A1|2|0.01|USD|2026-03-02 23:59:59|REFUND|||||||USD|2|1\n".replace("|||||||", "||||||");
    private static final String WHOLE = BANNER + NAMES + PAID + BACK;

    private static final String SETTLED = "Partner_transaction_id|Transaction_id|Amount|Rmb_amount|Fee|Settlement"
            + "|Rmb_settlement|Currency|Rate|Payment_time|Settlement_time|Type|Status|Remarks|Secondary_merchant_industry"
            + "|Secondary_merchant_name|Operator_name|Order_scene|Trans_currency|Trans_amount|Trans_forex_rate\n"
            + "T1|A1|369.30|%s|2.22|367.08|%s|AUD|5.41940000|2026-03-02 07:36:46|2026-03-03 15:46:00|P|L||5311|x|x"
            + "|shopQrCode|AUD|369.30|1\n";

    @Test
    void a_sound_file_is_read_by_the_names_of_its_columns() throws IOException {
        List<FileRow> rows = new ArrayList<>();

        Reading reading = transactions().read(Source.of(WHOLE.getBytes(UTF_8)), "f", rows::add);

        assertThat(reading.banner()).contains(new Banner("2088123412341234", LocalDate.of(2026, 3, 2), 2));
        assertThat(rows).extracting(FileRow::number).containsExactly(3, 4);
        assertThat(rows.get(0).text("Secondary_merchant_name")).isEqualTo("茶");
        assertThat(rows.get(0).amount("Transaction_amount")).isEqualByComparingTo("12.34");
        assertThat(rows.get(1).time("Payment_time")).isEqualTo(Instant.parse("2026-03-02T15:59:59Z"));
        assertThat(rows.get(1).has("Issue")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "mixed", "bom", "gbk", "blanks", "case"})
    void what_does_not_matter_is_read_the_same(String harmless) throws IOException {
        byte[] bytes = switch (harmless) {
            case "mixed" -> (BANNER + NAMES.replace("\n", "\r\n") + PAID.replace("\n", "\r") + BACK).getBytes(UTF_8);
            case "bom" -> ("\ufeff" + WHOLE).getBytes(UTF_8);
            case "gbk" -> WHOLE.getBytes(Charset.forName("GBK"));
            case "blanks" -> WHOLE.replace("|12.34|", "| 12.34 |").getBytes(UTF_8);
            case "case" -> WHOLE.replace("Transaction_id|", "transaction_ID|").getBytes(UTF_8);
            default -> WHOLE.replace("\n", harmless).getBytes(UTF_8);
        };
        List<String> seen = new ArrayList<>();

        transactions()
                .read(
                        Source.of(bytes),
                        "f",
                        row -> seen.add(row.text("Transaction_id")
                                + row.text("Secondary_merchant_name")
                                + row.text("Transaction_amount")));

        assertThat(seen).containsExactly("A1茶12.34", "A12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    |12.34|0.07|; |1,234.00|0.07|; 3; Transaction_amount; grouping
                    |12.34|0.07|; |12.345|0.07|;   3; Transaction_amount; has 3 decimals
                    |12.34|0.07|; |12,34|0.07|;    3; Transaction_amount; is no amount
                    |12.34|0.07|; |-12.34|0.07|;   3; Transaction_amount; is negative
                    |12.34|0.07|; |1e3|0.07|;      3; Transaction_amount; is no amount
                    |12.34|0.07|; |٣|0.07|;        3; Transaction_amount; is no amount
                    |12.34|0.07|; ||0.07|;         3; Transaction_amount; is empty
                    |0.07|USD|; |0.07|UDS|;        3; Currency; is no currency
                    |0.07|USD|; |0.07|JPY|;        3; Transaction_amount; JPY has none
                    |0.07|USD|; |0.07|usd|;        3; Currency; is no currency
                    02 10:00; 03 10:00;            3; Payment_time; is not of 2026-03-02
                    2026-03-02 10:00:00; 2026-03-02T10:00:00; 3; Payment_time; is no time
                    2026-03-02 10:00:00; 2026-02-30 10:00:00; 3; Payment_time; is no time
                    |PAYMENT|; |PAY|;              3; Transaction_type; is none of
                    |paymentQrCode|; |qr|;         3; Order_scene; is none of
                    |5812|; |58123|;               3; Secondary_merchant_industry; longer than 4
                    |12.34|1; |12.34|0;            3; Trans_forex_rate; is no rate
                    T1|A1; |A1;                    3; Partner_transaction_id; is empty
                    Total_count:2; Total_count:3;  1; Total_count; there are 2
                    Total_count:2; Total_count:two; 1; Total_count; is no number of rows
                    2026-03-02|Total; 2026-03-32|Total; 1; Payment_time; is no day of the calendar
                    Partner:2088; Partner:3088;    1; Partner; is not the account
                    Charge_amount|; Fee|;          2; Fee; which its form has not
                    Charge_amount|; Currency|;     2; Currency; this column twice
                    """)
    void what_is_wrong_is_told_with_row_and_column(String honest, String wrong, int row, String column, String words)
            throws IOException {
        String text = WHOLE.replaceFirst(java.util.regex.Pattern.quote(honest), wrong);
        assertThat(text).isNotEqualTo(WHOLE);

        List<Flaw> flaws = transactions()
                .about("2088123412341234", LocalDate.of(2026, 3, 2))
                .check(Source.of(text.getBytes(UTF_8)))
                .flaws();

        assertThat(flaws).anySatisfy(flaw -> {
            assertThat(flaw.row()).isEqualTo(row);
            assertThat(flaw.column()).isEqualTo(column);
            assertThat(flaw.what()).contains(words);
        });
    }

    @Test
    void every_flaw_is_told_at_once_and_no_row_is_handed_over() {
        List<FileRow> rows = new ArrayList<>();
        String text = WHOLE.replace("|12.34|0.07|", "|x|y|").replace("|REFUND|", "|BACK|");

        assertThatThrownBy(() -> transactions().read(Source.of(text.getBytes(UTF_8)), "day.txt", rows::add))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("day.txt row 3 column Transaction_amount: \"x\" is no amount.")
                .hasMessageContaining("day.txt row 3 column Charge_amount: \"y\" is no amount.")
                .hasMessageContaining("day.txt row 4 column Transaction_type: \"BACK\" is none of");
        assertThat(rows).isEmpty();
    }

    @Test
    void a_file_torn_anywhere_is_refused() throws IOException {
        byte[] whole = WHOLE.getBytes(UTF_8);

        for (int length = 0; length < whole.length; length++) {
            byte[] torn = Arrays.copyOf(whole, length);

            assertThat(transactions().check(Source.of(torn)).flaws())
                    .as("torn after %s bytes", length)
                    .isNotEmpty();
        }
    }

    @Test
    void whoever_says_so_may_leave_the_last_line_unended() throws IOException {
        Source open = Source.of(WHOLE.substring(0, WHOLE.length() - 1).getBytes(UTF_8));

        assertThat(transactions().check(open).flaws())
                .singleElement()
                .extracting(Flaw::what)
                .isEqualTo("The last line is not ended: the file is torn.");
        assertThat(transactions().withOpenEnd().check(open).flaws()).isEmpty();
    }

    @Test
    void bytes_that_have_no_meaning_are_told_with_row_and_column() throws IOException {
        byte[] bytes = WHOLE.getBytes(UTF_8);
        bytes[WHOLE.substring(0, WHOLE.indexOf("Store")).getBytes(UTF_8).length] = (byte) 0xff;

        assertThat(transactions().check(Source.of(bytes)).flaws())
                .extracting(Flaw::row, Flaw::column)
                .contains(org.assertj.core.groups.Tuple.tuple(3, "Operator_name"));
    }

    @Test
    void another_kind_of_file_is_told_and_not_read() throws IOException {
        byte[] zip = {'P', 'K', 3, 4, 0, 0, 0, 8};

        assertThat(transactions().check(Source.of(zip)).flaws())
                .singleElement()
                .extracting(Flaw::what)
                .asString()
                .contains("control character");
        assertThat(transactions().check(Source.of(WHOLE.getBytes(UTF_16))).flaws())
                .isNotEmpty();
        assertThat(transactions()
                        .check(Source.of("<html></html>\n".getBytes(UTF_8)))
                        .flaws())
                .isNotEmpty();
    }

    @Test
    void a_hundred_megabytes_without_a_row_are_refused_early() throws IOException {
        assertThat(transactions().check(() -> endless('a', 100_000_000)).flaws())
                .extracting(Flaw::what)
                .anyMatch(what -> what.contains("longer than 65536"));
        assertThat(FormReader.of(FileForm.ONLINE_TRANSACTION)
                        .check(() -> new java.io.SequenceInputStream(
                                new java.io.ByteArrayInputStream("\"a\n".getBytes(UTF_8)), endless('\n', 100_000_000)))
                        .flaws())
                .extracting(Flaw::what)
                .anyMatch(what -> what.contains("a quote is never closed"));
    }

    @Test
    void after_a_hundred_flaws_nobody_looks_further() throws IOException {
        String text = BANNER + NAMES + PAID.replace("12.34", "x").repeat(1000);

        assertThat(transactions().check(Source.of(text.getBytes(UTF_8))).flaws())
                .hasSizeBetween(FormReader.MOST_FLAWS, FormReader.MOST_FLAWS + 3);
    }

    @Test
    void variants_of_hong_kong_and_columns_in_another_order_are_read() throws IOException {
        String text = SETTLED.formatted("", "")
                .replace("Rmb_amount|", "")
                .replace("Rmb_settlement|", "")
                .replace("|Rate|", "|")
                .replace("||2.22", "|2.22")
                .replace("|367.08||", "|367.08|")
                .replace("|5.41940000|", "|")
                .replace("Operator_name|", "Secondary_merchant_id|Operator_name|")
                .replace("Trans_forex_rate\n", "Trans_forex_rate|Issue\n")
                .replace("|x|x|", "|x|m1|x|")
                .replace("|369.30|1\n", "|369.30|1|ALIPAYHK\n");

        assertThat(settlements(text)).isEmpty();
    }

    @Test
    void online_forms_and_answers_of_services_are_read_by_the_same_reader() throws IOException {
        assertThat(flaws(FileForm.COMPARE, """
                        20131219-144657-234|0.11|EUR|20131219215228||P|0.00|P|Test
                        1326557|2125.25|HKD|20131219175840||P|21.25|P|Grey Hours Limited (Testing)
                        """)).isEmpty();
        assertThat(flaws(FileForm.COMPARE, "1|0.11|EUR|2013-12-19 21:52:28||P|0.00|P|Test\n"))
                .extracting(Flaw::column)
                .containsExactly("Payment_time");
        assertThat(flaws(FileForm.RATES, "20260302|093000|USD|6.5487\n20260302|093000|JPY|0.05638\n"))
                .isEmpty();
        assertThat(flaws(FileForm.ONLINE_TRANSACTION, """
                        Currency,Partner_transaction_id,Amount,Fee,Payment_time,Settlement_time,Type,Status,Remarks
                        USD,"W,1",10.00,0.06,2026-03-02 10:00:00,,P,P,"said ""hello\""\"
                        """)).isEmpty();
        assertThat(flaws(FileForm.ONLINE_TRANSACTION, "Currency\n\"a\"b\n")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(FileForm.class)
    void whatever_bytes_there_are_they_are_read_or_told(FileForm form) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = (i % 2 == 0 ? WHOLE : WHOLE.replace('|', ',')).getBytes(UTF_8);
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            List<FileRow> rows = new ArrayList<>();
            Reading reading = FormReader.of(form).check(Source.of(bytes));
            if (reading.flaws().isEmpty()) {
                FormReader.of(form).read(Source.of(bytes), "f", rows::add);
                rows.forEach(row -> new Sums(form, Optional.empty()).look(row));
            }

            assertThat(rows).hasSize(reading.flaws().isEmpty() ? (int) reading.rows() : 0);
        }
    }

    @ParameterizedTest
    @EnumSource(FileForm.class)
    void no_form_has_a_column_twice(FileForm form) {
        assertThat(form.columns()).extracting(Column::name).doesNotHaveDuplicates();
        assertThat(form.fileName("2088", LocalDate.of(2026, 3, 2))).isNotEmpty();
    }

    private static List<Flaw> settlements(String text) throws IOException {
        return flaws(FileForm.IN_STORE_SETTLEMENT, text);
    }

    private static List<Flaw> flaws(FileForm form, String text) throws IOException {
        return FormReader.of(form).check(Source.of(text.getBytes(UTF_8))).flaws();
    }

    private static FormReader transactions() {
        return FormReader.of(FileForm.IN_STORE_TRANSACTION);
    }

    /** A stream that takes no memory. */
    private static InputStream endless(char each, long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? each : -1;
            }

            @Override
            public int read(byte[] into, int from, int count) {
                if (left <= 0) {
                    return -1;
                }
                int given = (int) Math.min(left, count);
                Arrays.fill(into, from, from + given, (byte) each);
                left -= given;
                return given;
            }
        };
    }
}
