package org.openvalidate.operator.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openvalidate.catalogue.CaseKind;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.catalogue.Text;
import org.openvalidate.evidence.proof.Exhibit;
import org.openvalidate.operator.Seen;
import org.openvalidate.operator.Sight;
import org.openvalidate.operator.Task;
import org.openvalidate.operator.Window;
import org.openvalidate.wire.Iso8601;

/** What a template shows of the case on the desk. */
final class CaseModel {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.ofHours(8));

    /** Products at which the till shows the code and the buyer scans it. */
    private static final Set<String> SCANNED = Set.of("transaction-qr", "store-qr");

    private CaseModel() {}

    static Map<String, Object> of(Sight sight, Instant now, Lang lang) {
        TestCase testCase = sight.testCase();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", testCase.id());
        model.put("round", String.valueOf(sight.round()));
        model.put("attempt", attempt(sight.round(), lang));
        model.put("title", testCase.title().in(lang));
        model.put("phase", sight.phase().name());
        model.put("scenario", lines(testCase.scenario(), lang));
        model.put("purpose", lines(testCase.purpose(), lang));
        model.put("procedure", lines(testCase.procedure(), lang));
        model.put(
                "expectations",
                testCase.expectations().stream()
                        .map(each -> each.text().in(lang).replaceFirst("\\s*\\[[^\\]]*\\]$", ""))
                        .toList());
        model.put("task", task(sight.task(), lang));
        model.put("scans", SCANNED.contains(testCase.product()));
        model.put("wallet", WalletModel.of(sight.wallet()));
        model.put("questions", QuestionModel.of(sight, lang));
        model.put("attested", testCase.kind() == CaseKind.ATTESTATION);
        model.put("exhibits", exhibits(sight));
        model.putAll(live(sight, now, lang));
        return model;
    }

    /** How often it was begun; empty for the first time. */
    private static String attempt(int round, Lang lang) {
        return round == 1 ? "" : new Text("attempt " + round, "第 " + round + " 次执行").in(lang);
    }

    /** The part that changes by itself while somebody looks. */
    static Map<String, Object> live(Sight sight, Instant now, Lang lang) {
        List<Seen> latest = new ArrayList<>(sight.seen());
        Collections.reverse(latest);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("trades", sight.trades());
        model.put(
                "seen",
                latest.stream()
                        .map(each -> Map.of(
                                "at", CLOCK.format(each.at()),
                                "from", each.from(),
                                "service", each.service(),
                                "trade", each.trade(),
                                "outcome", each.outcome()))
                        .toList());
        model.put(
                "windows",
                sight.windows().stream()
                        .filter(each -> now.isBefore(each.ends()))
                        .map(each -> window(each, lang))
                        .toList());
        return model;
    }

    private static Map<String, String> window(Window window, Lang lang) {
        return Map.of(
                "what", window.what().in(lang),
                "opens", CLOCK.format(window.opens()),
                "ends", CLOCK.format(window.ends()),
                "until", Iso8601.of(window.ends()));
    }

    private static Map<String, Object> task(@org.jspecify.annotations.Nullable Task task, Lang lang) {
        if (task == null) {
            return Map.of();
        }
        return Map.of(
                "number", String.valueOf(task.number()),
                "kind", task.kind().name(),
                "words", task.words().in(lang),
                "scan", task.scan(),
                "link", isAddress(task.scan()),
                "square",
                        task.scan().isEmpty()
                                ? Map.of()
                                : ScanCode.square(task.scan()).model(),
                "due", task.due() == null ? "" : CLOCK.format(task.due()),
                "until", task.due() == null ? "" : Iso8601.of(task.due()));
    }

    /** Whether it is an address that a browser opens: nothing else becomes a link. */
    private static boolean isAddress(String scan) {
        return scan.startsWith("http://") || scan.startsWith("https://");
    }

    private static List<Map<String, String>> exhibits(Sight sight) {
        List<Map<String, String>> shown = new ArrayList<>();
        for (Exhibit each : sight.exhibits()) {
            shown.add(Map.of(
                    "place", String.valueOf(shown.size() + 1),
                    "caption", each.caption(),
                    "kind", each.proof().ending()));
        }
        return shown;
    }

    private static List<String> lines(Text text, Lang lang) {
        return text.in(lang).lines().toList();
    }
}
