package org.openvalidate.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.check.Trouble;
import org.openvalidate.report.Heard.InCase;
import org.openvalidate.report.Table.Cell;
import org.openvalidate.report.Table.Piece;

/** What went wrong on the wire, by error and service, and how the cases ended in which it did. */
final class TroubleTable {

    private TroubleTable() {}

    static Table of(Heard heard, Lang lang) {
        Map<Key, List<InCase<Trouble>>> met = new LinkedHashMap<>();
        heard.troubles().stream()
                .sorted(Comparator.comparing((InCase<Trouble> each) -> each.it().kind())
                        .thenComparing(each -> each.it().word())
                        .thenComparing(each -> each.it().service()))
                .forEach(each -> met.computeIfAbsent(Key.of(each.it()), key -> new ArrayList<>())
                        .add(each));
        return Table.of(
                "error-handling",
                Wording.ERROR_HANDLING,
                Wording.ERROR_HANDLING_NOTE.in(lang),
                lang,
                List.of(Wording.ERROR, Wording.ERROR_CLASS, Wording.SERVICE, Wording.TIMES, Wording.IN_THESE_CASES),
                met.entrySet().stream()
                        .map(each -> row(each.getKey(), each.getValue(), lang))
                        .toList());
    }

    private static List<Cell> row(Key key, List<InCase<Trouble>> met, Lang lang) {
        Trouble first = met.get(0).it();
        return List.of(
                Table.text(Wording.of("END", key.word(), lang)),
                Table.text(Wording.of("CLASS", first.kind(), lang)),
                Table.text(key.service()),
                Table.number(met.size()),
                Table.lines(cases(met, lang)));
    }

    private static Stream<Piece> cases(List<InCase<Trouble>> met, Lang lang) {
        return met.stream().map(InCase::result).distinct().map(result -> {
            String id = result.testCase().id();
            return new Piece(
                    id + Wording.COLON.in(lang) + result.verdict().label().in(lang), Anchors.ofCase(id), "");
        });
    }

    private record Key(String word, String service) {

        static Key of(Trouble trouble) {
            return new Key(trouble.word(), trouble.service());
        }
    }
}
