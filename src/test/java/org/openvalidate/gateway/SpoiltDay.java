package org.openvalidate.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.merchant.books.Books;
import org.openvalidate.merchant.books.Period;
import org.openvalidate.merchant.books.Reconciliation;
import org.openvalidate.merchant.books.Statement;

/** A day's file that the gateway publishes with a fault, and the books of the merchant whose day it was. */
final class SpoiltDay {

    /** The forms that lie on a server, which alone can be spoilt. */
    static final List<FileForm> FORMS = List.of(
            FileForm.IN_STORE_TRANSACTION,
            FileForm.IN_STORE_SETTLEMENT,
            FileForm.ONLINE_TRANSACTION,
            FileForm.ONLINE_SETTLEMENT);

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant LATER = Instant.parse("2026-03-10T00:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Bookkeeper IN_STORE = inStore();
    private static final Bookkeeper ONLINE = online();

    static final String ID = "Partner_transaction_id";

    private final FileForm form;
    private final FileFault fault;
    private final long seed;
    private final byte[] honest;
    private final byte[] spoilt;

    SpoiltDay(FileForm form, FileFault fault, long seed) {
        this.form = form;
        this.fault = fault;
        this.seed = seed;
        this.honest = bytes(form, Optional.empty(), 0);
        this.spoilt = bytes(form, Optional.of(fault), seed);
    }

    boolean isSpoilt() {
        return !Arrays.equals(honest, spoilt);
    }

    FileForm form() {
        return form;
    }

    LocalDate date() {
        return date(form);
    }

    Books books() {
        return merchant(form).books();
    }

    /** What the fault did. */
    Diff diff() {
        return new Diff(form, honest, spoilt);
    }

    byte[] spoilt() {
        return spoilt.clone();
    }

    /** What the merchant finds in the spoilt file. */
    Reconciliation reconciled() {
        return merchant(form).looksAt(new Statement(form, Period.of(date(form))), spoilt);
    }

    @Override
    public String toString() {
        return fault + " in " + form + ", seed " + seed;
    }

    /** The order of the trade to which an id of the merchant or of the gateway belongs. */
    String order(String id) {
        return merchant(form).books().all().stream()
                .filter(each ->
                        each.key().id().equals(id) || each.sold().gatewayId().equals(id))
                .map(each -> each.sold().order())
                .findFirst()
                .orElseThrow();
    }

    private static byte[] bytes(FileForm form, Optional<FileFault> fault, long seed) {
        Publication publication = new Publication(form, date(form), LATER, fault, seed);
        State state = merchant(form).gateway().state().with(publication);
        return Publishing.file(state, form, date(form), LATER)
                .orElseThrow()
                .content()
                .array();
    }

    private static Bookkeeper merchant(FileForm form) {
        return form.online() ? ONLINE : IN_STORE;
    }

    private static LocalDate date(FileForm form) {
        return form.settles() ? MONDAY.plusDays(1) : MONDAY;
    }

    private static Bookkeeper inStore() {
        Bookkeeper merchant = new Bookkeeper(PureGateway.whose(Behaviour.PAYS_AT_ONCE));
        for (int i = 1; i <= 6; i++) {
            merchant.after(MINUTE).sell("T" + i, i % 3 == 0 ? i + "500 JPY" : i + "5.00 USD");
        }
        merchant.after(MINUTE).refund("T1", "R1", "5.00");
        merchant.after(MINUTE).cancel("T2");
        merchant.after(MINUTE).reverse("T3");
        return merchant;
    }

    private static Bookkeeper online() {
        Bookkeeper merchant = new Bookkeeper(PureGateway.whose(Behaviour.PAYS_AT_ONCE));
        for (int i = 1; i <= 6; i++) {
            merchant.after(MINUTE).sellOnline("W" + i, i + "5.00 USD");
        }
        merchant.after(MINUTE).refundOnline("W1", "R1", "5.00");
        merchant.after(MINUTE).refundOnline("W2", "R2", "25.00");
        merchant.after(MINUTE).refundOnline("W3", "R3", "0.99");
        return merchant;
    }
}
