package shop.till.sale;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import shop.till.alipay.Alipay;
import shop.till.alipay.Sale;

/** All orders and refunds of this shop, those of earlier days included. */
public final class Register {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final String LETTERS = "0123456789abcdefghijkmnpqrstuvwxyz";

    private final Books books;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Order> orders = new ConcurrentHashMap<>();
    private final Map<String, Order> byTrade = new ConcurrentHashMap<>();
    private final Map<String, Refund> refunds = new ConcurrentHashMap<>();

    /** Begins with what the books hold. */
    public Register(Books books) {
        this.books = books;
        books.last("order").values().forEach(members -> keep(Order.of(Snapshot.of(members), books)));
        for (Map<?, ?> members : books.last("refund").values()) {
            Order order = orders.get(String.valueOf(members.get("orderId")));
            Refund refund = Refund.of(members, order, books);
            refunds.put(refund.id(), refund);
            if (refund.json().get("status") != Refund.Status.FAILED) {
                order.reserveAgain(refund.amount());
            }
        }
    }

    /** Opens an order; it stands in the books before the gateway hears of it. */
    Order open(String product, Function<String, Sale> sale) {
        Order order = new Order(newId("order-"), product, sale.apply(newId("T")), books);
        order.open();
        keep(order);
        return order;
    }

    /** Gives an order that got no code another trade id. */
    void renumber(Order order, Function<String, Sale> sale) {
        order.renumber(sale.apply(newId("T")));
        keep(order);
    }

    /** Opens a refund of money that was set aside. */
    Refund open(Order order, BigDecimal amount, String reason, boolean sync) {
        Refund refund = new Refund(newId("R"), order, amount, reason, sync, books);
        refund.open();
        refunds.put(refund.id(), refund);
        return refund;
    }

    /** An order by its own id. */
    public Optional<Order> order(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    /** An order by any trade id it ever had. */
    public Optional<Order> trade(String tradeId) {
        return Optional.ofNullable(byTrade.get(tradeId));
    }

    /** A refund by its id. */
    public Optional<Refund> refund(String id) {
        return Optional.ofNullable(refunds.get(id));
    }

    List<Order> orders() {
        return List.copyOf(orders.values());
    }

    List<Refund> refunds() {
        return List.copyOf(refunds.values());
    }

    private void keep(Order order) {
        orders.put(order.id(), order);
        order.tradeIds().forEach(id -> byTrade.put(id, order));
    }

    /** Time and chance: unique for ever and not to be guessed from the one before. */
    private String newId(String prefix) {
        StringBuilder id = new StringBuilder(prefix).append(SECOND.format(OffsetDateTime.now(Alipay.BEIJING)));
        for (int i = 0; i < 10; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
