package org.openvalidate.gateway.http.control;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which control call does what. */
final class Routes {

    private static final String PREFIX = "/control/v1/";

    private final Desk desk;
    private final Clocks clocks;

    Routes(Desk desk) {
        this.desk = desk;
        this.clocks = new Clocks(desk);
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
            case "POST clock" -> clocks.move(Body.of(body));
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

    private Answer inside(Opened opened, String method, List<String> parts, byte[] body) {
        String last = parts.get(parts.size() - 1);
        if (method.equals("GET") && parts.size() == 3 && parts.get(0).equals("files")) {
            return Files.show(opened, parts.get(1), last);
        }
        return switch (method + " " + pattern(parts)) {
            case "POST buyers" -> Buyers.admit(opened, Body.of(body));
            case "POST faults" -> Faults.arm(opened, Body.of(body));
            case "GET faults" -> Faults.list(opened);
            case "DELETE faults" -> Faults.removeAll(opened);
            case "GET faults/*" -> Faults.show(opened, last);
            case "DELETE faults/*" -> Faults.remove(opened, last);
            case "GET trades/*" -> Buyers.show(opened, last);
            case "POST trades/*/buyer" -> Buyers.act(opened, parts.get(1), Body.of(body));
            case "POST scans" -> Scans.scan(opened, Body.of(body));
            case "GET notifications" -> Notifications.list(opened);
            case "GET notifications/*" -> Notifications.show(opened, last);
            case "POST notifications" -> Notifications.send(opened, Body.of(body));
            case "PUT notification-ladder" -> Notifications.ladder(opened, Body.of(body));
            case "GET terms" -> TermsForm.show(opened);
            case "PUT terms" -> TermsForm.settle(opened, Body.of(body));
            case "POST clock" -> clocks.move(opened, Body.of(body));
            case "POST files" -> Files.publish(opened, Body.of(body));
            case "GET files" -> Files.list(opened);
            case "PUT sftp-key" -> Files.authorize(opened, Body.of(body));
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
        health.put("now", Clocks.words(desk.now()));
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
        form.put("sftpPassword", opened.login().password());
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
