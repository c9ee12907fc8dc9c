package org.openvalidate.target.observed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.target.Ids;
import org.openvalidate.target.Strangers;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Recorder;

/**
 * Whose an exchange is: by the ids in it, never by the time at which it came. A case owns the ids that the merchant's system
 * named for it and the codes of its buyers; whatever stands beside an id of a case in one exchange becomes the case's as
 * well. What no open case owns is traffic outside.
 */
final class Attribution implements Recorder {

    private static final String BUYER_CODE = "buyer_identity_code";

    /** What is remembered of the time between cases, for a tester who says afterwards which case it was. */
    private static final int MOST_BETWEEN = 500;

    private final Dialect dialect;
    private final Strangers strangers;
    private final Map<String, String> owners = new HashMap<>();
    private final List<Named> unclaimed = new ArrayList<>();
    private final List<Named> between = new ArrayList<>();
    private @Nullable String open;
    private @Nullable Recorder recorder;
    private int attributed;

    /**
     * An exchange with the names in it, read once: while it waits for its owner it is looked at with every call that comes.
     *
     * @param code of the buyer that it charges, empty for none
     */
    private record Named(Exchange exchange, Set<String> ids, String code) {

        boolean isCharge() {
            return !code.isEmpty();
        }

        /** Such as the download of the day's rates: it is the case's that has a merchant act without a buyer. */
        boolean isNameless() {
            return code.isEmpty() && ids.isEmpty();
        }
    }

    Attribution(Dialect dialect, Strangers strangers) {
        this.dialect = dialect;
        this.strangers = strangers;
    }

    /** From now on this case's exchanges go to its recording. */
    synchronized void open(String caseId, Recorder recording) {
        open = caseId;
        recorder = recording;
        attributed = 0;
    }

    /** The case that was open is over: what still comes of it is traffic outside. */
    synchronized void close() {
        open = null;
        recorder = null;
        unclaimed.clear();
    }

    /**
     * The open case owns an id from now on; what came for it before is recorded for the case after all.
     *
     * @param id empty for whatever names nothing at all
     */
    synchronized void claim(String id) {
        if (open != null) {
            owners.put(id, open);
            sweep();
        }
    }

    /** An exchange may name what makes another the case's: a notice, say, what its sender was asked about it. */
    private void sweep() {
        Optional<Named> found = waiting().filter(this::belongs).findFirst();
        while (found.isPresent()) {
            Named named = found.get();
            unclaimed.remove(named);
            between.remove(named);
            strangers.forget(named.exchange().service());
            keep(named);
            found = waiting().filter(this::belongs).findFirst();
        }
    }

    private Stream<Named> waiting() {
        return Stream.concat(between.stream(), unclaimed.stream());
    }

    /** Whether an id belongs to no case. */
    synchronized boolean isFree(String id) {
        return !owners.containsKey(id);
    }

    /** The case that is open. */
    synchronized Optional<String> opened() {
        return Optional.ofNullable(open);
    }

    /** Whose each id is, for a run that goes on another day. */
    synchronized Map<String, String> owners() {
        return new TreeMap<>(owners);
    }

    /** Whose each id was when an earlier run left off. */
    synchronized void recall(Map<String, String> earlier) {
        earlier.forEach(owners::putIfAbsent);
    }

    /** Whether an id is another case's than the open one. */
    synchronized boolean isForeign(String id) {
        return owners.containsKey(id) && !owned(id);
    }

    /** How many exchanges of the merchant's came for the open case. */
    synchronized int attributed() {
        return attributed;
    }

    /** The ids that a case owns. */
    synchronized Set<String> of(String caseId) {
        Set<String> ids = new HashSet<>();
        owners.forEach((id, owner) -> {
            if (owner.equals(caseId)) {
                ids.add(id);
            }
        });
        return ids;
    }

    @Override
    public synchronized void record(Exchange exchange) {
        Named named = named(exchange);
        if (belongs(named)) {
            keep(named);
            sweep();
        } else {
            // also what names another case's: the code of a store is asked for again by the next, and is its own then
            if (open == null && between.size() < MOST_BETWEEN) {
                between.add(named);
            } else {
                unclaimed.add(named);
            }
            strangers.record(exchange);
        }
    }

    @Override
    public synchronized void arrives(Exchange pending) {
        String caseId = open;
        Recorder recording = recorder;
        if (caseId != null && recording != null) {
            Named named = named(pending);
            if (belongs(named)) {
                named.ids().forEach(id -> owners.putIfAbsent(id, caseId));
                recording.arrives(pending);
            }
        }
    }

    @Override
    public synchronized void buyer(Instant at, String act, Map<String, String> facts) {
        String trade = facts.getOrDefault("trade", "");
        if (recorder != null && (trade.isEmpty() || owned(trade))) {
            recorder.buyer(at, act, facts);
        }
    }

    private Named named(Exchange exchange) {
        return new Named(
                exchange,
                Ids.of(exchange, dialect),
                dialect.read(exchange.request()).parameter(BUYER_CODE));
    }

    private void keep(Named named) {
        String caseId = open;
        Recorder recording = recorder;
        if (caseId != null && recording != null) {
            named.ids().forEach(id -> owners.putIfAbsent(id, caseId));
            if (named.exchange().from().equals("merchant")) {
                attributed++;
            }
            recording.record(named.exchange());
        }
    }

    private boolean belongs(Named named) {
        return open != null
                && (named.exchange().from().equals("probe")
                        || (named.isCharge() && owned(named.code()))
                        || (named.isNameless() && owned(""))
                        || owner(named.ids()).filter(open::equals).isPresent());
    }

    private boolean owned(String id) {
        return open != null && open.equals(owners.get(id));
    }

    /** The case that owns one of these ids, the first that does. */
    private Optional<String> owner(Set<String> ids) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(owners.get(id)).stream())
                .findFirst();
    }
}
