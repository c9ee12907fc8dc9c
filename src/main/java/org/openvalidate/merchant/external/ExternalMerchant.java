package org.openvalidate.merchant.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.openvalidate.merchant.CodeChange;
import org.openvalidate.merchant.Declared;
import org.openvalidate.merchant.DeclaredOnline;
import org.openvalidate.merchant.Declined;
import org.openvalidate.merchant.FileKind;
import org.openvalidate.merchant.Order;
import org.openvalidate.merchant.Product;
import org.openvalidate.merchant.Registration;
import org.openvalidate.merchant.Sale;
import org.openvalidate.merchant.Unable;
import org.openvalidate.merchant.Witness;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Money;

/**
 * The merchant's own system during one case: asked through its test driver, and looked at until it has settled or the time
 * that it declares for itself is over. It is believed in nothing: what it says goes to the witness.
 */
public final class ExternalMerchant implements OwnSystem {

    private final Driver driver;
    private final Witness witness;
    private final Consumer<String> named;
    private final Map<String, String> sold;
    private final SeenOrders orders;
    private final OtherBookings others;
    private final Registrar registrar;
    private final FileJobs jobs = new FileJobs();
    private Instant begun;

    /**
     * @param driver where it is asked
     * @param declared its figures, from which follows how long anything may take
     * @param afar those of its orders from afar
     * @param timeline whose clock is followed
     * @param witness hears what it says
     * @param named hears every id that the system names, as soon as it does
     * @param foreign whether a trade is another case's
     * @param answered the code that the gateway has answered an order with, by the merchant's trade id; empty where none
     * @param sold what every sale carries, such as {@code caseId} and {@code storeId}
     */
    public ExternalMerchant(
            Driver driver,
            Declared declared,
            DeclaredOnline afar,
            Timeline timeline,
            Witness witness,
            Consumer<String> named,
            Predicate<String> foreign,
            UnaryOperator<String> answered,
            Map<String, String> sold) {
        Patience patience = Patience.of(declared, afar);
        this.driver = driver;
        this.witness = witness;
        this.named = named;
        this.sold = sold;
        this.orders = new SeenOrders(driver, timeline, patience, witness, named, answered);
        this.others = new OtherBookings(driver, orders, witness, foreign);
        this.registrar = new Registrar(driver, timeline, patience, witness);
        this.begun = timeline.now();
    }

    @Override
    public void charge(Sale sale, Consumer<Order> begun) {
        unlessRefused(() -> sell(sale, begun));
    }

    private void sell(Sale sale, Consumer<Order> begun) {
        JsonNode answer = driver.post("/charges", body(sale));
        String orderId = Named.in(answer, "orderId");
        SeenOrder seen = orders.add(orderId, Named.in(answer, "tradeId"));
        named.accept(seen.tradeId());
        String code = sale.product() == Product.TRANSACTION_QR ? orders.shown(answer, orderId, seen) : "";
        begun.accept(new Order(
                orderId,
                seen.tradeId(),
                answer.path("redirectUrl").asText(""),
                code,
                answer.path("orderString").asText("")));
        orders.watch(orderId, seen, sale.product());
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

    @Override
    public void refund(String orderId, Money amount, Consumer<String> begun) {
        Map<String, String> body = Map.of("amount", amount.text(), "currency", amount.currency());
        unlessRefused(() -> {
            JsonNode answer = driver.post("/orders/" + orderId + "/refunds", body);
            String refundId = Named.in(answer, "refundId");
            named.accept(refundId);
            begun.accept(refundId);
            orders.watchRefund(orderId, refundId, answer);
            orders.look(orderId);
        });
    }

    @Override
    public void cancel(String orderId) {
        unlessRefused(() -> {
            driver.tell("/orders/" + orderId + "/cancel");
            orders.look(orderId);
        });
    }

    @Override
    public void query(String orderId) {
        driver.tell("/orders/" + orderId + "/query");
        orders.look(orderId);
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

    @Override
    public void register(Registration registration) {
        named.accept(registration.merchant());
        registrar.report(registration);
    }

    @Override
    public void registrationStatus(Registration registration) {
        named.accept(registration.merchant());
        registrar.ask(registration);
    }

    @Override
    public void reconcile(FileKind kind, LocalDate first, LocalDate last) {
        jobs.add(kind, first, last);
    }

    /** The files that the system has still to compare with its books. */
    @Override
    public List<FileJob> jobs() {
        return jobs.waiting();
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
        jobs.done(job);
    }

    /** What was heard of its orders so far. */
    @Override
    public List<KnownOrder> known() {
        return orders.known();
    }

    /** Goes on where an earlier run left off: what was heard by then is not news. */
    @Override
    public void recall(Instant since, List<KnownOrder> known, List<FileJob> waiting) {
        begun = since;
        jobs.recall(waiting);
        orders.recall(known);
    }

    @Override
    public void awaitEnds(Instant latest) {
        orders.awaitEnds(latest);
    }

    /** Looks at everything once more: what it says now is its last word in this case. */
    @Override
    public void settle() {
        orders.lookAtAll();
        others.look(begun);
    }
}
