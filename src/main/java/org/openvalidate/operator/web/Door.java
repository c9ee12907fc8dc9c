package org.openvalidate.operator.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.openvalidate.time.Secret;

/**
 * Who is let in. On loopback whoever is at this machine; from elsewhere who types the number that stands in the terminal.
 * A number lets one browser in, then the terminal shows the next; after a few wrong tries nobody new is let in any more.
 */
final class Door {

    /** In digits. */
    static final int LENGTH = 8;

    private static final int TRIES = 10;
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final boolean guarded;
    private final Consumer<String> show;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private String pin = "";
    private int wrong;

    /**
     * @param guarded whether others than this machine reach it
     * @param show hears each new number, for the terminal
     */
    Door(boolean guarded, Consumer<String> show) {
        this.guarded = guarded;
        this.show = show;
        if (guarded) {
            renew();
        }
    }

    /** Whether a request may be answered at all: on loopback only under this machine's own names, which no other site has. */
    boolean answers(Ask ask) {
        return guarded || HERE.contains(ask.header("host").replaceFirst(":\\d+$", ""));
    }

    /** The browser's session, where it was let in before. */
    Optional<Session> known(Ask ask) {
        return Optional.ofNullable(sessions.get(ask.cookie()));
    }

    /** Whether a number is asked for. */
    boolean asksPin() {
        return guarded;
    }

    /** A browser of this machine. */
    Session greet() {
        Session session = new Session();
        sessions.put(session.id(), session);
        return session;
    }

    /** A browser from elsewhere, where it has the number. */
    synchronized Optional<Session> enter(String typed) {
        if (isShut()) {
            return Optional.empty();
        }
        boolean right = MessageDigest.isEqual(bytes(pin), bytes(typed.replaceAll("\\s", "")));
        if (right) {
            renew();
            return Optional.of(greet());
        }
        wrong++;
        return Optional.empty();
    }

    /** Whether nobody new is let in any more. */
    synchronized boolean isShut() {
        return wrong >= TRIES;
    }

    /** Whether a form was sent from a page of this server's own, by a browser that was let in. */
    static boolean own(Ask ask, Session session) {
        return sameOrigin(ask) && MessageDigest.isEqual(bytes(session.pass()), bytes(ask.field("pass")));
    }

    /** Whether a form was sent from a page of this server's own, as far as the browser says. */
    static boolean sameOrigin(Ask ask) {
        String site = ask.headers().getOrDefault("sec-fetch-site", "same-origin");
        String origin = ask.headers().getOrDefault("origin", "http://" + ask.header("host"));
        return Set.of("same-origin", "none").contains(site) && origin.equals("http://" + ask.header("host"));
    }

    private void renew() {
        pin = Secret.digits(LENGTH);
        show.accept(pin);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
