package org.openvalidate.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet is printed: landscape, headings and ids on every page, no more pages side by side than can be read. */
final class Paper {

    private static final double MARGIN = 0.4;
    private static final int WIDTH_OF_PAPER = 300;

    private Paper() {}

    /** @param width of all columns, in characters */
    static void fit(XSSFSheet sheet, int width) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A3_PAPERSIZE);
        setup.setFitWidth((short) (1 + width / WIDTH_OF_PAPER));
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        sheet.setMargin(PageMargin.TOP, MARGIN);
        sheet.setFitToPage(true);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setRepeatingColumns(CellRangeAddress.valueOf("A:A"));
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
    }
}
