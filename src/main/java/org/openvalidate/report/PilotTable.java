package org.openvalidate.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.report.Heard.InCase;
import org.openvalidate.report.Table.Cell;
import org.openvalidate.report.Table.Piece;

/**
 * The pilot as people attest it: stores, period, volume and success rate in their own words, and the three reports, each
 * known by the word with which its caption begins. A report that nobody handed in is told as well. Source: cases.md, row
 * LIVE-007.
 */
final class PilotTable {

    private static final String PILOT = "LIVE-007";

    private PilotTable() {}

    private enum Reporter {
        VENDOR(Wording.PILOT_VENDOR, "vendor|alipay|支付宝"),
        STORES(Wording.PILOT_STORES, "stores?\\b|门店"),
        MERCHANT(Wording.PILOT_MERCHANT, "merchant|商户");

        private final Wording label;
        private final Predicate<String> begins;

        Reporter(Wording label, String words) {
            this.label = label;
            this.begins = Pattern.compile("(?i)\\s*(the )?(" + words + ").*", Pattern.DOTALL)
                    .asMatchPredicate();
        }
    }

    /** Without rows where nobody has said anything of a pilot. */
    static Table of(Heard heard, Lang lang) {
        List<InCase<ResultDocument.Attestation>> said = heard.said(lang).stream()
                .filter(each -> each.it().caseId().equals(PILOT))
                .toList();
        return Table.of(
                "pilot",
                Wording.PILOT,
                Wording.PILOT_NOTE.in(lang),
                lang,
                List.of(Wording.CASE, Wording.PILOT_PART, Wording.PILOT_HANDED_IN, Wording.PERSON),
                said.isEmpty()
                        ? List.of()
                        : Stream.concat(
                                        said.stream().map(each -> course(each, lang)),
                                        Stream.of(Reporter.values()).map(each -> report(each, said, lang)))
                                .toList());
    }

    private static List<Cell> course(InCase<ResultDocument.Attestation> each, Lang lang) {
        return List.of(
                Table.link(each.result()),
                Table.text(Wording.PILOT_COURSE.in(lang)),
                Table.lines(Stream.concat(
                        Stream.of(new Piece(each.it().statement(), "", "")),
                        each.it().attachments().stream()
                                .filter(PilotTable::ofNobody)
                                .map(PilotTable::piece))),
                Table.text(person(each.it())));
    }

    private static List<Cell> report(Reporter reporter, List<InCase<ResultDocument.Attestation>> said, Lang lang) {
        List<Piece> handed = said.stream()
                .flatMap(each -> each.it().attachments().stream())
                .filter(file -> reporter.begins.test(file.caption()))
                .map(PilotTable::piece)
                .toList();
        String by = said.stream()
                .map(InCase::it)
                .filter(each -> each.attachments().stream().anyMatch(file -> reporter.begins.test(file.caption())))
                .map(PilotTable::person)
                .findFirst()
                .orElse("–");
        return List.of(
                Table.link(said.get(0).result()),
                Table.text(reporter.label.in(lang)),
                handed.isEmpty() ? Table.text(Wording.PILOT_ABSENT.in(lang)) : Table.lines(handed.stream()),
                Table.text(by));
    }

    private static boolean ofNobody(ResultDocument.Attachment file) {
        return Stream.of(Reporter.values()).noneMatch(each -> each.begins.test(file.caption()));
    }

    private static Piece piece(ResultDocument.Attachment file) {
        return new Piece((file.caption() + " " + file.file()).strip(), "", "");
    }

    private static String person(ResultDocument.Attestation said) {
        return said.role().isEmpty() ? said.by() : said.by() + ", " + said.role();
    }
}
