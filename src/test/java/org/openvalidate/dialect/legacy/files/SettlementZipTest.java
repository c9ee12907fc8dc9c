package org.openvalidate.dialect.legacy.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An archive written by hand after the published sample, and our own. */
class SettlementZipTest {

    private static final String SUMMARY = "2088_settlebatch_20260303.csv";
    private static final String DETAILS = "2088_settle_20260303_50002026030300000000000000000001.csv";
    private static final String BATCHES = """
            Settle_batch_no,Settle_date,Amount,Fee,Settlement,Currency
            50002026030300000000000000000001 ,2026-03-03 15:36:00,7.66 ,0.05 ,7.61 ,HKD
            """;
    private static final String ROWS = """
            Partner_transaction_id,Amount,Currency,Fee,Payment_time,Settlement_time,Type,Status,Settlement
            W1,10.00,HKD,0.06,2026-03-02 10:00:00,2026-03-03 15:00:00,P,L,9.94
            R1,2.34,HKD,0.01,2026-03-02 10:01:00,2026-03-03 15:00:00,R,L,2.33
            """;

    private final Map<String, String> files = new TreeMap<>(Map.of(SUMMARY, BATCHES, DETAILS, ROWS));

    @Test
    void details_are_read_where_the_batch_sums_them_up() throws IOException {
        SettlementZip zip = read();

        assertThat(zip.flaws()).isEmpty();
        assertThat(zip.details().open()).hasContent(ROWS);
    }

    @Test
    void a_batch_that_adds_refunds_to_payments_is_believed_too() throws IOException {
        files.put(SUMMARY, BATCHES.replace("7.66 ,0.05 ,7.61 ", "12.34,0.07,12.27"));

        assertThat(read().flaws()).isEmpty();
    }

    @Test
    void refunds_may_be_written_with_a_sign() throws IOException {
        files.put(DETAILS, ROWS.replace("2.34,HKD,0.01", "-2.34,HKD,-0.01").replace("L,2.33", "L,-2.33"));

        assertThat(read().flaws()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'7.66 ,0.05 ,7.61 ', '7.67 ,0.06 ,7.61 ', Amount, 7.66",
        "'7.66 ,0.05 ,7.61 ', '7.66 ,0.06 ,7.60 ', Fee, 0.05",
        "'7.66 ,0.05 ,7.61 ', '7.66 ,0.05 ,7.62 ', Settlement, 7.61",
        "'0001 ,', '0002 ,', Settle_batch_no, ''",
        "'15:36', '25:36', Settle_date, ''",
        "'HKD', 'HKX', Currency, ''",
        "'Settle_batch_no', 'Batch', Batch, ''"
    })
    void what_is_wrong_with_a_batch_is_told_by_its_column(String right, String wrong, String column, String due)
            throws IOException {
        files.put(SUMMARY, BATCHES.replace(right, wrong));

        assertThat(read().flaws()).isNotEmpty().first().satisfies(flaw -> {
            assertThat(flaw.column()).isEqualTo(column);
            assertThat(flaw.due()).isIn(due, "");
        });
    }

    @Test
    void details_that_cannot_be_read_are_left_to_their_reader() throws IOException {
        files.put(DETAILS, ROWS.replace("10.00", "1,000.00"));

        SettlementZip zip = read();

        assertThat(zip.flaws()).isEmpty();
        assertThat(FormReader.of(FileForm.ONLINE_SETTLEMENT)
                        .check(zip.details())
                        .flaws())
                .isNotEmpty();
    }

    @Test
    void several_batches_are_one_file_of_details() throws IOException {
        files.put(SUMMARY, BATCHES + "5000B,2026-03-03 15:36:00,5.00,0.03,4.97,HKD\n");
        String header = ROWS.lines().findFirst().orElseThrow() + "\n";
        String more = "W2,5.00,HKD,0.03,2026-03-02 10:00:00,2026-03-03 15:00:00,P,L,4.97\n";
        files.put("2088_settle_20260303_5000B.csv", header + more);

        SettlementZip zip = read();

        assertThat(zip.flaws()).isEmpty();
        assertThat(zip.details().open()).hasContent(ROWS + more);
    }

