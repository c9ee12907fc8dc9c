package org.openvalidate.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.openvalidate.gateway.PureGateway.payment;
import static org.openvalidate.gateway.PureGateway.with;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.legacy.files.Banner;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.dialect.legacy.files.FileRow;
import org.openvalidate.dialect.legacy.files.Flaw;
import org.openvalidate.dialect.legacy.files.FormReader;
import org.openvalidate.dialect.legacy.files.Sheet;
import org.openvalidate.dialect.legacy.files.Source;
import org.openvalidate.dialect.legacy.files.Sums;

/** A day's file with a fault, and what a merchant notices who knows the honest rows and its own rate. */
final class SpoiltDay {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant LATER = Instant.parse("2026-03-10T00:00:00Z");
    private static final State STATE = state();

    private final FileForm form;
    private final byte[] honest;
    private final byte[] spoilt;

    SpoiltDay(FileForm form, FileFault fault, long seed) {
        this.form = form;
        this.honest = honest(form).bytes(UTF_8);
        this.spoilt = fault.spoil(honest(form), UTF_8, seed);
    }

    /** The file as it should be, in rows. */
    static Sheet honest(FileForm form) {
        List<Map<String, String>> lines = Ledger.entries(STATE).stream()
                .map(entry -> LedgerLine.of(STATE, entry, form, LATER))
                .toList();
        Optional<Banner> banner = form.hasBanner()
                ? Optional.of(new Banner(PureGateway.PARTNER, date(form), lines.size()))
                : Optional.empty();
        return Sheet.of(form, banner, lines);
    }

    boolean isSpoilt() {
        return !Arrays.equals(honest, spoilt);
    }

    /** What the reader refuses; where it refuses nothing, what the books do not know. */
    List<String> noticed() {
        List<Flaw> flaws = read(spoilt, new ArrayList<>());
        if (!flaws.isEmpty()) {
            return flaws.stream()
                    .map(flaw -> "reader: " + flaw.problem("file").where() + ": " + flaw.what())
                    .toList();
        }
        return compared();
    }

    private List<String> compared() {
        List<FileRow> known = new ArrayList<>();
        List<FileRow> told = new ArrayList<>();
        read(honest, known);
        read(spoilt, told);
        Map<String, FileRow> books = new LinkedHashMap<>();
        known.forEach(row -> books.put(key(row), row));
        List<String> found = new ArrayList<>();
        Map<String, FileRow> seen = new LinkedHashMap<>();
        for (FileRow row : told) {
            FileRow book = books.get(key(row));
            if (seen.put(key(row), row) != null) {
                found.add("books: row " + row.number() + ": " + key(row) + " stands there already");
            } else if (book == null) {
                found.add("books: row " + row.number() + ": nobody knows " + key(row));
            } else {
                form.written().stream()
                        .filter(column -> !book.text(column.name()).equals(row.text(column.name())))
                        .forEach(column -> found.add("books: row " + row.number() + " column " + column.name() + ": "
                                + row.text(column.name()) + " for " + book.text(column.name())));
            }
        }
        books.keySet().stream()
                .filter(key -> !seen.containsKey(key))
                .forEach(key -> found.add("books: no row for " + key));
        Sums sums = new Sums(form, Optional.of(new BigDecimal("0.006")));
        told.stream()
                .flatMap(row -> sums.look(row).stream())
                .forEach(flaw -> found.add("sums: " + flaw.problem("file").where() + ": " + flaw.what()));
        return found;
    }

    private List<Flaw> read(byte[] bytes, List<FileRow> rows) {
        FormReader reader = FormReader.of(form).about(PureGateway.PARTNER, date(form));
        try {
            List<Flaw> flaws = reader.check(Source.of(bytes)).flaws();
            if (flaws.isEmpty()) {
                reader.read(Source.of(bytes), "file", rows::add);
            }
            return flaws;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String key(FileRow row) {
        String type = row.has("Transaction_type") ? row.text("Transaction_type") : row.text("Type");
        return type + " " + row.text("Partner_transaction_id");
    }

    private static LocalDate date(FileForm form) {
        return form.settles() ? MONDAY.plusDays(1) : MONDAY;
    }

    private static State state() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        Map<String, String> pay =
                with(payment("T"), "extend_info", "{\"store_name\":\"茶馆\",\"secondary_merchant_industry\":\"5812\"}");
        for (int i = 1; i <= 6; i++) {
            boolean yen = i % 3 == 0;
            Map<String, String> one = with(pay, "partner_trans_id", "T" + i);
            gateway.after(Duration.ofMinutes(1))
                    .call(with(
                            with(one, "trans_amount", yen ? i + "500" : i + "5.00"), "currency", yen ? "JPY" : "USD"));
        }
        gateway.after(Duration.ofMinutes(1)).refund("T1", "R1", "5.00");
        gateway.after(Duration.ofMinutes(1)).cancel("T2");
        gateway.after(Duration.ofMinutes(1)).reverse("T3");
        return gateway.state();
    }
}
