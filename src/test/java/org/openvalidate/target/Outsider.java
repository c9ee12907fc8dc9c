package org.openvalidate.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.merchant.Booking;
import org.openvalidate.merchant.Conducts;
import org.openvalidate.merchant.Declared;
import org.openvalidate.merchant.FileKind;
import org.openvalidate.merchant.Line;
import org.openvalidate.merchant.Order;
import org.openvalidate.merchant.Product;
import org.openvalidate.merchant.ReferenceMerchant;
import org.openvalidate.merchant.Sale;
import org.openvalidate.merchant.Witness;
import org.openvalidate.merchant.books.Difference;
import org.openvalidate.merchant.broken.BrokenMerchants;
import org.openvalidate.merchant.differing.DifferingMerchant;
import org.openvalidate.merchant.differing.DifferingMerchants;
import org.openvalidate.merchant.fetch.Fetched;
import org.openvalidate.time.Chance;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Money;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;
import org.openvalidate.workbook.WorkbookReader;

/**
 * The reference merchant, correct, differing or broken, as a system of its own in another process, driven over HTTP: the
 * harness must judge it as it judges the same one rehearsed.
 */
public final class Outsider implements Witness {

    /** Where it asks to be told, which nobody reaches; whoever maps that to {@code shop} of its driver tells it. */
    public static final String NOWHERE = "http://127.0.0.1:9/shop";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Seen> orders = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Void>> refunds = new ConcurrentHashMap<>();
    private final ReferenceMerchant merchant;

    /** What is known of an order. */
    private static final class Seen {
        private Shown shown = Shown.PENDING;
        private Booked booked = Booked.PENDING;
        private String message = "";
        private String currency = "USD";
        private final List<Booking> bookings = new ArrayList<>();
        private final List<String> alarms = new ArrayList<>();
    }

    private Outsider(URI gateway, URI told, String partner, String md5Key, String broken, String differing) {
        Figures figures = WorkbookReader.read(Path.of("testcases/openvalidate-cases.xlsx"))
                .figures();
        DifferingMerchant other = DifferingMerchants.named(differing).orElse(DifferingMerchant.NONE);
        Declared declared = ReferenceShop.declared(figures);
        Conducts correct = other.conduct()
                .apply(Conducts.correct(
                        declared.with(other.habits().apply(declared.habits())), ReferenceShop.declaredOnline(figures)));
        Conducts conducts = BrokenMerchants.named(broken)
                .map(each -> each.conduct().apply(correct))
                .orElse(correct);
        KeyRing keys = KnownKeys.merchant(md5Key);
        RealTimeline clock = new RealTimeline();
        merchant = ReferenceMerchant.open(
                ReferenceShop.shop(
                        figures,
                        new ReferenceSide.Account(gateway, told, partner, keys, figures.text(Figures.ACCOUNT_CURRENCY)),
                        SignType.MD5),
                conducts,
                new LegacyDialect(),
                clock,
                Line.direct(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .build(),
                        clock),
                this,
                Chance.of(ProcessHandle.current().pid(), "outsider"),
                statement -> new Fetched.NotYet("no server", false));
    }

