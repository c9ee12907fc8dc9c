package org.openvalidate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.evidence.Recording;
import org.openvalidate.page.Template;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;

/**
 * The report as one web page that needs no script and no network. Views become plain maps before a template sees them,
 * and every text in them becomes {@link Legible} on that way; the templates escape all they print.
 */
final class HtmlReport {

    private static final ObjectMapper MAPS = new ObjectMapper().registerModule(legibleTexts());
    private static final Template REPORT = Template.of(HtmlReport.class, "report.ftlh");

    private HtmlReport() {}

    /** Writes the page in one language; a recording is asked for when its case is printed and not kept. */
    static void write(
            RunRecord run,
            Function<CaseResult, Optional<Recording>> recordings,
            Optional<Former> former,
            Lang lang,
            String otherLanguage,
            Writer page)
            throws IOException {
        REPORT.write(model(run, recordings, former, lang, otherLanguage, false), page);
    }

    /**
     * What fills the templates.
     *
     * @param brief messages stand in full only where a violation rests on them
     */
    static Map<String, Object> model(
            RunRecord run,
            Function<CaseResult, Optional<Recording>> recordings,
            Optional<Former> former,
            Lang lang,
            String otherLanguage,
            boolean brief) {
        Iterable<Map<String, Object>> cases = () -> CaseOrder.failedFirst(run.cases()).stream()
                .map(result -> map(CaseView.of(result, recordings.apply(result), run.catalogue(), lang)))
                .iterator();
        List<Map<String, Object>> changes =
                former.stream().map(each -> map(Changes.of(each, run, lang))).toList();
        return Map.of(
                "w", Wording.all(lang),
                "changes", changes,
                "page", map(PageView.of(run, lang, otherLanguage)),
                "overview", map(Overview.of(run, recordings, lang)),
                "cases", cases,
                "brief", brief,
                "csp", Style.policy());
    }

    private static Map<String, Object> map(Object view) {
        return MAPS.convertValue(view, new TypeReference<>() {});
    }

    private static SimpleModule legibleTexts() {
        return new SimpleModule().addSerializer(String.class, new StdSerializer<String>(String.class) {
            @Override
            public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(Legible.text(text));
            }
        });
    }
}
