package org.openvalidate.gateway.http.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.gateway.Fault;
import org.openvalidate.wire.Iso8601;

/** Faults as the control API writes them. */
final class FaultForm {

    private static final Pattern STATUS = Pattern.compile("HTTP_([2-5]\\d\\d)");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_.]*");
    private static final int MOST = 1_000_000;

    private FaultForm() {}

    static Fault read(Body body, Instant now) {
        String service = body.needed("service");
        if (!service.isEmpty() && LegacyService.named(service).isEmpty()) {
            body.problem("service", "\"" + service + "\" is not served.", "Write one of " + services() + ".");
        }
        String word = body.needed("fault");
        Matcher status = STATUS.matcher(word);
        boolean named =
                Arrays.stream(Fault.Kind.values()).anyMatch(kind -> kind.name().equals(word));
        boolean coded = !named && !status.matches() && CODE.matcher(word).matches();
        Fault.Kind kind = coded
                ? Fault.Kind.ERROR
                : status.matches()
                        ? Fault.Kind.HTTP_STATUS
                        : body.word("fault", word, Fault.Kind.class).orElse(Fault.Kind.ERROR);
        String code = body.text("code", coded ? word : "");
        if (named && kind == Fault.Kind.ERROR && code.isEmpty()) {
            body.problem("code", "An ERROR needs a code.", "Write for example SYSTEM_ERROR.");
        }
        Fault.Level level = body.word("level", body.text("level", "BUSINESS"), Fault.Level.class)
                .orElse(Fault.Level.BUSINESS);
        Map<String, String> fields = body.texts("fields");
        int number = body.number("status", status.matches() ? Integer.parseInt(status.group(1)) : 0, 200, 599);
        Optional<Duration> delay = body.duration("delay");
        if (kind == Fault.Kind.SLOW && delay.isEmpty()) {
            body.problem("delay", "SLOW needs a delay.", "Write for example PT20S.");
        }
        int skip = body.number("skip", 0, 0, MOST);
        int times = body.number("times", 1, 0, MOST);
        boolean executed = body.flag("executed", true);
        Map<String, String> match = body.texts("match");
        Optional<Duration> expires = body.duration("expires");
        body.refuse();
        return new Fault(
                "",
                service,
                kind,
                code,
                level,
                fields,
                skip,
                times,
                executed,
                expires.map(now::plus).orElse(null),
                match,
                number,
                delay.orElse(Duration.ZERO));
    }

    static Map<String, Object> write(Fault fault) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", fault.id());
        form.put("service", fault.service());
        form.put("fault", fault.kind().name());
        if (fault.kind() == Fault.Kind.ERROR) {
            form.put("code", fault.code());
            form.put("level", fault.level().name());
            form.put("fields", fault.fields());
        }
        if (fault.status() != 0) {
            form.put("status", fault.status());
        }
        form.put("delay", fault.delay().toString());
        form.put("skip", fault.skip());
        form.put("times", fault.times());
        form.put("executed", fault.executed());
        form.put("match", fault.match());
        Instant expires = fault.expires();
        if (expires != null) {
            form.put("expires", Iso8601.of(expires));
        }
        return form;
    }

    private static String services() {
        return String.join(
                ", ",
                Arrays.stream(LegacyService.values())
                        .map(LegacyService::wireName)
                        .toList());
    }
}
