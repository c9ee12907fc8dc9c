package org.openvalidate.merchant.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.openvalidate.merchant.CodeChange;
import org.openvalidate.merchant.Declared;
import org.openvalidate.merchant.Declined;
import org.openvalidate.merchant.FileKind;
import org.openvalidate.merchant.Order;
import org.openvalidate.merchant.Product;
import org.openvalidate.merchant.Registration;
import org.openvalidate.merchant.Sale;
import org.openvalidate.merchant.Unable;
import org.openvalidate.merchant.Witness;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Money;

/**
 * The merchant's own system during one case: asked through its test driver, and looked at until it has settled or the time
 * that it declares for itself is over. It is believed in nothing: what it says goes to the witness.
 */
public final class ExternalMerchant implements OwnSystem {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration BETWEEN_REVIEWS = Duration.ofSeconds(2);
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private static final String ID = "[A-Za-z0-9_.-]{1,128}";

    private final Driver driver;
    private final Declared declared;
    private final Timeline timeline;
    private final Witness witness;
    private final Consumer<String> named;
    private final Predicate<String> foreign;
    private final Map<String, String> sold;
    private Instant begun;
    private final Map<String, SeenOrder> orders = new LinkedHashMap<>();
    private final List<FileJob> jobs = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /**
     * @param driver where it is asked
     * @param declared its figures, from which follows how long anything may take
     * @param timeline whose clock is followed
     * @param witness hears what it says
     * @param named hears every id that the system names, as soon as it does
     * @param foreign whether a trade is another case's
     * @param sold what every sale carries, such as {@code caseId} and {@code storeId}
     */
    public ExternalMerchant(
            Driver driver,
            Declared declared,
            Timeline timeline,
            Witness witness,
            Consumer<String> named,
            Predicate<String> foreign,
            Map<String, String> sold) {
        this.driver = driver;
        this.declared = declared;
        this.timeline = timeline;
        this.witness = witness;
        this.named = named;
        this.foreign = foreign;
        this.sold = sold;
        this.begun = timeline.now();
    }

    @Override
    public void charge(Sale sale, Consumer<Order> begun) {
        unlessRefused(() -> sell(sale, begun));
    }

    private void sell(Sale sale, Consumer<Order> begun) {
        JsonNode answer = driver.post("/charges", body(sale));
        String orderId = needed(answer, "orderId");
        String tradeId = needed(answer, "tradeId");
        SeenOrder seen = new SeenOrder(tradeId, witness);
        synchronized (orders) {
            orders.put(orderId, seen);
        }
        named.accept(tradeId);
        begun.accept(new Order(
                orderId,
                tradeId,
                answer.path("redirectUrl").asText(""),
                sale.product() == Product.TRANSACTION_QR ? shown(answer, orderId, seen) : "",
                answer.path("orderString").asText("")));
        watch(orderId, seen);
    }

    @Override
    public void refund(String orderId, Money amount, Consumer<String> begun) {
        Map<String, String> body = Map.of("amount", amount.text(), "currency", amount.currency());
        unlessRefused(() -> {
            String refundId = needed(driver.post("/orders/" + orderId + "/refunds", body), "refundId");
            named.accept(refundId);
            begun.accept(refundId);
            watchRefund(refundId);
            look(orderId);
        });
    }

    @Override
    public void cancel(String orderId) {
        unlessRefused(() -> {
            JsonNode unused = driver.post("/orders/" + orderId + "/cancel", Map.of());
            look(orderId);
        });
    }

    @Override
    public void query(String orderId) {
        JsonNode unused = driver.post("/orders/" + orderId + "/query", Map.of());
        look(orderId);
    }

    @Override
    public String storeCode() {
        String code = driver.post("/store-codes", place()).path("qrCode").asText("");
        if (!code.isEmpty()) {
            named.accept(code);
        }
        return code;
    }

    private Map<String, String> place() {
        Map<String, String> place = new TreeMap<>(sold);
        place.keySet().retainAll(Set.of("storeId", "secondaryMerchantId"));
        return place;
    }

