package org.openvalidate.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The user's own workbook, given back with sheets of results before his own, which stay as they are. The same results give
 * the same bytes.
 */
public final class ReturnedWorkbook {

    private static final LocalDateTime EVEN = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final int WIDTH_UNIT = 256;
    private static final int LONGEST_CELL = 32_767;
    private static final Map<String, byte[]> TINTS = Map.of(
            "PASSED", new byte[] {(byte) 0xea, (byte) 0xf6, (byte) 0xec},
            "FAILED", new byte[] {(byte) 0xfd, (byte) 0xd8, (byte) 0xd8},
            "INCONCLUSIVE", new byte[] {(byte) 0xff, (byte) 0xf5, (byte) 0xdf},
            "WAIVED", new byte[] {(byte) 0xe0, (byte) 0xe4, (byte) 0xf4});

    private ReturnedWorkbook() {}

    /** A column of a sheet of results; its width is in characters. */
    public record Heading(String text, int width) {}

    /**
     * A row of results.
     *
     * @param tint name of the verdict that colours the row's first cell, empty for none
     */
    public record Line(String tint, List<String> texts) {}

    /** A sheet of results. */
    public record Sheet(String name, List<Heading> headings, List<Line> lines) {}

    /**
     * The bytes of the workbook with its results.
     *
     * @param own the workbook that was run, empty where it cannot be had; then there are sheets of results alone
     * @param made instant that the file names as its making
     */
    public static byte[] with(Optional<byte[]> own, List<Sheet> results, Instant made) {
        try (XSSFWorkbook workbook = own.map(ReturnedWorkbook::open).orElseGet(XSSFWorkbook::new)) {
            Looks looks = new Looks(workbook);
            for (int i = 0; i < results.size(); i++) {
                add(workbook, results.get(i), looks);
                workbook.setSheetOrder(results.get(i).name(), i);
            }
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                workbook.getSheetAt(i).setSelected(i == 0);
            }
            workbook.setActiveSheet(0);
            date(workbook, made);
            return even(Replacement.bytes(workbook));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static XSSFWorkbook open(byte[] bytes) {
        return WorkbookReader.open("the workbook of the run", bytes);
    }

    private static void add(XSSFWorkbook workbook, Sheet results, Looks looks) {
        int former = workbook.getSheetIndex(results.name());
        if (former >= 0) {
            workbook.removeSheetAt(former);
        }
        XSSFSheet sheet = workbook.createSheet(results.name());
        XSSFRow first = sheet.createRow(0);
        for (int i = 0; i < results.headings().size(); i++) {
            Heading heading = results.headings().get(i);
            sheet.setColumnWidth(i, heading.width() * WIDTH_UNIT);
            put(first, i, heading.text(), looks.heading());
        }
        for (Line line : results.lines()) {
            XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
            for (int i = 0; i < line.texts().size(); i++) {
                put(row, i, line.texts().get(i), i == 0 ? tinted(workbook, line.tint(), looks) : looks.body());
            }
            RowHeight.fit(row);
        }
        sheet.createFreezePane(1, 1);
        sheet.setAutoFilter(new CellRangeAddress(
                0, Math.max(1, sheet.getLastRowNum()), 0, results.headings().size() - 1));
        Paper.fit(sheet, results.headings().stream().mapToInt(Heading::width).sum());
    }

    /** A text stays a text: what begins like a formula is none. */
    private static void put(XSSFRow row, int column, String text, CellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…");
        cell.setCellStyle(style);
    }

    private static CellStyle tinted(XSSFWorkbook workbook, String tint, Looks looks) {
        byte[] colour = TINTS.get(tint);
        if (colour == null) {
            return looks.body();
        }
        XSSFColor wanted = new XSSFColor(colour);
        for (int i = 0; i < workbook.getNumCellStyles(); i++) {
            if (wanted.equals(workbook.getCellStyleAt(i).getFillForegroundXSSFColor())) {
                return workbook.getCellStyleAt(i);
            }
        }
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(looks.body());
        style.setFillForegroundColor(wanted);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static void date(XSSFWorkbook workbook, Instant made) {
        PackageProperties core = workbook.getProperties().getCoreProperties().getUnderlyingProperties();
        core.setCreatedProperty(Optional.of(Date.from(made)));
        core.setModifiedProperty(Optional.of(Date.from(made)));
    }

    /** The same archive with one instant in all its entries, since the library stamps them with the clock. */
    private static byte[] even(byte[] archive) throws IOException {
        ByteArrayOutputStream evened = new ByteArrayOutputStream(archive.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream into = new ZipOutputStream(evened)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(EVEN);
                into.putNextEntry(copy);
                from.transferTo(into);
                into.closeEntry();
            }
        }
        return evened.toByteArray();
    }
}
