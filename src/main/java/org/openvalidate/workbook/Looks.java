package org.openvalidate.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The two styles of a workbook. Both are text, so that a spreadsheet keeps what is typed. */
final class Looks {

    private static final byte[] NAVY = {0x1f, 0x38, 0x64};
    private static final byte[] HAIRLINE = {(byte) 0xbf, (byte) 0xc5, (byte) 0xd0};

    private final XSSFCellStyle heading;
    private final XSSFCellStyle body;

    Looks(XSSFWorkbook workbook) {
        this.body = text(workbook);
        this.heading = text(workbook);
        XSSFFont white = workbook.createFont();
        white.setBold(true);
        white.setColor(IndexedColors.WHITE.getIndex());
        heading.setFont(white);
        heading.setFillForegroundColor(new XSSFColor(NAVY));
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        heading.setVerticalAlignment(VerticalAlignment.CENTER);
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle body() {
        return body;
    }

    private static XSSFCellStyle text(XSSFWorkbook workbook) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setWrapText(true);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(new XSSFColor(HAIRLINE));
        style.setBorderRight(BorderStyle.THIN);
        style.setRightBorderColor(new XSSFColor(HAIRLINE));
        return style;
    }
}