    @Override
    public void changeStoreCode(String qrCode, CodeChange change) {
        throw new Unable("A test driver has no call that changes the code of a store.");
    }

    /** The file is not there yet, and what it tells of has still to happen: {@link #jobs} has its turn when all is done. */
    @Override
    public void reconcile(FileKind kind, LocalDate first, LocalDate last) {
        first.datesUntil(last.plusDays(1)).forEach(day -> jobs.add(new FileJob(kind, day)));
    }

    /** What was heard of its orders so far. */
    @Override
    public List<KnownOrder> known() {
        synchronized (orders) {
            return orders.entrySet().stream()
                    .map(each -> each.getValue().known(each.getKey()))
                    .toList();
        }
    }

    /** Goes on where an earlier run left off: what was heard by then is not news. */
    @Override
    public void recall(Instant since, List<KnownOrder> known, List<FileJob> waiting) {
        begun = since;
        jobs.addAll(waiting);
        synchronized (orders) {
            known.forEach(each -> orders.put(each.orderId(), SeenOrder.of(each, witness)));
        }
    }

    /** The files that the system has still to compare with its books. */
    @Override
    public List<FileJob> jobs() {
        return List.copyOf(jobs);
    }

    /**
     * Has it fetch a file now and compare it.
     *
     * @param share how many of its rows are not this case's, and whose a difference is
     * @throws Declined where it will not, for one because the day is not over
     */
    @Override
    public void compare(FileJob job, FileShare share) {
        Map<String, String> body = new TreeMap<>(
                Map.of("kind", job.kind().name(), "date", job.date().toString()));
        FoundDifferences.in(driver.post("/reconciliations", body), share).tell(witness, job.kind(), job.date());
        jobs.remove(job);
    }

    @Override
    public void register(Registration registration) {
        String id = registration.merchant();
        named.accept(id);
        Review review = new Review(id, witness);
        review.look(driver.post("/secondary-merchants", new TreeMap<>(registration.fields())));
        follow(id, review);
    }

    /** A system that says that it does not know the shop has answered the question. */
    @Override
    public void registrationStatus(Registration registration) {
        String id = registration.merchant();
        named.accept(id);
        try {
            new Review(id, witness).look(driver.get("/secondary-merchants/" + id));
        } catch (Declined unknown) {
            if (!unknown.notKnown()) {
                throw unknown;
            }
        }
    }

    /** As long as its own job needs to see the end of a review that takes the usual ten minutes. */
    private void follow(String id, Review review) {
        Instant end = timeline.now().plus(longest(declared)).plus(declared.jobInterval());
        while (review.isOpen() && timeline.now().isBefore(end)) {
            timeline.sleep(BETWEEN_REVIEWS);
            review.look(driver.get("/secondary-merchants/" + id));
        }
    }

    /** What the state of an order, or of a shop, does not allow is rightly left alone: whether it was right the rules say. */
    private static void unlessRefused(Runnable deed) {
        try {
            deed.run();
        } catch (Declined declined) {
            if (!declined.notInThisState()) {
                throw declined;
            }
        }
    }

    private void watchRefund(String refundId) {
        Instant end = timeline.now().plus(longest(declared));
        while (timeline.now().isBefore(end) && isOpen(driver.get("/refunds/" + refundId))) {
            timeline.sleep(BETWEEN_LOOKS);
        }
    }

    private static boolean isOpen(JsonNode refund) {
        return Set.of("PENDING", "PROCESSING").contains(refund.path("status").asText(""));
    }

    private void look(String orderId) {
        SeenOrder seen;
        synchronized (orders) {
            seen = orders.get(orderId);
        }
        if (seen != null) {
            look(orderId, seen);
        }
    }

    /** Looks at everything once more: what it says now is its last word in this case. */
    @Override
    public void settle() {
        Map<String, SeenOrder> all;
        synchronized (orders) {
            all = Map.copyOf(orders);
        }
        all.forEach(this::look);
        try {
            unordered(driver.get("/bookings?since=" + since()));
        } catch (Unable none) {
            // every call is optional: what it would have told stays unproven
        }
    }

