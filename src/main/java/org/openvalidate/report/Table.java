package org.openvalidate.report;

import java.util.List;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.result.CaseResult;

/**
 * A part of the report that is a table, the same on the page, on paper and in the workbook.
 *
 * @param id its anchor
 * @param note what a reader must know of it, empty for nothing
 */
record Table(String id, String title, String note, List<String> headings, List<List<Cell>> rows) {

    /** A cell of one line or of several. */
    record Cell(List<Piece> pieces) {

        /** Its lines as one text. */
        String text() {
            return String.join("\n", pieces.stream().map(Piece::text).toList());
        }
    }

    /**
     * A line of a cell.
     *
     * @param anchor what it links to, empty for nothing
     * @param style class of the chip that it stands in, empty for none
     */
    record Piece(String text, String anchor, String style) {}

    static Table of(String id, Wording title, String note, Lang lang, List<Wording> headings, List<List<Cell>> rows) {
        return new Table(
                id,
                title.in(lang),
                note,
                headings.stream().map(each -> each.in(lang)).toList(),
                rows);
    }

    static Cell text(String text) {
        return new Cell(List.of(new Piece(text, "", "")));
    }

    static Cell number(int number) {
        return text(Integer.toString(number));
    }

    static Cell lines(Stream<Piece> pieces) {
        return new Cell(pieces.toList());
    }

    /** A case by its id, with a link to it. */
    static Cell link(CaseResult result) {
        String id = result.testCase().id();
        return new Cell(List.of(new Piece(id, Anchors.ofCase(id), "")));
    }

    /** The verdict of a case, as a chip. */
    static Cell verdict(CaseResult result, Lang lang) {
        return new Cell(List.of(new Piece(
                result.verdict().label().in(lang),
                "",
                PageView.style(result.verdict().name()))));
    }
}
