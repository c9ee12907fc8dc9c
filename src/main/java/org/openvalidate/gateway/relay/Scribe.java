package org.openvalidate.gateway.relay;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.dialect.SignType;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Sha256;

/**
 * Makes the notices of an upstream that reaches nobody here, from what it answers to queries, and marks them as made. It is
 * told once of each order that it is paid; of refunds nothing, since no query tells them apart.
 */
final class Scribe {

    /** Fact: the notice is the relay's own, made from what the upstream said so. */
    static final String MADE = "noticeMade";

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    /** No order waits longer for its buyer than it lives by default. Source: legacy-instore §2.10. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** As long as published ids are. */
    private static final int ID_LENGTH = 34;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8));

    private final Dialect dialect;
    private final KeyRing keys;
    private final Timeline timeline;
    private final NoticeWay way;
    private final Postman postman;
    private final Inquiry inquiry;
    private final Map<String, Awaited> awaited = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> issued = new HashSet<>();

    /** @param keys sign towards the till */
    Scribe(Dialect dialect, KeyRing keys, Timeline timeline, NoticeWay way, Postman postman, Inquiry inquiry) {
        this.dialect = dialect;
        this.keys = keys;
        this.timeline = timeline;
        this.way = way;
        this.postman = postman;
        this.inquiry = inquiry;
    }

    /** Whether a {@code notify_id} is one of those made here, for which the upstream cannot vouch. */
    synchronized boolean vouches(Call call) {
        return call.service().equals("notify_verify") && issued.contains(call.parameter("notify_id"));
    }

    /**
     * A call has passed.
     *
     * @param answer what the upstream said and signed, empty where it said nothing
     */
    void passed(Call call, Optional<Answer> answer) {
        Purpose purpose = dialect.purpose(call.service());
        String id = dialect.tradeId(call);
        switch (purpose) {
            case PAY, ORDER, CASHIER -> awaits(new Awaited(id, purpose == Purpose.CASHIER, call, type(call)));
            case QUERY -> answer.ifPresent(said -> heard(id, said, call.service()));
            case CANCEL, REFUND, REFUND_QUERY, OTHER -> {
                // nobody is told of these
            }
        }
    }

    /** Of what is still waited for nobody is told any more. */
    synchronized void forget() {
        awaited.clear();
    }

    private synchronized void awaits(Awaited order) {
        if (!order.isTold() || told.contains(order.id())) {
            return;
        }
        if (awaited.putIfAbsent(order.id(), order) == null) {
            Instant end = timeline.now().plus(LONGEST);
            timeline.begin(Role.NOTICE, "the relay, asking how an order stands", () -> watch(order, end));
        }
    }

    private void watch(Awaited order, Instant end) {
        while (waits(order) && timeline.now().isBefore(end)) {
            timeline.sleep(BETWEEN_LOOKS);
            if (waits(order)) {
                inquiry.about(order.id(), order.online()).ifPresent(said -> heard(order.id(), said, "a query"));
            }
        }
    }

    private synchronized boolean waits(Awaited order) {
        return awaited.containsKey(order.id());
    }

    private void heard(String id, Answer answer, String asked) {
        take(id, answer)
                .ifPresent(order ->
                        timeline.begin(Role.NOTICE, "a notice that the relay made", () -> tell(order, answer, asked)));
    }

    /** Whoever hears of it first tells it. */
    private synchronized Optional<Awaited> take(String id, Answer answer) {
        Awaited order = awaited.get(id);
        if (order == null || !(order.paid(answer) || order.over(answer))) {
            return Optional.empty();
        }
        awaited.remove(id);
        told.add(id);
        return order.paid(answer) ? Optional.of(order) : Optional.empty();
    }

    private void tell(Awaited order, Answer answer, String asked) {
        URI there = way.onward(order.address());
        Instant now = timeline.now();
        String notifyId = Sha256.of(order.id() + "/" + now).substring(0, ID_LENGTH);
        synchronized (this) {
            issued.add(notifyId);
        }
        Map<String, String> fields = new TreeMap<>(order.fields(answer));
        fields.put("notify_id", notifyId);
        fields.put("notify_time", STAMP.format(now));
        String path = there.getRawPath().isEmpty() ? "/" : there.getRawPath();
        String query = there.getRawQuery();
        Draft draft = new Draft(
                "trade_status_sync",
                order.order().partner(),
                fields,
                order.type(),
                order.charset(),
                query == null ? path : path + "?" + query);
        Key key = keys.toSign(order.type()).orElseThrow();
        Request notice = dialect.notice(draft, key);
        postman.tell(
                notice,
                there,
                Map.of(
                        "notice",
                        notifyId,
                        "noticeKind",
                        "GENUINE",
                        MADE,
                        "from the upstream's answer to " + asked,
                        "upstreamSign",
                        answer.sign()));
    }

    private static SignType type(Call call) {
        return SignType.named(call.parameter("sign_type")).orElse(SignType.MD5);
    }
}
