package org.openvalidate.report;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.EntryKind;
import org.openvalidate.evidence.FactStamper;

/**
 * One line of a recording: an exchange with both its messages, or an act or claim between exchanges.
 *
 * @param offset time since the case began; empty for what a person signed before it
 * @param clock time of day, with the date for what was before the case
 */
record EntryView(
        String anchor,
        int seq,
        String offset,
        String clock,
        String took,
        String kind,
        String from,
        String to,
        String service,
        boolean cited,
        String end,
        String endWord,
        @Nullable RequestView request,
        @Nullable Message response,
        List<FindingView.FactRow> facts) {

    /** What was sent: parameters decoded, or the body as it is. */
    record RequestView(String method, String target, List<FormFields.Field> fields, Message body) {}

    /** A text from the wire, with the HTTP status where it is an answer. */
    record Message(String status, String text, boolean truncated) {}

    private static final int ENOUGH = 20_000;

    static EntryView of(Entry entry, String caseId, Instant start, boolean cited, Lang lang) {
        return new EntryView(
                Anchors.ofExchange(caseId, entry.seq()),
                entry.seq(),
                entry.at().isBefore(start) ? "" : "+" + BeijingTime.passed(start, entry.at()),
                entry.at().isBefore(start) ? BeijingTime.day(entry.at()) : BeijingTime.clock(entry.at()),
                entry.endAt() == null ? "" : BeijingTime.passed(entry.at(), entry.endAt()),
                kind(entry, lang),
                Wording.of("WHO", entry.from(), lang),
                Wording.of("WHO", entry.to(), lang),
                entry.service(),
                cited,
                entry.end() == null ? "" : PageView.style(entry.end().name()),
                entry.end() == null ? "" : Wording.of("END", entry.end().name(), lang),
                entry.request() == null ? null : request(entry.request()),
                entry.response() == null ? null : response(entry.response()),
                new TreeMap<>(entry.facts())
                        .entrySet().stream()
                                .map(fact -> new FindingView.FactRow(fact.getKey(), fact.getValue()))
                                .toList());
    }

    /** Empty of an exchange, which needs no word; a notice that the relay made is not called the gateway's. */
    private static String kind(Entry entry, Lang lang) {
        boolean made = entry.kind().equals(EntryKind.NOTICE) && entry.facts().containsKey(FactStamper.NOTICE_MADE);
        if (made) {
            return Wording.KIND_NOTICE_MADE.in(lang);
        }
        return entry.kind().equals(EntryKind.EXCHANGE) ? "" : Wording.of("KIND", entry.kind(), lang);
    }

    private static RequestView request(Entry.Sent sent) {
        int mark = sent.target().indexOf('?');
        String path = mark < 0 ? sent.target() : sent.target().substring(0, mark);
        Message body = FormFields.isForm(sent) ? message("", "") : message("", IndentedXml.of(sent.text()));
        return new RequestView(sent.method(), path, FormFields.of(sent), body);
    }

    private static Message response(Entry.Answered answered) {
        return message("HTTP " + answered.status(), IndentedXml.of(answered.text()));
    }

    private static Message message(String status, String text) {
        return text.length() <= ENOUGH
                ? new Message(status, text, false)
                : new Message(status, text.substring(0, ENOUGH), true);
    }
}
