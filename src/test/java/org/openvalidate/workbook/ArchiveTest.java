package org.openvalidate.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;

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

    @Test
    void a_file_torn_anywhere_is_refused_and_never_half_read() {
        byte[] whole = GoodWorkbook.bytes(GoodWorkbook.make());

        for (int length = 0; length < whole.length; length += 1_009) {
            byte[] torn = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> WorkbookReader.read(GoodWorkbook.FILE, torn))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(BadInput.class);
        }
    }

    @Test
    void a_workbook_with_a_password_is_refused_as_encrypted() throws IOException, GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem vault = new POIFSFileSystem()) {
            Encryptor lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            lock.confirmPassword("open sesame");
            try (OutputStream within = lock.getDataStream(vault)) {
                within.write(GoodWorkbook.bytes(GoodWorkbook.make()));
            }
            vault.writeFilesystem(out);
        }

        assertThatThrownBy(() -> WorkbookReader.read(GoodWorkbook.FILE, out.toByteArray()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("The file is encrypted")
                .hasMessageContaining("without a password");
    }

    @Test
    void a_workbook_that_may_hold_macros_is_refused_even_without_any() throws IOException {
        try (XSSFWorkbook workbook = GoodWorkbook.make()) {
            workbook.setWorkbookType(XSSFWorkbookType.XLSM);
            byte[] bytes = GoodWorkbook.bytes(workbook);

            assertThatThrownBy(() -> WorkbookReader.read(GoodWorkbook.FILE, bytes))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("macros (.xlsm)")
                    .hasMessageContaining(".xlsx workbook without macros");
        }
    }

    @Test
    void a_formula_that_reaches_into_another_file_is_refused_in_its_cell() throws IOException {
        try (XSSFWorkbook workbook = GoodWorkbook.make()) {
            GoodWorkbook.cell(workbook, "Journeys!C2").setCellFormula("HYPERLINK(\"https://example.com\")");

            assertThat(WorkbookReaderTest.problems(workbook))
                    .extracting(Problem::toString)
                    .containsExactly("cases.xlsx › Journeys!C2: The cell holds a formula. Write its value as text.");
        }
    }

    @Test
    void a_bomb_of_many_small_parts_is_refused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 1_200; i++) {
                zip.putNextEntry(new ZipEntry("xl/media/" + i));
                zip.write(new byte[1 << 10]);
            }
        }

        assertThatThrownBy(() -> WorkbookReader.read(GoodWorkbook.FILE, out.toByteArray()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("too large");
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
