package org.openvalidate.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;

/**
 * How numbers of a workbook look, by the style of their cell: a date is a number that looks like one.
 *
 * @param styles the number format of each style
 * @param formats the workbook's own formats by number
 */
record StoredFigures(List<Integer> styles, Map<Integer, String> formats) {

    /** From the part that holds the styles. */
    static StoredFigures of(XMLStreamReader xml) throws XMLStreamException {
        List<Integer> styles = new ArrayList<>();
        Map<Integer, String> formats = new HashMap<>();
        boolean cells = false;
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement() && xml.getLocalName().equals("numFmt")) {
                formats.put(number(xml), StoredSheet.attribute(xml, "formatCode"));
            } else if (xml.isStartElement() && xml.getLocalName().equals("xf") && cells) {
                styles.add(number(xml));
            } else if (xml.hasName() && xml.getLocalName().equals("cellXfs")) {
                cells = xml.isStartElement();
            }
        }
        return new StoredFigures(styles, formats);
    }

    private static int number(XMLStreamReader xml) {
        String number = StoredSheet.attribute(xml, "numFmtId");
        return number.isEmpty() ? 0 : Integer.parseInt(number);
    }

    /** As the spreadsheet shows it. */
    String shown(double figure, String style) {
        int index = style.isEmpty() ? 0 : Integer.parseInt(style);
        int format = index < styles.size() ? styles.get(index) : 0;
        String builtin = BuiltinFormats.getBuiltinFormat(format);
        String code = formats.getOrDefault(format, builtin == null ? "General" : builtin);
        return new DataFormatter(Locale.ROOT).formatRawCellContents(figure, format, code);
    }
}
