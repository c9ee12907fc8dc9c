package org.openvalidate.gateway.http.cashier;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.openvalidate.testkit.OpensslMerchant;

/** Where a shop's buyers come in and come back: pages of the test's own, on another origin than the gateway. */
final class ShopDoor implements AutoCloseable {

    private final OnlineShop shop;
    private final HttpServer server;

    ShopDoor(OnlineShop shop) {
        this.shop = shop;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/buy/", this::sell);
        server.createContext("/back", this::welcome);
        server.start();
    }

    /** The page with the button that sends a buyer to the cashier. */
    URI buying(String product, String id) {
        return at("/buy/" + product + "/" + id);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A website sends a form, a mobile one a link; both are in use. */
    private void sell(HttpExchange exchange) throws IOException {
        String[] parts = exchange.getRequestURI().getPath().split("/", -1);
        Map<String, String> order = CashierIT.with(
                shop.order(parts[2], parts[3]), "return_url", at("/back").toString());
        Map<String, String> signed = shop.signed(order, "RSA2", UTF_8);
        String fields = signed.entrySet().stream()
                .map(each -> "<input type=hidden name='%s' value='%s'>"
                        .formatted(each.getKey(), each.getValue().replace("&", "&amp;")))
                .collect(Collectors.joining());
        String way = parts[2].equals("WEB")
                ? "<form method=post action='%s?_input_charset=UTF-8'>%s<button>Pay with the wallet</button></form>"
                        .formatted(shop.gateway.uri(), fields)
                : "<a href='%s'>Pay with the wallet</a>"
                        .formatted(shop.link(signed, UTF_8).toString().replace("&", "&amp;"));
        show(exchange, "<h1>Tea &amp; Co</h1>" + way);
    }

    /** Says thank you only where openssl confirms what the browser brings. */
    private void welcome(HttpExchange exchange) throws IOException {
        Map<String, String> said = CashierIT.fields(exchange.getRequestURI());
        boolean genuine =
                shop.merchant.verifies(OpensslMerchant.preSign(said), said.get("sign"), said.get("sign_type"), UTF_8);
        show(exchange, genuine ? "<h1>Thank you for order " + said.get("out_trade_no") + "</h1>" : "<h1>Forged</h1>");
    }

    private static void show(HttpExchange exchange, String body) throws IOException {
        byte[] page = ("<!DOCTYPE html><meta charset=utf-8><meta name=viewport content='width=device-width'>"
                        + "<title>Shop</title>" + body)
                .getBytes(UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }
}
