package org.openvalidate.report;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.evidence.Recording;
import org.openvalidate.page.Template;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;

/**
 * The report as one web page that needs no script and no network. Every text becomes {@link Legible} before a
 * template prints it, and the templates escape all they print.
 */
final class HtmlReport {

    private static final Template REPORT = Template.of(HtmlReport.class, "report.ftlh", Legible::text);

    /** Cases beyond which paper tells only those that did not pass. */
    private static final int PAPER = 1_000;

    /** Cases beyond which a page of mail's size may have to tell some in short. */
    private static final int TIGHT = 300;

    private HtmlReport() {}

    /** Writes the page in one language; a recording is asked for when its case is printed and not kept. */
    static void write(Material material, Lang lang, String otherLanguage, Writer page) throws IOException {
        PageBudget budget = new PageBudget(
                page,
                Pictures.weight(material.pictures()),
                material.run().cases().size());
        REPORT.write(model(material, lang, otherLanguage, false, budget::depth), budget);
        budget.flush();
    }

    /**
     * What fills the templates.
     *
     * @param brief messages stand in full only where a violation rests on them
     * @param depth how much of a case is told, asked for as its turn comes
     */
    static Map<String, Object> model(
            Material material, Lang lang, String otherLanguage, boolean brief, Supplier<Depth> depth) {
        RunRecord run = material.run();
        Iterable<CaseView> cases = () -> CaseOrder.failedFirst(run.cases()).stream()
                .map(result -> view(result, material, lang, depth.get()))
                .iterator();
        List<Changes> changes = material.former().stream()
                .map(each -> Changes.of(each, run, lang))
                .toList();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("w", Wording.all(lang));
        model.put("changes", changes);
        model.put("page", PageView.of(run, lang, otherLanguage));
        model.put("overview", Overview.of(material, lang));
        model.put("before", Sections.before(material, lang));
        model.put("after", Sections.after(material, lang));
        model.put("cases", cases);
        model.put("brief", brief);
        model.put("tight", run.cases().size() > TIGHT);
        model.put("many", brief && run.cases().size() > PAPER);
        model.put("pictures", material.pictures());
        model.put("csp", Style.policy(!material.pictures().isEmpty()));
        return model;
    }

    private static CaseView view(CaseResult result, Material material, Lang lang, Depth depth) {
        Optional<Recording> recording = depth == Depth.EXPECTATIONS
                ? Optional.empty()
                : material.recordings().apply(result);
        return CaseView.of(result, recording, material.run().catalogue(), lang, depth);
    }
}
