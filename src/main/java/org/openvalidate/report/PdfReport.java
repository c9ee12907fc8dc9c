package org.openvalidate.report;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.page.Template;
import org.openvalidate.result.RunRecord;

/**
 * The report on paper: the same parts as the web page, with contents and page numbers, its fonts embedded. Messages stand
 * in full only where a violation rests on them; all of them are in the web page and in the recordings.
 */
final class PdfReport {

    private static final Template REPORT = Template.of(PdfReport.class, "pdf.ftlh", Legible::text);
    private static final String FONTS = "/fonts/ttf/NotoSansSC/NotoSansSC-";

    /** The pages' own family; pictures have theirs from the style sheet. */
    private static final String FAMILY = "Page";

    private static final String FONT_SCHEME = "font";
    private static final int BOLD = 700;

    /** What the font has no glyph for, and what stands for it. */
    private static final Map<String, String> GLYPHS = Map.of("✗", "×", "☐", "□");

    private static final Pattern CONTROL_PICTURE = Pattern.compile("[\u2400-\u2421]");

    private PdfReport() {}

    static void write(Material material, Lang lang, OutputStream file) throws IOException {
        StringWriter page = new StringWriter();
        REPORT.write(HtmlReport.model(material, lang, "", true, () -> Depth.MESSAGES), page);
        render(legible(page.toString()), material.run(), file);
    }

    /**
     * The library's log goes nowhere: it speaks of style rules, never of the report. Fonts are read without their rules for
     * ligatures, which cost a third of the time of a page and change no letter of ours.
     */
    private static void render(String page, RunRecord run, OutputStream file) throws IOException {
        XRLog.setLoggingEnabled(false);
        try (PDDocument document = new PDDocument();
                TrueTypeFont regular = letters("Regular");
                TrueTypeFont bold = letters("Bold")) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .withHtmlContent(page, null)
                    .withProducer("OpenValidate")
                    .usePDDocument(document)
                    .useUriResolver((base, uri) -> isOurs(uri) ? uri : null)
                    .useProtocolsStreamImplementation(FontAddress::of, FONT_SCHEME)
                    .useSVGDrawer(new BatikSVGDrawer())
                    .useFont(supplied(document, regular), FAMILY)
                    .useFont(supplied(document, bold), FAMILY, BOLD, FontStyle.NORMAL, true);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                date(document, run.header().started());
                document.save(file);
            }
        }
    }

    private static PDFontSupplier supplied(PDDocument document, TrueTypeFont letters) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, letters, true));
    }

    private static TrueTypeFont letters(String weight) throws IOException {
        try (InputStream font = font(weight)) {
            TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(font));
            letters.setEnableGsub(false);
            return letters;
        }
    }

    /** Fonts, places in the report itself and pictures that stand in it: nothing is loaded from anywhere. */
    private static boolean isOurs(String uri) {
        return uri.startsWith(FONT_SCHEME + ":") || uri.startsWith("#") || uri.startsWith("data:image/jpeg;base64,");
    }

    /** The same run gives the same bytes. */
    private static void date(PDDocument document, Instant made) {
        Calendar calendar = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
        calendar.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        PDDocumentInformation about = document.getDocumentInformation();
        about.setCreationDate(calendar);
        about.setModificationDate(calendar);
        document.setDocumentId(made.toEpochMilli());
    }

    private static String legible(String page) {
        String shown = page;
        for (Map.Entry<String, String> glyph : GLYPHS.entrySet()) {
            shown = shown.replace(glyph.getKey(), glyph.getValue());
        }
        return CONTROL_PICTURE
                .matcher(shown)
                .replaceAll(found -> "[U+00%02X]".formatted(found.group().charAt(0) - 0x2400));
    }

    private static InputStream font(String weight) {
        return Objects.requireNonNull(PdfReport.class.getResourceAsStream(FONTS + weight + ".ttf"), weight);
    }

    /** Pictures name their font by an address of its own scheme, {@code font:Regular}. */
    private record FontAddress(String weight) implements FSStream {

        static FontAddress of(String uri) {
            return new FontAddress(uri.substring(uri.indexOf(':') + 1));
        }

        @Override
        public InputStream getStream() {
            return font(weight);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(font(weight), StandardCharsets.UTF_8);
        }
    }
}
