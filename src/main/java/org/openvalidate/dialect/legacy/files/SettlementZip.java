package org.openvalidate.dialect.legacy.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The settlement of an online account in Hong Kong: one archive of a file that sums up each batch and a file of details for
 * each. Source: legacy-instore §6.1, legacy-online §5.3. Not published and ours: the day in the names of the files within,
 * which whoever reads does not look at, the digits of a batch number after the day, and that a batch counts refunds off;
 * a batch that adds everything up is believed as well.
 */
public final class SettlementZip {

    /** The columns of both files that are summed. */
    private static final List<String> SUMS = List.of("Amount", "Fee", "Settlement");

    /** An archive keeps local time without a zone: always the same, so that the same day gives the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final List<FileRow> batches = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private Source details = Source.of(new byte[0]);

    private SettlementZip() {}

    /**
     * Writes one.
     *
     * @param partner whose it is
     * @param day the day of settlement, in GMT+8
     * @param honest the details as they should be: what the batch sums up
     * @param written the details as they are, whatever is wrong with them
     */
    public static byte[] of(String partner, LocalDate day, Sheet honest, byte[] written, Charset charset) {
        String digits = day.toString().replace("-", "");
        String number = "5000" + digits + "0".repeat(20);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                FileForm.SETTLEMENT_BATCH.fileName(partner, day),
                batch(number, day, honest).bytes(charset));
        files.put(partner + "_settle_" + digits + "_" + number + ".csv", written);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Whether this begins as an archive does. */
    public static boolean isOne(Source source) throws IOException {
        return Archived.isArchive(source);
    }

    /** Reads one: what is wrong stands in its flaws, and then nothing of it is to be believed. */
    public static SettlementZip read(Source source) throws IOException {
        SettlementZip zip = new SettlementZip();
        Archived files = Archived.read(source);
        zip.flaws.addAll(files.flaws());
        if (zip.flaws.isEmpty()) {
            zip.batches(files);
        }
        if (zip.flaws.isEmpty()) {
            zip.details(files);
        }
        return zip;
    }

    /** What is wrong with the archive; a row is one of the batch file. What is wrong with the details is seen by their reader. */
    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** The details of every batch as one file of the form {@link FileForm#ONLINE_SETTLEMENT}, rows counted through. */
    public Source details() {
        return details;
    }

    private void batches(Archived files) throws IOException {
        Optional<byte[]> summary = files.only(name -> name.contains("settlebatch"));
        if (summary.isEmpty()) {
            flaws.add(Flaw.ofFile("The archive has no file of batches, or more than one (…_settlebatch_….csv)."));
            return;
        }
        FormReader reader = FormReader.of(FileForm.SETTLEMENT_BATCH).withOpenEnd();
        Source source = Source.of(summary.get());
        flaws.addAll(reader.check(source).flaws());
        if (flaws.isEmpty()) {
            reader.read(source, "", batches::add);
        }
        if (flaws.isEmpty() && batches.isEmpty()) {
            flaws.add(Flaw.ofFile("The file of batches names no batch."));
        }
        batches.forEach(batch -> flaws.addAll(new Sums(FileForm.SETTLEMENT_BATCH, Optional.empty()).look(batch)));
    }

    private void details(Archived files) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (FileRow batch : batches) {
            String number = batch.text("Settle_batch_no");
            Optional<byte[]> detail = files.only(name -> name.endsWith("_" + number + ".csv"));
            if (detail.isEmpty()) {
                flaws.add(Flaw.ofCell(
                        batch.number(), "Settle_batch_no", number, "has no file of details in the archive"));
            } else {
                all.writeBytes(all.size() == 0 ? detail.get() : withoutHeader(detail.get()));
                compare(batch, Source.of(detail.get()));
            }
        }
        if (flaws.isEmpty() && files.count() > batches.size() + 1) {
            flaws.add(Flaw.ofFile("The archive has files of details that belong to no batch."));
        }
        details = Source.of(all.toByteArray());
    }

    /** Details that cannot be read are another's matter: their sum is not known. */
    private void compare(FileRow batch, Source detail) throws IOException {
        FormReader reader = FormReader.of(FileForm.ONLINE_SETTLEMENT);
        if (!reader.check(detail).flaws().isEmpty()) {
            return;
        }
        Map<String, BigDecimal> net = new LinkedHashMap<>();
        Map<String, BigDecimal> gross = new LinkedHashMap<>();
        reader.read(
                detail,
                "",
                row -> SUMS.stream().filter(row::has).forEach(column -> {
                    net.merge(column, signed(row.amount(column), row.text("Type")), BigDecimal::add);
                    gross.merge(column, row.amount(column), BigDecimal::add);
                }));
        for (String column : SUMS) {
            BigDecimal due = net.getOrDefault(column, BigDecimal.ZERO);
            BigDecimal told = batch.amount(column);
            boolean sum = told.compareTo(due) == 0 || told.compareTo(gross.getOrDefault(column, BigDecimal.ZERO)) == 0;
            if (!sum) {
                flaws.add(Flaw.ofCell(
                                batch.number(),
                                column,
                                batch.text(column),
                                "is not the sum of the batch's details, " + due.toPlainString())
                        .due(due.toPlainString()));
            }
        }
    }

    /** What goes back is written with a sign in some files, and in others the type alone tells. */
    private static BigDecimal signed(BigDecimal amount, String type) {
        return type.equals("R") && amount.signum() > 0 ? amount.negate() : amount;
    }

    private static Sheet batch(String number, LocalDate day, Sheet honest) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Settle_batch_no", number);
        row.put("Settle_date", day + " 09:00:00");
        int type = honest.place("Type");
        for (String column : SUMS) {
            int place = honest.place(column);
            row.put(
                    column,
                    honest.rows().stream()
                            .map(cells -> signed(new BigDecimal(cells.get(place)), cells.get(type)))
                            .reduce(BigDecimal::add)
                            .orElse(new BigDecimal("0.00"))
                            .toPlainString());
        }
        row.put(
                "Currency",
                honest.rows().isEmpty() ? "HKD" : honest.rows().get(0).get(honest.place("Currency")));
        return Sheet.of(FileForm.SETTLEMENT_BATCH, Optional.empty(), List.of(row));
    }

    private static byte[] withoutHeader(byte[] csv) {
        int end = 0;
        while (end < csv.length && csv[end] != '\n') {
            end++;
        }
        return end >= csv.length ? new byte[0] : Arrays.copyOfRange(csv, end + 1, csv.length);
    }
}
