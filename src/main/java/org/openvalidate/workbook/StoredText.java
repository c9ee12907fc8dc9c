package org.openvalidate.workbook;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A text as a workbook stores it: in runs of one look each, with readings beside it that belong to no cell. */
final class StoredText {

    private static final Pattern CODE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEXADECIMAL = 16;

    private StoredText() {}

    /** The text of the element on which the reader stands; leaves it on the element's end. */
    static String of(XMLStreamReader xml) throws XMLStreamException {
        String element = xml.getLocalName();
        StringBuilder text = new StringBuilder();
        boolean reading = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                reading = true;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("t")) {
                String run = xml.getElementText();
                text.append(reading ? "" : run);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("rPh")) {
                reading = false;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(element)) {
                return decoded(text.toString());
            }
        }
    }

    /** What XML cannot hold is stored as its code, such as {@code _x000D_}. */
    static String decoded(String stored) {
        return stored.contains("_x")
                ? CODE.matcher(stored)
                        .replaceAll(code -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(code.group(1), HEXADECIMAL))))
                : stored;
    }
}