    /** Bookings of orders that nobody began here, such as those of a store's code, and alerts that concern no order. */
    private void unordered(JsonNode all) {
        all.path("bookings").forEach(line -> {
            String trade = line.path("tradeId").asText(line.path("reference").asText(""));
            String order = line.path("orderId").asText("");
            if (trade.isEmpty() || knows(order, trade) || foreign.test(trade)) {
                return;
            }
            if (order.matches(ID)) {
                SeenOrder seen = new SeenOrder(trade, witness);
                synchronized (orders) {
                    orders.put(order, seen);
                }
                look(order, seen);
            } else if (told.add("booking " + line)) {
                Bookings.read(trade, line).ifPresent(witness::booking);
            }
        });
        all.path("alerts").forEach(alert -> {
            if (isRecent(alert.path("at").asText("")) && told.add("alert " + alert)) {
                witness.alarm("", alert.path("text").asText(""));
            }
        });
    }

    private boolean knows(String order, String trade) {
        synchronized (orders) {
            return orders.containsKey(order) || orders.values().stream().anyMatch(each -> each.isOf(trade));
        }
    }

    /** An alert of no order and of no instant may be last year's. */
    private boolean isRecent(String at) {
        try {
            return !OffsetDateTime.parse(at).toInstant().isBefore(begun);
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private String since() {
        return begun.atOffset(ZoneOffset.ofHours(8))
                .truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                .replace("+", "%2B");
    }

    /** How long an order may take: polling, every cancel with its patience, then a round of the background job. */
    static Duration longest(Declared declared) {
        Duration cancel = declared.cancelPatience().plus(declared.betweenCancels());
        return declared.payPatience()
                .plus(declared.budget())
                .plus(declared.queryPatience())
                .plus(cancel.multipliedBy(declared.cancelTries()))
                .plus(declared.jobInterval())
                .plus(MARGIN);
    }

    private void watch(String orderId, SeenOrder seen) {
        Instant end = timeline.now().plus(longest(declared));
        look(orderId, seen);
        while (!seen.settled() && timeline.now().isBefore(end)) {
            timeline.sleep(BETWEEN_LOOKS);
            look(orderId, seen);
        }
    }

    /** A code that the gateway had to make first stands in the order, once it is there. */
    private String shown(JsonNode answer, String orderId, SeenOrder seen) {
        Instant end = timeline.now().plus(declared.payPatience().multipliedBy(2));
        String code = answer.path("qrCode").asText("");
        while (code.isEmpty() && !seen.settled() && timeline.now().isBefore(end)) {
            JsonNode order = driver.get("/orders/" + orderId);
            seen.look(order);
            code = order.path("qrCode").asText("");
            timeline.sleep(code.isEmpty() ? BETWEEN_LOOKS : Duration.ZERO);
        }
        return code;
    }

    private void look(String orderId, SeenOrder seen) {
        seen.look(driver.get("/orders/" + orderId));
    }

    private Map<String, String> body(Sale sale) {
        Map<String, String> body = new LinkedHashMap<>(sold);
        body.put("product", sale.product().name());
        body.put("amount", sale.amount().text());
        body.put("currency", sale.settlement());
        if (!sale.amount().currency().equals(sale.settlement())) {
            body.put("transCurrency", sale.amount().currency());
        }
        if (!sale.storeId().isEmpty()) {
            body.put("storeId", sale.storeId());
        }
        if (!sale.paymentCode().isEmpty()) {
            body.put("paymentCode", sale.paymentCode());
        }
        return body;
    }

    private String needed(JsonNode answer, String name) {
        String value = answer.path(name).asText("");
        if (!value.matches(ID)) {
            throw new HarnessFault("The merchant's test driver began a charge without a usable " + name
                    + "; letters, digits, dot, hyphen and underscore were expected.");
        }
        return value;
    }
}
