package org.openvalidate.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.dialect.legacy.AnswerXml;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.FactStamper;

/** Texts beyond ASCII on their way to the gateway and back. Source: legacy-online §1.2, §2. */
final class OnTexts {

    private OnTexts() {}

    /** {@code charset.text} */
    static Conclusion sent(Expectation expectation, Traffic traffic) {
        String charset = expectation.argument("charset");
        String name = expectation.argument("name");
        String expected = name + " in " + charset;
        List<Exchanged> pays = traffic.pays();
        if (pays.isEmpty()) {
            return Conclusion.unproven(expected, "no pay was recorded");
        }
        for (Exchanged pay : pays) {
            Optional<String> complaint = complaint(pay, name.substring(1, name.length() - 1), charset);
            if (complaint.isPresent()) {
                return Conclusion.violated(expected, complaint.get()).shownBy(pay);
            }
        }
        return Conclusion.satisfied(expected, pays.size() + " of " + pays.size() + " pays")
                .shownBy(pays);
    }

    private static Optional<String> complaint(Exchanged pay, String name, String charset) {
        String named = pay.fact(FactStamper.CHARSET);
        if (!named.toUpperCase(Locale.ROOT).equals(charset)) {
            return Optional.of("named " + named);
        }
        if (!pay.fact(FactStamper.CHARSET_KEPT).equals("true")) {
            return Optional.of("bytes that are not " + charset);
        }
        boolean carried = pay.call().parameters().values().stream().anyMatch(value -> value.contains(name));
        return carried ? Optional.empty() : Optional.of("no field carries the name");
    }

    /** {@code echo.answer} */
    static Conclusion echoed(Expectation expectation, Traffic traffic) {
        String expected = "texts outside ASCII echoed unchanged";
        int held = 0;
        for (Exchanged call : traffic.calls()) {
            Map<String, String> echo = echo(call);
            for (Map.Entry<String, String> text : foreign(call).entrySet()) {
                String back = echo.get(text.getKey());
                if (back != null && !back.equals(text.getValue())) {
                    return Conclusion.violated(expected, text.getKey() + " came back as " + back)
                            .shownBy(call);
                }
                held += back == null ? 0 : 1;
            }
        }
        List<Exchanged> calls = traffic.calls().stream()
                .filter(call -> !foreign(call).isEmpty())
                .toList();
        return held == 0
                ? Conclusion.unproven(expected, "no answer echoes such a text")
                : Conclusion.satisfied(expected, held + " unchanged").shownBy(calls);
    }

    private static Map<String, String> foreign(Exchanged call) {
        return call.call().parameters().entrySet().stream()
                .filter(parameter -> !StandardCharsets.US_ASCII.newEncoder().canEncode(parameter.getValue()))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> echo(Exchanged call) {
        Entry.Answered answered = call.entry().response();
        return answered == null || call.answer() == null ? Map.of() : AnswerXml.echo(answered.text());
    }
}
