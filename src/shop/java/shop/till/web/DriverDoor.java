package shop.till.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import shop.till.alipay.Form;
import shop.till.alipay.PlainText;
import shop.till.sale.Alert;
import shop.till.sale.Amounts;
import shop.till.sale.Booking;
import shop.till.sale.Books;
import shop.till.sale.Cashier;
import shop.till.sale.Order;
import shop.till.sale.Register;

/** The API by which a tester drives this till; what the till cannot do is answered 501. */
public final class DriverDoor {

    private static final Set<String> LATER = Set.of("store-codes", "secondary-merchants", "reconciliations");
    private static final Set<String> PRODUCTS_LATER = Set.of("STORE_QR", "WEB", "WAP", "APP");

    private final Cashier cashier;
    private final Register register;
    private final Books books;
    private final Shop shop;
    private final String token;

    private DriverDoor(Cashier cashier, Register register, Books books, Shop shop, String token) {
        this.cashier = cashier;
        this.register = register;
        this.books = books;
        this.shop = shop;
        this.token = token;
    }

    /** Lets callers in who know the token; an empty token lets in everybody who reaches the port. */
    public static void open(Door door, Cashier cashier, Register register, Books books, Shop shop, String token) {
        door.open(new DriverDoor(cashier, register, books, shop, token)::answer);
    }

    private Answer answer(HttpExchange exchange, byte[] body) throws InterruptedException {
        String given = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        if (!token.isEmpty() && !MessageDigest.isEqual(("Bearer " + token).getBytes(UTF_8), given.getBytes(UTF_8))) {
            return Answer.problem(401, "a bearer token is needed");
        }
        List<String> path =
                List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        try {
            return route(exchange.getRequestMethod(), path, query, Typed.read(body));
        } catch (IllegalArgumentException | DateTimeException typedWrong) {
            return Answer.problem(400, typedWrong.getMessage());
        } catch (IllegalStateException notNow) {
            return Answer.problem(409, notNow.getMessage());
        }
    }

    private Answer route(String method, List<String> path, String query, Typed typed) throws InterruptedException {
        return switch (method + " " + path.get(0) + " " + path.size()) {
            case "GET health 1" -> health();
            case "POST charges 1" -> charge(typed);
            case "GET bookings 1" -> bookings(Form.decode(query, UTF_8).getOrDefault("since", ""));
            case "GET refunds 2" ->
                register.refund(path.get(1))
                        .map(refund -> Answer.json(200, refund.json()))
                        .orElse(Answer.problem(404, "there is no such refund"));
            case "GET orders 2", "POST orders 3" -> {
                Optional<Order> order = register.order(path.get(1));
                if (order.isEmpty()) {
                    yield Answer.problem(404, "there is no such order");
                }
                yield path.size() == 2 ? Answer.json(200, order.get().json()) : act(order.get(), path.get(2), typed);
            }
            default ->
                LATER.contains(path.get(0))
                        ? Answer.problem(501, "this till cannot do that yet")
                        : Answer.problem(404, "there is nothing here");
        };
    }

    private Answer health() {
        List<String> products = List.of("BARCODE", "TRANSACTION_QR");
        return Answer.json(200, Map.of("name", shop.name(), "version", "1", "products", products));
    }

    private Answer charge(Typed typed) {
        String product = typed.text("product", "");
        if (PRODUCTS_LATER.contains(product)) {
            return Answer.problem(501, "this till does not sell by " + product + " yet");
        }
        if (!product.equals("BARCODE") && !product.equals("TRANSACTION_QR")) {
            throw new IllegalArgumentException("product must be BARCODE or TRANSACTION_QR");
        }
        Order order = cashier.charge(typed.request(shop, product.equals("BARCODE")));
        return Answer.json(
                200, Map.of("orderId", order.id(), "tradeId", order.sale().tradeId()));
    }

    private Answer act(Order order, String act, Typed typed) throws InterruptedException {
        switch (act) {
            case "refunds" -> {
                return refund(order, typed);
            }
            case "cancel" -> {
                cashier.cancel(order);
                order.cancelDecidedBy(System.nanoTime() + TimeUnit.SECONDS.toNanos(3));
            }
            case "query" -> cashier.query(order);
            default -> {
                return Answer.problem(404, "there is nothing here");
            }
        }
        return Answer.json(200, Map.of("status", order.state()));
    }

    private Answer refund(Order order, Typed typed) {
        String currency = typed.text("currency", order.sale().pricing());
        if (!order.sale().inCurrency(currency)) {
            throw new IllegalArgumentException("currency must be that of the payment");
        }
        BigDecimal amount = Amounts.read(typed.text("amount", ""), order.sale().pricing());
        String reason = PlainText.of(typed.text("reason", "returned goods"), shop.charset(), 128);
        Map<String, Object> refund = cashier.refund(order, amount, reason).json();
        return Answer.json(200, Map.of("refundId", refund.get("refundId"), "status", refund.get("status")));
    }

    /** Alerts that concern no order stand beside the bookings: nobody could ask for them by an order's id. */
    private Answer bookings(String since) {
        OffsetDateTime from = since.isEmpty() ? OffsetDateTime.MIN : OffsetDateTime.parse(since.replace(' ', '+'));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("bookings", books.bookings(from).stream().map(Booking::json).toList());
        members.put("alerts", books.alerts("").stream().map(Alert::json).toList());
        return Answer.json(200, members);
    }
}
