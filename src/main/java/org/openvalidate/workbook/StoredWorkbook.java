package org.openvalidate.workbook;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openvalidate.problem.BadInput;

/**
 * A workbook as its file has it, read from front to back and once: only what its cells say. To be written, it is opened
 * with the library instead, which takes many times as long and as much memory. Source: ECMA-376 part 1, chapter 18.
 */
final class StoredWorkbook {

    private static final String FOLDER = "xl/";
    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final Map<String, byte[]> parts;
    private final XMLInputFactory readers = readers();

    private StoredWorkbook(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /**
     * All sheets in their order.
     *
     * @throws BadInput when the bytes are no workbook, or hold what a workbook of text has no use for
     */
    static List<StoredSheet> sheets(String shown, byte[] bytes) {
        try {
            return new StoredWorkbook(Archive.parts(shown, bytes)).sheets();
        } catch (XMLStreamException
                | NoSuchElementException
                | IllegalArgumentException
                | IndexOutOfBoundsException broken) {
            throw WorkbookReader.unreadable(shown);
        }
    }

    private List<StoredSheet> sheets() throws XMLStreamException {
        Map<String, Target> targets = targets();
        List<String> texts = new ArrayList<>();
        StoredFigures figures = new StoredFigures(List.of(), Map.of());
        for (Target target : targets.values()) {
            if (target.type().endsWith("/sharedStrings")) {
                texts = texts(part(target.part()));
            } else if (target.type().endsWith("/styles")) {
                figures = StoredFigures.of(part(target.part()));
            }
        }
        List<StoredSheet> sheets = new ArrayList<>();
        for (Map.Entry<String, String> named : names().entrySet()) {
            Target target = Optional.ofNullable(targets.get(named.getValue())).orElseThrow();
            if (target.type().endsWith("/worksheet")) {
                List<String> shared = texts;
                sheets.add(StoredSheet.of(
                        named.getKey(),
                        part(target.part()),
                        index -> shared.get(Integer.parseInt(index.strip())),
                        figures));
            }
        }
        return sheets;
    }

    /** What the book refers to, by the id of the reference. */
    private Map<String, Target> targets() throws XMLStreamException {
        Map<String, Target> targets = new LinkedHashMap<>();
        XMLStreamReader xml = part(RELATIONS);
        while (next(xml, "Relationship")) {
            String target = StoredSheet.attribute(xml, "Target");
            targets.put(
                    StoredSheet.attribute(xml, "Id"),
                    new Target(
                            StoredSheet.attribute(xml, "Type"),
                            target.startsWith("/") ? target.substring(1) : FOLDER + target));
        }
        return targets;
    }

    /** The sheets in their order, each with the id of its reference. */
    private Map<String, String> names() throws XMLStreamException {
        Map<String, String> names = new LinkedHashMap<>();
        XMLStreamReader xml = part(BOOK);
        while (next(xml, "sheet")) {
            String id = "";
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                id = xml.getAttributeLocalName(i).equals("id") ? xml.getAttributeValue(i) : id;
            }
            names.put(StoredSheet.attribute(xml, "name"), id);
        }
        return names;
    }

    private static List<String> texts(XMLStreamReader xml) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        while (next(xml, "si")) {
            texts.add(StoredText.of(xml));
        }
        return texts;
    }

    private static boolean next(XMLStreamReader xml, String element) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(element)) {
                return true;
            }
        }
        return false;
    }

    private XMLStreamReader part(String name) throws XMLStreamException {
        byte[] part = Optional.ofNullable(parts.get(name)).orElseThrow();
        return readers.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private record Target(String type, String part) {}
}
