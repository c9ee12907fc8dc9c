package org.openvalidate.workbook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.problem.BadInput;

class ArchiveTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/externalLinks/externalLink1.xml",
                "xl/vbaProject.bin",
                "xl/oleObjects/oleObject1.bin",
                "xl/embeddings/a.docx",
                "xl/activeX/activeX1.xml",
                "xl/connections.xml",
                "xl/queryTables/queryTable1.xml"
            })
    void parts_that_act_are_refused_by_name(String part) throws IOException {
        byte[] bytes = with(part, "x");

        assertThatThrownBy(() -> WorkbookReader.read(GoodWorkbook.FILE, bytes))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("cases.xlsx: The workbook holds " + part)
                .hasMessageContaining("copy the sheets into a new workbook");
    }

    @Test
    void a_document_type_is_refused() throws IOException {
        byte[] bytes = with(
                "xl/other.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>");

        assertThatThrownBy(() -> WorkbookReader.read(GoodWorkbook.FILE, bytes))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("The part xl/other.xml declares a document type.");
    }

    @Test
    void a_part_that_swells_is_refused() throws IOException {
        byte[] bytes = with("xl/media/picture.bin", "0".repeat(49 << 20));

        assertThatThrownBy(() -> WorkbookReader.read(GoodWorkbook.FILE, bytes))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("too large");
    }

    @Test
    void a_torn_file_is_refused() {
        byte[] whole = GoodWorkbook.bytes(GoodWorkbook.make());
        byte[] torn = java.util.Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() -> WorkbookReader.read(GoodWorkbook.FILE, torn)).isInstanceOf(BadInput.class);
    }

    /** A good workbook with one more part. */
    private static byte[] with(String part, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] good = GoodWorkbook.bytes(GoodWorkbook.make());
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(good));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry each = from.getNextEntry(); each != null; each = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(each.getName()));
                from.transferTo(to);
            }
            to.putNextEntry(new ZipEntry(part));
            to.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
