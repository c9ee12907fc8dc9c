package org.openvalidate.workbook;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openvalidate.workbook.StoredCell.Kind;

/**
 * A sheet as the file has it, read from front to back.
 *
 * @param rows by number as the spreadsheet shows it, their cells by column from 0; empty rows are there, empty cells are not
 */
record StoredSheet(String name, NavigableMap<Integer, Map<Integer, StoredCell>> rows) {

    private static final int LETTERS = 26;
    private static final int MOST_COLUMNS = 16_384;

    /**
     * @param texts the texts that sheets share, by their index
     * @param figures what a number shows, by the style of its cell
     */
    static StoredSheet of(String name, XMLStreamReader xml, Function<String, String> texts, StoredFigures figures)
            throws XMLStreamException {
        NavigableMap<Integer, Map<Integer, StoredCell>> rows = new TreeMap<>();
        Map<Integer, StoredCell> cells = new TreeMap<>();
        int row = 0;
        int column = -1;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("row")) {
                row = attribute(xml, "r").isEmpty() ? row + 1 : Integer.parseInt(attribute(xml, "r"));
                column = -1;
                cells = new TreeMap<>();
                rows.put(row, cells);
            } else if (xml.getLocalName().equals("c")) {
                column = attribute(xml, "r").isEmpty() ? column + 1 : column(attribute(xml, "r"));
                StoredCell cell = cell(xml, texts, figures);
                if (cell.kind() != Kind.TEXT || !cell.text().isEmpty()) {
                    cells.put(column, cell);
                }
            }
        }
        return new StoredSheet(name, rows);
    }

    private static StoredCell cell(XMLStreamReader xml, Function<String, String> texts, StoredFigures figures)
            throws XMLStreamException {
        String type = attribute(xml, "t");
        String style = attribute(xml, "s");
        String value = "";
        String inline = "";
        boolean formula = false;
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("c")) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "f" -> formula = true;
                case "v" -> value = xml.getElementText();
                case "is" -> inline = StoredText.of(xml);
                default -> {
                    // styles and extensions say nothing
                }
            }
        }
        if (formula) {
            return new StoredCell(Kind.FORMULA, "");
        }
        return switch (type) {
            case "s" -> new StoredCell(Kind.TEXT, value.isEmpty() ? "" : texts.apply(value));
            case "inlineStr" -> new StoredCell(Kind.TEXT, inline);
            case "str" -> new StoredCell(Kind.TEXT, StoredText.decoded(value));
            case "b" -> new StoredCell(Kind.OTHER, value.equals("1") ? "TRUE" : "FALSE");
            case "e", "d" -> new StoredCell(Kind.OTHER, value);
            default ->
                value.isEmpty()
                        ? new StoredCell(Kind.TEXT, "")
                        : new StoredCell(Kind.OTHER, figures.shown(Double.parseDouble(value), style));
        };
    }

    static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** From 0, of an address such as {@code AB12}. */
    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * LETTERS + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            if (column < 1 || column > MOST_COLUMNS) {
                throw new IllegalArgumentException("no column of a sheet: " + address);
            }
        }
        return column - 1;
    }
}