    /**
     * @param arguments gateway, partner, MD5 key, name of a broken merchant or a dash, of a differing one or a dash, and
     *     {@code told} for one whom notices reach
     */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String told =
                arguments.length > 5 ? "http://127.0.0.1:" + server.getAddress().getPort() + "/shop" : NOWHERE;
        Outsider outsider = new Outsider(
                URI.create(arguments[0]),
                URI.create(told + "/"),
                arguments[1],
                arguments[2],
                arguments[3],
                arguments[4]);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", outsider::answer);
        server.start();
        System.out.println(
                "{\"driver\":\"http://127.0.0.1:" + server.getAddress().getPort() + "\"}");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestURI().getPath().startsWith("/shop/")) {
                told(exchange, body);
                return;
            }
            String[] path = exchange.getRequestURI().getPath().substring(1).split("/");
            ObjectNode answer = JSON.createObjectNode();
            int status = 200;
            switch (exchange.getRequestMethod() + " " + path[0] + " " + path.length) {
                case "GET health 1" -> answer.put("name", "outsider").put("version", "1");
                case "POST charges 1" -> charge(JSON.readTree(body), answer);
                case "GET orders 2" -> order(path[1], answer);
                case "POST store-codes 1" -> answer.put("qrCode", merchant.storeCode());
                case "POST orders 3" -> status = act(path[1], path[2], body, answer);
                case "GET refunds 2" ->
                    answer.put("refundId", path[1])
                            .put("status", refunds.get(path[1]).isDone() ? "DONE" : "PENDING");
                default -> status = 501;
            }
            byte[] bytes = JSON.writeValueAsBytes(answer);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void charge(JsonNode body, ObjectNode answer) {
        String settlement = body.path("currency").asText();
        Money amount = Money.of(
                body.path("amount").asText(), body.path("transCurrency").asText(settlement));
        Sale sale = new Sale(
                Product.valueOf(body.path("product").asText("BARCODE")),
                amount,
                body.path("paymentCode").asText(),
                settlement,
                body.path("storeId").asText());
        CompletableFuture<Order> begun = new CompletableFuture<>();
        CompletableFuture.runAsync(() -> merchant.charge(sale, begun::complete)).exceptionally(thrown -> {
            begun.completeExceptionally(thrown);
            return null;
        });
        Order order = begun.join();
        Seen seen = seen(order.tradeId());
        synchronized (seen) {
            seen.currency = amount.currency();
        }
        answer.put("orderId", order.orderId()).put("tradeId", order.tradeId());
        if (!order.redirectUrl().isEmpty()) {
            answer.put("redirectUrl", order.redirectUrl());
        }
        if (!order.orderString().isEmpty()) {
            answer.put("orderString", order.orderString());
        }
    }

    /** A notice, or a buyer who comes back. */
    private void told(HttpExchange exchange, byte[] body) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        Request request = new Request(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, Bytes.of(body));
        Response answer = merchant.answers(request);
        exchange.sendResponseHeaders(answer.status(), answer.body().size());
        exchange.getResponseBody().write(answer.body().array());
    }

    private int act(String orderId, String act, byte[] body, ObjectNode answer) throws IOException {
        if (act.equals("refunds")) {
            JsonNode wanted = JSON.readTree(body);
            Money amount = Money.of(
                    wanted.path("amount").asText(), wanted.path("currency").asText());
            CompletableFuture<String> begun = new CompletableFuture<>();
            CompletableFuture<Void> end =
                    CompletableFuture.runAsync(() -> merchant.refund(orderId, amount, begun::complete));
            end.whenComplete((done, thrown) -> begun.complete(""));
            String id = begun.join();
            refunds.put(id, end);
            answer.put("refundId", id).put("status", "PENDING");
            return id.isEmpty() ? 409 : 200;
        }
        if (act.equals("cancel")) {
            merchant.cancel(orderId);
        } else {
            merchant.query(orderId);
        }
        order(orderId, answer);
        return 200;
    }

    private void order(String trade, ObjectNode answer) {
        Seen seen = seen(trade);
        synchronized (seen) {
            answer.put("status", status(seen));
            answer.put("paidAmount", sum(seen, Booking.Type.PAYMENT))
                    .put("refundedAmount", sum(seen, Booking.Type.REFUND))
                    .put("currency", seen.currency)
                    .put("delivered", seen.bookings.stream().anyMatch(each -> each.type() == Booking.Type.DELIVERY))
                    .put("message", seen.message);
            ArrayNode bookings = answer.putArray("bookings");
            seen.bookings.stream()
                    .filter(each -> each.type() != Booking.Type.DELIVERY)
                    .forEach(each -> bookings.addObject()
                            .put("at", bookings.size())
                            .put("type", each.type().name())
                            .put("amount", each.amount().text())
                            .put("currency", each.amount().currency())
                            .put("reference", each.reference()));
            ArrayNode alerts = answer.putArray("alerts");
            seen.alarms.forEach(text ->
                    alerts.addObject().put("at", String.valueOf(alerts.size())).put("text", text));
        }
    }

    private static String status(Seen seen) {
        if (seen.booked == Booked.REFUNDED || seen.booked == Booked.PARTIALLY_REFUNDED) {
            return seen.booked.name();
        }
        return switch (seen.shown) {
            case SUCCESS -> "PAID";
            // what the till has given up and the books have not is no end yet
            case FAILURE -> seen.booked == Booked.CLOSED ? "CLOSED" : "PENDING";
            case PENDING -> "PENDING";
        };
    }

    private static String sum(Seen seen, Booking.Type type) {
        BigDecimal sum = seen.bookings.stream()
                .filter(each -> each.type() == type)
                .map(each -> each.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(sum, seen.currency).text();
    }

    private Seen seen(String trade) {
        return orders.computeIfAbsent(trade, none -> new Seen());
    }

    @Override
    public void till(String tradeId, Shown shown) {
        Seen seen = seen(tradeId);
        synchronized (seen) {
            seen.shown = shown;
        }
    }

    @Override
    public void message(String tradeId, String text) {
        Seen seen = seen(tradeId);
        synchronized (seen) {
            seen.message = text;
        }
    }

    @Override
    public void books(String tradeId, Booked booked) {
        Seen seen = seen(tradeId);
        synchronized (seen) {
            seen.booked = booked;
        }
    }

    @Override
    public void booking(Booking booking) {
        Seen seen = seen(booking.tradeId());
        synchronized (seen) {
            seen.bookings.add(booking);
        }
    }

    @Override
    public void alarm(String tradeId, String text) {
        Seen seen = seen(tradeId);
        synchronized (seen) {
            seen.alarms.add(text);
        }
    }

    @Override
    public void reconciled(FileKind kind, LocalDate date, int matched, List<Difference> differences, int unlisted) {
        // its driver has no such call
    }

    @Override
    public void registration(String merchantId, String status, String reason) {
        // its driver has no such call
    }
}
