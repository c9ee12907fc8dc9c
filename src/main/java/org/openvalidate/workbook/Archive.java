package org.openvalidate.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.openvalidate.problem.BadInput;

/** What an XLSX consists of, looked at before any sheet is opened: a workbook holds text, nothing that acts. */
final class Archive {

    private static final long MOST_BYTES = 48L << 20;
    private static final int MOST_PARTS = 1_000;

    /** The record at the end of an archive: its signature, its length, and where it counts the parts. Source: APPNOTE 4.3.16. */
    private static final int LIST_SIGNATURE = 0x06054b50;

    private static final int LIST_END = 22;
    private static final int LIST_COUNT = 10;
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
        parts(file, bytes);
    }

    /**
     * What it consists of, by name.
     *
     * @throws BadInput as {@link #check}
     */
    static Map<String, byte[]> parts(String file, byte[] bytes) {
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
            Map<String, byte[]> parts = walk(file, zip);
            if (!endsWhole(bytes, parts.size())) {
                throw notAWorkbook(file);
            }
            return parts;
        } catch (IOException | IllegalArgumentException broken) {
            throw notAWorkbook(file);
        }
    }

    private static Map<String, byte[]> walk(String file, ZipInputStream zip) throws IOException {
        long total = 0;
        int parts = 0;
        Map<String, byte[]> content = new HashMap<>();
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            refuse(file, entry.getName());
            byte[] part = zip.readNBytes((int) (MOST_BYTES - total + 1));
            total += part.length;
            if (++parts > MOST_PARTS || total > MOST_BYTES) {
                throw new BadInput(
                        file,
                        "The file is too large to be a workbook of test cases.",
                        "Remove what it holds besides its cases.");
            }
            if (new String(part, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                throw new BadInput(
                        file,
                        "The part " + entry.getName() + " declares a document type.",
                        "Save the workbook with Excel or LibreOffice.");
            }
            if (entry.getName().equals("[Content_Types].xml")
                    && new String(part, StandardCharsets.ISO_8859_1).contains("macroEnabled")) {
                throw new BadInput(
                        file,
                        "The file is a workbook with macros (.xlsm).",
                        "Save it as an .xlsx workbook without macros.");
            }
            if (content.put(entry.getName(), part) != null) {
                throw notAWorkbook(file);
            }
        }
        if (!content.containsKey("xl/workbook.xml")) {
            throw notAWorkbook(file);
        }
        return content;
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

    /** Whether the archive's own list of its parts is there to its last byte: a torn file has lost it. */
    private static boolean endsWhole(byte[] bytes, int parts) {
        ByteBuffer archive = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = bytes.length - LIST_END; at >= 0; at--) {
            if (archive.getInt(at) == LIST_SIGNATURE
                    && archive.getShort(at + LIST_COUNT) == parts
                    && at + LIST_END + Short.toUnsignedInt(archive.getShort(at + LIST_END - Short.BYTES))
                            == bytes.length) {
                return true;
            }
        }
        return false;
    }

    private static BadInput notAWorkbook(String file) {
        return new BadInput(file, "The file is no .xlsx workbook.", "Save it as an .xlsx workbook.");
    }
}
