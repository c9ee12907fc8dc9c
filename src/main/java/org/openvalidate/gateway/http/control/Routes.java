package org.openvalidate.gateway.http.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Which control call does what. */
final class Routes {

    private static final String PREFIX = "/control/v1/";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.ofHours(8));

    private final Desk desk;
    private final Supplier<Instant> clock;

    Routes(Desk desk, Supplier<Instant> clock) {
        this.desk = desk;
        this.clock = clock;
    }

    Answer answer(String method, String path, byte[] body) {
        if (!path.startsWith(PREFIX)) {
            throw unknown(method, path);
        }
        List<String> parts = Arrays.asList(path.substring(PREFIX.length()).split("/", -1));
        if (parts.size() >= 3 && parts.get(0).equals("partners")) {
            Opened opened = opened(parts.get(1));
            return inside(opened, method, parts.subList(2, parts.size()), body);
        }
        return switch (method + " " + String.join("/", parts.size() == 2 ? List.of(parts.get(0), "*") : parts)) {
            case "GET health" -> Answer.ok(health());
            case "POST partners" -> open(Body.of(body));
            case "POST reset" -> {
                Body.of(body).refuse();
                desk.reset();
                yield Answer.done();
            }
            case "DELETE partners/*" -> {
                desk.close(opened(parts.get(1)));
                yield Answer.done();
            }
            default -> throw unknown(method, path);
        };
    }

    private static Answer inside(Opened opened, String method, List<String> parts, byte[] body) {
        String last = parts.get(parts.size() - 1);
        return switch (method + " " + pattern(parts)) {
            case "POST buyers" -> Buyers.admit(opened, Body.of(body));
            case "POST faults" -> Faults.arm(opened, Body.of(body));
            case "GET faults" -> Faults.list(opened);
            case "DELETE faults" -> Faults.removeAll(opened);
            case "GET faults/*" -> Faults.show(opened, last);
            case "DELETE faults/*" -> Faults.remove(opened, last);
            case "GET trades/*" -> Buyers.show(opened, last);
            case "POST trades/*/buyer" -> Buyers.act(opened, parts.get(1), Body.of(body));
            case "GET recording" -> Answer.lines(opened.tape().lines());
            default -> throw unknown(method, "partners/…/" + pattern(parts));
        };
    }

    private static String pattern(List<String> parts) {
        List<String> pattern = new java.util.ArrayList<>(parts);
        if (pattern.size() > 1) {
            pattern.set(1, "*");
        }
        return String.join("/", pattern);
    }

    private Map<String, String> health() {
        Map<String, String> health = new LinkedHashMap<>();
        health.put("status", "UP");
        health.put("now", STAMP.format(clock.get()));
        return health;
    }

    private Answer open(Body body) {
        Application application = Application.of(body);
        Opened opened = desk.open(application)
                .orElseThrow(() -> new Refusal(
                        409,
                        "partner",
                        "Account " + application.partner() + " is open already.",
                        "DELETE it first, or leave the number out."));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("partner", opened.account().partner());
        form.put("md5Key", opened.md5Key());
        form.put("alipayPublicKey", desk.publicKeys());
        return Answer.made(form);
    }

    private Opened opened(String partner) {
        return desk.find(partner)
                .orElseThrow(() ->
                        new Refusal(404, "partner " + partner, "No such account is open.", "POST partners opens one."));
    }

    private static Refusal unknown(String method, String path) {
        return new Refusal(
                404, method + " " + path, "There is no such control call.", "The calls stand in the documentation.");
    }
}
