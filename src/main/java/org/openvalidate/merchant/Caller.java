package org.openvalidate.merchant;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Unanswered;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** Asks the gateway: signs, sends once, and believes only what is signed. Every desk of the merchant asks through here. */
final class Caller {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Shop shop;
    private final Conduct conduct;
    private final Dialect dialect;
    private final Timeline timeline;
    private final Line line;
    private final Bookkeeping bookkeeping;

    Caller(Shop shop, Conduct conduct, Dialect dialect, Timeline timeline, Line line, Bookkeeping bookkeeping) {
        this.shop = shop;
        this.conduct = conduct;
        this.dialect = dialect;
        this.timeline = timeline;
        this.line = line;
        this.bookkeeping = bookkeeping;
    }

    /** What an accepted and believed answer means. */
    interface Reading {
        Heard.News of(Answer answer);
    }

    /** @param what named in the watchdog's report, such as "the pay" */
    Heard ask(String what, Draft draft, Duration patience, Reading reading) {
        bookkeeping.asks(draft);
        Heard heard = heard(what, draft, patience, reading);
        bookkeeping.hears(draft, heard);
        return heard;
    }

    private Heard heard(String what, Draft draft, Duration patience, Reading reading) {
        try {
            Request request = signed(draft);
            Instant sent = timeline.now();
            Response response = send(what, request, patience);
            Answer answer = dialect.read(response);
            boolean settled = answer.field("retry_flag").equals("N");
            boolean open = conduct.leavesOpen(answer.errorCode()) && !settled;
            if (open || !answer.accepted()) {
                return new Heard(open ? Heard.News.UNKNOWN : Heard.News.REFUSED, answer.errorCode());
            }
            SignatureState signature = dialect.verifyAnswer(
                    new Exchange(
                            0,
                            "merchant",
                            "gateway",
                            draft.service(),
                            request,
                            response,
                            End.ANSWERED,
                            sent,
                            timeline.now(),
                            Map.of()),
                    shop.keys());
            return conduct.believes(answer, signature)
                    ? new Heard(reading.of(answer), answer.errorCode(), answer.fields())
                    : new Heard(Heard.News.UNKNOWN, "a wrong signature");
        } catch (Unanswered | Unreadable nothing) {
            return new Heard(Heard.News.UNKNOWN, "no answer");
        }
    }

    private Response send(String what, Request request, Duration patience) throws Unanswered {
        for (int sent = 1; ; sent++) {
            try {
                return line.send(what, shop.gateway(), request, patience);
            } catch (Unanswered broken) {
                if (broken.timedOut() || sent >= conduct.sends()) {
                    throw broken;
                }
            }
        }
    }

    /** The request as it is sent, by this program or by a browser. */
    Request signed(Draft draft) {
        return conduct.envelope(
                dialect.sign(draft, shop.keys().toSign(shop.signType()).orElseThrow()));
    }

    /** The text that is answered by a service that answers in plain text, empty where nothing can be heard. */
    String text(String what, Draft draft, Duration patience) {
        try {
            Response response = send(what, signed(draft), patience);
            return response.status() == 200 ? response.text().strip() : "";
        } catch (Unanswered nothing) {
            return "";
        }
    }

    /** A request of this shop. */
    Draft draft(String service, Map<String, String> fields) {
        return new Draft(
                service,
                shop.partner(),
                fields,
                shop.signType(),
                shop.charset(service),
                shop.gateway().getPath());
    }

    /** The present instant as {@code timestamp} wants it. */
    String timestamp() {
        return STAMP.format(beijing(timeline.now()));
    }

    static OffsetDateTime beijing(Instant instant) {
        return instant.atOffset(ZoneOffset.ofHours(8));
    }

    /** A flat object of texts; the values are the shop's own and hold neither quotes nor control characters. */
    static String json(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
    }
}
