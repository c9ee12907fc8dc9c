package org.openvalidate.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What the merchant of an account is told.
 *
 * @param byId notices by their id
 * @param order their ids in the order in which they came to be
 * @param genuine id of the latest notice that told of a trade or a refund by itself, by the merchant's id of that
 * @param sent when a {@code notify_id} that the gateway issued was sent last
 */
public record Notices(
        PMap<String, Notice> byId, PVector<String> order, PMap<String, String> genuine, PMap<String, Instant> sent) {

    /** Nobody was told anything. */
    static final Notices NONE =
            new Notices(HashTreePMap.empty(), TreePVector.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /** All of them, in the order in which they came to be. */
    public List<Notice> inOrder() {
        return order.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** A notice by its id. */
    public Optional<Notice> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The latest notice that told of a trade or a refund by itself, by the merchant's id of that. */
    public Optional<Notice> genuineOf(String about) {
        return Optional.ofNullable(genuine.get(about)).flatMap(this::find);
    }

    /** The id of the next to come. */
    String nextId() {
        return "n" + (order.size() + 1);
    }

    /** With one more. */
    Notices and(Notice notice) {
        return new Notices(byId.plus(notice.id(), notice), order.plus(notice.id()), genuine, sent);
    }

    /** With one more, which tells of this by itself. */
    Notices and(Notice notice, String about) {
        Notices more = and(notice);
        return new Notices(more.byId, more.order, genuine.plus(about, notice.id()), sent);
    }

    /** With a known one as it is now. */
    Notices with(Notice notice) {
        return new Notices(byId.plus(notice.id(), notice), order, genuine, sent);
    }

    /** Its {@code notify_id} was sent just now, if the gateway issued it. */
    Notices sending(Notice notice, Instant at) {
        return notice.kind() == Notice.Kind.FORGED
                ? this
                : new Notices(byId, order, genuine, sent.plus(notice.notifyId(), at));
    }

    /** Those that came to be after an earlier state of this. */
    List<Notice> since(Notices earlier) {
        return order.subList(earlier.order().size(), order.size()).stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }
}
