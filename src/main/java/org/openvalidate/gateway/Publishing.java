package org.openvalidate.gateway;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvalidate.dialect.legacy.files.Banner;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.dialect.legacy.files.SettlementZip;
import org.openvalidate.dialect.legacy.files.Sheet;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Sha256;

/**
 * Which files a merchant finds, derived from the ledger whenever somebody looks. Source: legacy-instore §6.1, legacy-online
 * §5.1: on the day after the payments, or after their settlement, between 09:00 and 10:00 GMT+8, if there was anything.
 * A file published at once holds what had happened by then, until its own hour brings the whole day; its fault stays.
 */
public final class Publishing {

    /** Files that lie on a server, not the answers of the download services. */
    private static final List<FileForm> LYING = List.of(
            FileForm.IN_STORE_TRANSACTION,
            FileForm.IN_STORE_SETTLEMENT,
            FileForm.ONLINE_TRANSACTION,
            FileForm.ONLINE_SETTLEMENT);

    private Publishing() {}

    /** Everything that is there at an instant, by name. */
    public static List<PublishedFile> there(State state, Instant now) {
        List<LedgerEntry> ledger = Ledger.entries(state);
        return LYING.stream()
                .flatMap(form -> days(state, ledger, form).flatMap(day -> file(state, ledger, form, day, now).stream()))
                .sorted(Comparator.comparing(PublishedFile::name))
                .toList();
    }

    /** One file, nothing where it is not there at this instant. */
    public static Optional<PublishedFile> file(State state, FileForm form, LocalDate date, Instant now) {
        return file(state, Ledger.entries(state), form, date, now);
    }

    /** What the file of a day tells of, as far as it has happened. */
    public static List<LedgerEntry> within(State state, FileForm form, LocalDate date) {
        return Ledger.entries(state).stream()
                .filter(entry -> isOf(entry, form) && belongs(state, entry, form, date, date))
                .toList();
    }

    /** When a file is published by itself. */
    static Instant usual(Account account, FileForm form, LocalDate date) {
        FileTerms terms = account.terms().files();
        String drawn = Sha256.of(account.partner() + "/" + form + "/" + date).substring(0, 8);
        long seconds = Math.max(1, terms.window().toSeconds());
        return Stamp.at(date.plusDays(1), terms.from()).plus(Duration.ofSeconds(Long.parseLong(drawn, 16) % seconds));
    }

    /** Whether a movement stands in the files of these days, the first and the last included. */
    static boolean belongs(State state, LedgerEntry entry, FileForm form, LocalDate from, LocalDate to) {
        LocalDate day = day(state, entry, form);
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static LocalDate day(State state, LedgerEntry entry, FileForm form) {
        return form.settles() ? Settling.day(state, entry) : Stamp.day(entry.at());
    }

    private static Stream<LocalDate> days(State state, List<LedgerEntry> ledger, FileForm form) {
        return Stream.concat(
                        ledger.stream().filter(entry -> isOf(entry, form)).map(entry -> day(state, entry, form)),
                        state.published().all().stream()
                                .filter(each -> each.form() == form)
                                .map(Publication::date))
                .distinct();
    }

    private static Optional<PublishedFile> file(
            State state, List<LedgerEntry> ledger, FileForm form, LocalDate date, Instant now) {
        Instant usual = usual(state.account(), form, date);
        Optional<Publication> atOnce = state.published().of(form, date);
        boolean whole = !now.isBefore(usual);
        Instant until = atOnce.filter(each -> !whole).map(Publication::at).orElse(now);
        List<LedgerEntry> entries = ledger.stream()
                .filter(entry -> isOf(entry, form) && !entry.at().isAfter(until))
                .filter(entry -> belongs(state, entry, form, date, date))
                .toList();
        if (atOnce.isEmpty() && (!whole || entries.isEmpty())) {
            return Optional.empty();
        }
        Instant since = atOnce.map(Publication::at)
                .filter(at -> !whole || at.isAfter(usual))
                .orElse(usual);
        Sheet honest = sheet(state, form, date, entries, since);
        Charset charset = state.account().terms().files().charset();
        String partner = state.account().partner();
        byte[] bytes = atOnce.flatMap(each -> each.fault().map(fault -> fault.spoil(honest, charset, each.seed())))
                .orElseGet(() -> honest.bytes(charset));
        boolean archived = form == FileForm.ONLINE_SETTLEMENT && inHongKong(state);
        String name = archived ? form.archiveName(partner, date) : form.fileName(partner, date);
        byte[] content = archived ? SettlementZip.of(partner, date, honest, bytes, charset) : bytes;
        return Optional.of(new PublishedFile(form, date, name, since, entries.size(), Bytes.of(content)));
    }

    private static Sheet sheet(State state, FileForm form, LocalDate date, List<LedgerEntry> entries, Instant seen) {
        Optional<Banner> banner = form.hasBanner()
                ? Optional.of(new Banner(state.account().partner(), date, entries.size()))
                : Optional.empty();
        List<Map<String, String>> lines = entries.stream()
                .map(entry -> LedgerLine.of(state, entry, form, seen))
                .toList();
        return Sheet.of(form, inHongKong(state) ? form.writtenInHongKong() : form.written(), banner, lines);
    }

    private static boolean inHongKong(State state) {
        return state.account().terms().online().hongKong();
    }

    private static boolean isOf(LedgerEntry entry, FileForm form) {
        return entry.trade().order().product().online() == form.online();
    }
}