    @ParameterizedTest
    @CsvSource({"2088_settle_20260303_5000C.csv, belong to no batch", "sub/x.csv, folder", "..\\x.csv, folder"})
    void a_file_too_many_is_told(String name, String words) throws IOException {
        files.put(name, ROWS);

        assertThat(read().flaws()).extracting(Flaw::what).anyMatch(what -> what.contains(words));
    }

    @ParameterizedTest
    @CsvSource({SUMMARY + ", no file of batches", DETAILS + ", no file of details"})
    void a_file_too_few_is_told(String name, String words) throws IOException {
        files.remove(name);

        assertThat(read().flaws()).extracting(Flaw::what).anyMatch(what -> what.contains(words));
    }

    @Test
    void a_batch_file_without_a_batch_settles_nothing() throws IOException {
        files.put(SUMMARY, BATCHES.lines().findFirst().orElseThrow() + "\n");

        assertThat(read().flaws()).extracting(Flaw::what).containsExactly("The file of batches names no batch.");
    }

    @Test
    void a_torn_archive_is_told_and_nothing_of_it_is_read() throws IOException {
        byte[] whole = zipped();
        for (int length : List.of(4, 40, 200, whole.length / 2)) {
            SettlementZip zip = SettlementZip.read(Source.of(Arrays.copyOf(whole, length)));

            assertThat(zip.flaws()).as("%d bytes", length).isNotEmpty();
            assertThat(zip.details().open()).isEmpty();
        }
    }

    @Test
    void an_archive_that_unpacks_to_a_flood_is_refused() throws IOException {
        files.put("flood", "0".repeat(1 << 20));
        for (int i = 0; i < 64; i++) {
            files.put("flood" + i, files.get("flood"));
        }

        assertThat(read().flaws()).extracting(Flaw::what).allMatch(what -> what.contains("more than"));
    }

    @Test
    void only_what_begins_like_an_archive_is_one() throws IOException {
        assertThat(SettlementZip.isOne(Source.of(zipped()))).isTrue();
        assertThat(SettlementZip.isOne(Source.of(ROWS.getBytes(UTF_8)))).isFalse();
        assertThat(SettlementZip.isOne(Source.of(new byte[0]))).isFalse();
    }

    @Test
    void what_is_written_has_the_published_names_and_is_read_again() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        rows.add(Map.of(
                "Partner_transaction_id", "W1",
                "Transaction_id", "A1",
                "Amount", "852.40",
                "Fee", "8.52",
                "Settlement", "843.88",
                "Currency", "HKD",
                "Payment_time", "2017-05-22 10:00:00",
                "Settlement_time", "2017-05-23 15:36:00",
                "Type", "P",
                "Status", "L"));
        FileForm form = FileForm.ONLINE_SETTLEMENT;
        Sheet sheet = Sheet.of(form, form.writtenInHongKong(), Optional.empty(), rows);
        byte[] bytes = SettlementZip.of("2088", LocalDate.of(2017, 5, 23), sheet, sheet.bytes(UTF_8), UTF_8);

        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        SettlementZip read = SettlementZip.read(Source.of(bytes));

        assertThat(names)
                .containsExactly(
                        "2088_settlebatch_20170523.csv", "2088_settle_20170523_50002017052300000000000000000000.csv");
        assertThat(read.flaws()).isEmpty();
        assertThat(read.details().open()).hasContent(sheet.text());
        assertThat(SettlementZip.of("2088", LocalDate.of(2017, 5, 23), sheet, sheet.bytes(UTF_8), UTF_8))
                .isEqualTo(bytes);
    }

    private SettlementZip read() throws IOException {
        return SettlementZip.read(Source.of(zipped()));
    }

    private byte[] zipped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
