package org.openvalidate.gateway.http.control;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.gateway.FileFault;
import org.openvalidate.gateway.Ledger;
import org.openvalidate.gateway.LedgerEntry;
import org.openvalidate.gateway.Publication;
import org.openvalidate.gateway.PublishedFile;
import org.openvalidate.gateway.Publishing;
import org.openvalidate.gateway.State;

/** Control calls on the files in which an account is told of its money. */
final class Files {

    private static final int MOST_SEED = 1_000_000;

    /** What a file tells of; without a prefix it is of the products that the account sells. */
    enum Kind {
        /** In-store, or online in an account that sold nothing else. */
        TRANSACTION,
        /** The same for settlements. */
        SETTLEMENT,
        ONLINE_TRANSACTION,
        ONLINE_SETTLEMENT;

        FileForm form(State state) {
            boolean online = name().startsWith("ONLINE") || onlineAlone(state);
            boolean settles = name().endsWith("SETTLEMENT");
            if (online) {
                return settles ? FileForm.ONLINE_SETTLEMENT : FileForm.ONLINE_TRANSACTION;
            }
            return settles ? FileForm.IN_STORE_SETTLEMENT : FileForm.IN_STORE_TRANSACTION;
        }

        private static boolean onlineAlone(State state) {
            List<LedgerEntry> entries = Ledger.entries(state);
            return !entries.isEmpty()
                    && entries.stream()
                            .allMatch(each -> each.trade().order().product().online());
        }
    }

    private Files() {}

    static Answer list(Opened opened) {
        return Answer.ok(opened.account().files().stream()
                .map(file -> form(opened, file))
                .toList());
    }

    static Answer show(Opened opened, String kind, String date) {
        return Answer.file(found(opened, kind, date).content());
    }

    static Answer authorize(Opened opened, Body body) {
        String key = body.needed("publicKey");
        body.refuse();
        opened.login().authorize(key);
        return Answer.done();
    }

    static Answer publish(Opened opened, Body body) {
        Optional<Kind> kind = body.word("kind", body.needed("kind"), Kind.class);
        Optional<LocalDate> date = date(body);
        String named = body.text("fault", "");
        Optional<FileFault> fault = body.word("fault", named, FileFault.class);
        int seed = body.number("seed", 0, 0, MOST_SEED);
        Instant now = opened.timeline().now();
        LocalDate today = now.atOffset(ZoneOffset.ofHours(8)).toLocalDate();
        if (date.filter(today::isBefore).isPresent()
                && kind.filter(Files::isOfPayments).isPresent()) {
            body.problem("date", date.get() + " has not begun in GMT+8.", "Write " + today + " or a day before.");
        }
        body.refuse();
        State state = opened.account().state();
        FileForm form = kind.orElseThrow().form(state);
        PublishedFile honest = seen(state, new Publication(form, date.orElseThrow(), now, Optional.empty(), seed));
        if (fault.isPresent()
                && seen(state, new Publication(form, date.get(), now, fault, seed))
                        .content()
                        .equals(honest.content())) {
            throw new Refusal(
                    409,
                    "fault",
                    named + " changes nothing in " + honest.name() + ", which has " + honest.rows() + " rows.",
                    "Choose a day on which money moved, or another fault.");
        }
        opened.account().publish(form, date.get(), fault, seed);
        return Answer.made(
                form(opened, found(opened, kind.get().name(), date.get().toString())));
    }

    private static boolean isOfPayments(Kind kind) {
        return kind == Kind.TRANSACTION || kind == Kind.ONLINE_TRANSACTION;
    }

    private static PublishedFile seen(State state, Publication publication) {
        return Publishing.file(state.with(publication), publication.form(), publication.date(), publication.at())
                .orElseThrow();
    }

    private static Optional<LocalDate> date(Body body) {
        String text = body.needed("date");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            body.problem("date", "\"" + text + "\" is no day.", "Write for example 2026-11-22, in GMT+8.");
            return Optional.empty();
        }
    }

    private static PublishedFile found(Opened opened, String kind, String date) {
        State state = opened.account().state();
        for (Kind each : Kind.values()) {
            if (each.name().equals(kind)) {
                FileForm form = each.form(state);
                return opened.account().files().stream()
                        .filter(file ->
                                file.form() == form && file.date().toString().equals(date))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(
                                404,
                                "files/" + kind + "/" + date,
                                "No such file is there: it is published between 09:00 and 10:00 GMT+8 on the day after,"
                                        + " if anything happened.",
                                "POST files publishes it at once."));
            }
        }
        throw new Refusal(404, "files/" + kind, "There is no such kind of file.", "Write TRANSACTION or SETTLEMENT.");
    }

    private static Map<String, Object> form(Opened opened, PublishedFile file) {
        boolean settles = file.form().settles();
        String kind = (file.form().online() ? "ONLINE_" : "") + (settles ? "SETTLEMENT" : "TRANSACTION");
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", file.name());
        form.put("kind", kind);
        form.put("date", file.date().toString());
        form.put("rows", file.rows());
        form.put("bytes", file.content().size());
        form.put("published", Clocks.words(file.at()));
        form.put("path", "/download/" + file.name());
        form.put("url", "/control/v1/partners/" + opened.account().partner() + "/files/" + kind + "/" + file.date());
        return form;
    }
}
