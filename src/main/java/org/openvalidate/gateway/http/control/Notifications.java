package org.openvalidate.gateway.http.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.SignType;
import org.openvalidate.gateway.Addressee;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Ladder;
import org.openvalidate.gateway.Notice;
import org.openvalidate.gateway.Refund;
import org.openvalidate.gateway.Terms;
import org.openvalidate.gateway.Trade;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.wire.Iso8601;

/** Control calls on what an account's merchant is told. */
final class Notifications {

    private static final int MOST_RUNGS = 20;
    private static final Map<String, Ladder> PUBLISHED = Map.of(
            "IN_STORE", Ladder.IN_STORE,
            "ONLINE", Ladder.ONLINE,
            "HELP_CENTRE", Ladder.HELP_CENTRE,
            "ONCE", Ladder.ONCE);

    private Notifications() {}

    static Answer list(Opened opened) {
        return Answer.ok(Map.of(
                "notifications",
                notices(opened).stream().map(Notifications::form).toList()));
    }

    static Answer show(Opened opened, String id) {
        return notices(opened).stream()
                .filter(notice -> notice.id().equals(id))
                .findFirst()
                .map(notice -> Answer.ok(form(notice)))
                .orElseThrow(() -> new Refusal(
                        404, "notification " + id, "There is no such notification.", "GET notifications lists them."));
    }

    /** Has a notice sent now, or at an instant. */
    static Answer send(Opened opened, Body body) {
        String about = body.needed("trade");
        Notice.Kind kind = body.word("kind", body.text("kind", "GENUINE"), Notice.Kind.class)
                .orElse(Notice.Kind.GENUINE);
        Instant at = body.instant("at", opened.timeline().now())
                .orElse(opened.timeline().now());
        body.refuse();
        OpenAccount account = opened.account();
        refuseImpossible(account, about, kind);
        // the account as this call left it: another notice may have come to be since
        List<Notice> notices = account.happens(new Event.NoticeAsked(about, kind, at))
                .state()
                .notices()
                .inOrder();
        return Answer.made(form(notices.get(notices.size() - 1)));
    }

    /** Settles when notices to come are sent again. */
    static Answer ladder(Opened opened, Body body) {
        List<Duration> gaps = new ArrayList<>();
        Ladder named = null;
        if (body.isText("ladder")) {
            String name = body.text("ladder", "");
            named = PUBLISHED.get(name);
            if (named == null) {
                body.problem(
                        "ladder",
                        "\"" + name + "\" is not known.",
                        "Write one of "
                                + String.join(
                                        ", ",
                                        PUBLISHED.keySet().stream().sorted().toList())
                                + ", or a list such as [\"PT4M\",\"PT10M\"].");
            }
        } else {
            gaps = body.durations("ladder", MOST_RUNGS);
        }
        body.refuse();
        Ladder ladder = named == null ? new Ladder(gaps) : named;
        Terms terms = opened.account().state().account().terms();
        opened.account().agree(terms.notices(terms.notices().ladder(ladder)));
        return Answer.ok(
                Map.of("ladder", ladder.gaps().stream().map(Duration::toString).toList()));
    }

    private static void refuseImpossible(OpenAccount account, String about, Notice.Kind kind) {
        Addressee addressee = account.state()
                .refund(about)
                .map(Refund::addressee)
                .or(() -> account.trade(about).map(trade -> trade.order().addressee()))
                .orElseThrow(() -> new Refusal(
                        404,
                        "trade " + about,
                        "No such trade or refund is known in this account.",
                        "Use the merchant's id or the gateway's."));
        if (!addressee.told()) {
            throw new Refusal(
                    409,
                    "trade " + about,
                    "Its request named no notify_url, or it is a refund whose answer said all.",
                    "Send notify_url with the request.");
        }
        if (kind == Notice.Kind.DUPLICATE
                && account.state().notices().genuineOf(genuine(account, about)).isEmpty()) {
            throw new Refusal(409, "kind", "There is no notice yet that could be sent twice.", "Wait for it.");
        }
        if (kind == Notice.Kind.BLANK_FOR_PLUS && addressee.signType() == SignType.MD5) {
            throw new Refusal(
                    409, "kind", "An MD5 signature has no plus.", "Sign the request with RSA or RSA2, then ask again.");
        }
    }

    /** The id by which notices know what they are about. */
    private static String genuine(OpenAccount account, String about) {
        return account.trade(about).map(Trade::merchantId).orElse(about);
    }

    private static List<Notice> notices(Opened opened) {
        return opened.account().state().notices().inOrder();
    }

    private static Map<String, Object> form(Notice notice) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", notice.id());
        form.put("trade", notice.merchantId());
        form.put("kind", notice.kind().name());
        form.put("notifyType", notice.type());
        form.put("notifyId", notice.notifyId());
        form.put("notifyUrl", notice.addressee().url());
        form.put("standing", notice.standing().name());
        form.put("fields", notice.fields());
        form.put(
                "deliveries",
                notice.deliveries().stream().map(Notifications::delivery).toList());
        Optional.ofNullable(notice.next()).ifPresent(next -> form.put("next", Iso8601.of(next)));
        return form;
    }

    private static Map<String, Object> delivery(Notice.Delivery delivery) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("at", Iso8601.of(delivery.at()));
        form.put("status", delivery.status());
        form.put("answer", delivery.answer());
        form.put("acknowledged", delivery.acknowledged());
        return form;
    }
}
