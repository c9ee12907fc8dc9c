package org.openvalidate.workbook;

import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRow;

/**
 * How high a row must be for its wrapped texts. Excel would find out by itself; LibreOffice takes a row without a
 * height for one line high.
 */
final class RowHeight {

    private static final double POINTS_A_LINE = 15;
    private static final double MOST_POINTS = 405;
    private static final int WIDTH_UNIT = 256;
    private static final int FIRST_WIDE = 0x2e80;

    private RowHeight() {}

    /** Sets it as a proposal: the row stays one that follows its content when a person edits it. */
    static void fit(XSSFRow row) {
        int lines = 1;
        for (Cell cell : row) {
            int width = row.getSheet().getColumnWidth(cell.getColumnIndex()) / WIDTH_UNIT;
            lines = Math.max(lines, lines(SheetTexts.text(cell), Math.max(1, width - 1)));
        }
        CTRow height = row.getCTRow();
        height.setHt(Math.min(MOST_POINTS, lines * POINTS_A_LINE));
        height.setCustomHeight(false);
    }

    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> 1 + Math.max(0, columns(line) - 1) / width)
                .sum();
    }

    /** A Chinese character is as wide as two others. */
    private static int columns(String line) {
        return IntStream.range(0, line.length())
                .map(i -> line.charAt(i) >= FIRST_WIDE ? 2 : 1)
                .sum();
    }
}
