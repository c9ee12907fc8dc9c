package org.openvalidate.operator.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.sse.ServerSentEventConnection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.operator.CaseLeft;
import org.openvalidate.operator.Desk;

/** Tells every open page what changes: a part that moves by itself, or that the whole page is to be loaded again. */
final class Live implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int KEEP_ALIVE_MILLIS = 10_000;

    private final Desk desk;
    private final Views views;
    private final Map<ServerSentEventConnection, Line> lines = new ConcurrentHashMap<>();
    private final Thread teller;
    private volatile boolean closed;

    Live(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
        this.teller = new Thread(this::tell, "operator-live");
        teller.setDaemon(true);
        teller.start();
    }

    /** A page listens from now on. */
    void opened(ServerSentEventConnection connection, Lang lang, String key) {
        desk.lineOpened();
        connection.addCloseTask(gone -> {
            if (lines.remove(gone) != null) {
                desk.lineClosed();
            }
        });
        connection.setKeepAliveTime(KEEP_ALIVE_MILLIS);
        Line line = new Line(lang, key);
        lines.put(connection, line);
        line.tell(connection);
    }

    @Override
    public void close() {
        closed = true;
        teller.interrupt();
        lines.keySet().forEach(ServerSentEventConnection::shutdown);
    }

    /** Whether a request asks to listen. */
    static boolean asked(HttpServerExchange exchange) {
        return exchange.getRequestPath().equals("/events");
    }

    private void tell() {
        long known = -1;
        try {
            while (!closed) {
                known = desk.after(known, LOOK);
                lines.forEach((connection, line) -> line.tell(connection));
            }
        } catch (CaseLeft interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What one page was told last. */
    private final class Line {

        private final Lang lang;
        private final String key;
        private String told = "";
        private String shown = "";
        private boolean turned;

        Line(Lang lang, String key) {
            this.lang = lang;
            this.key = key;
        }

        synchronized void tell(ServerSentEventConnection connection) {
            if (turned) {
                return;
            }
            if (!views.key().equals(key)) {
                turned = true;
                connection.send("again", "turn", null, null);
                return;
            }
            String codes = views.codes(lang);
            if (!codes.equals(shown)) {
                shown = codes;
                connection.send(codes, "codes", null, null);
            }
            String live = views.live(lang);
            if (!live.equals(told)) {
                told = live;
                connection.send(live, "live", null, null);
            }
        }
    }
}
