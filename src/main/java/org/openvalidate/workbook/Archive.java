package org.openvalidate.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.openvalidate.problem.BadInput;

/** What an XLSX consists of, looked at before any sheet is opened: a workbook holds text, nothing that acts. */
final class Archive {

    private static final long MOST_BYTES = 48L << 20;
    private static final int MOST_PARTS = 1_000;
    private static final List<String> REFUSED = List.of(
            "xl/externallinks",
            "vbaproject",
            "oleobject",
            "xl/embeddings",
            "xl/activex",
            "xl/connections",
            "xl/querytables",
            "xl/macrosheets");

    private Archive() {}

    /** @throws BadInput when the bytes are no XLSX, too many, or more than sheets of text */
    static void check(String file, byte[] bytes) {
        if (bytes.length >= 4 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf) {
            throw new BadInput(
                    file,
                    "The file is encrypted, or an Excel file of before 2007.",
                    "Save it as an .xlsx workbook without a password.");
        }
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw notAWorkbook(file);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            walk(file, zip);
        } catch (IOException | IllegalArgumentException broken) {
            throw notAWorkbook(file);
        }
    }

    private static void walk(String file, ZipInputStream zip) throws IOException {
        long total = 0;
        int parts = 0;
        boolean book = false;
        for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
            refuse(file, part.getName());
            byte[] content = zip.readNBytes((int) (MOST_BYTES - total + 1));
            total += content.length;
            if (++parts > MOST_PARTS || total > MOST_BYTES) {
                throw new BadInput(
                        file,
                        "The file is too large to be a workbook of test cases.",
                        "Remove what it holds besides its cases.");
            }
            if (new String(content, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                throw new BadInput(
                        file,
                        "The part " + part.getName() + " declares a document type.",
                        "Save the workbook with Excel or LibreOffice.");
            }
            if (part.getName().equals("[Content_Types].xml")
                    && new String(content, StandardCharsets.ISO_8859_1).contains("macroEnabled")) {
                throw new BadInput(
                        file,
                        "The file is a workbook with macros (.xlsm).",
                        "Save it as an .xlsx workbook without macros.");
            }
            book |= part.getName().equals("xl/workbook.xml");
        }
        if (!book) {
            throw notAWorkbook(file);
        }
    }

    private static void refuse(String file, String part) {
        String name = part.toLowerCase(Locale.ROOT);
        Optional<String> refused = REFUSED.stream().filter(name::contains).findFirst();
        if (refused.isPresent()) {
            throw new BadInput(
                    file,
                    "The workbook holds " + part + "; links, macros, queries and embedded objects are refused.",
                    "Remove it, or copy the sheets into a new workbook.");
        }
    }

    private static BadInput notAWorkbook(String file) {
        return new BadInput(file, "The file is no .xlsx workbook.", "Save it as an .xlsx workbook.");
    }
}
