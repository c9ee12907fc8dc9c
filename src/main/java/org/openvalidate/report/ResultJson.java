package org.openvalidate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.EvidenceGrade;
import org.openvalidate.result.Particulars;
import org.openvalidate.result.RunHeader;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Summary;
import org.openvalidate.result.Trade;

/** {@code acceptance-result.json}: the run for other programs, in the run's language where it speaks in sentences. */
final class ResultJson {

    private static final int SCHEMA = 1;
    private static final ObjectWriter WRITER =
            new ObjectMapper().writer(pretty()).without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final RunRecord run;
    private final Lang lang;

    private final Heard heard;

    private ResultJson(RunRecord run, Heard heard) {
        this.run = run;
        this.lang = run.header().lang();
        this.heard = heard;
    }

    /** Writes it piece by piece: of ten thousand cases it is longer than a text should be. */
    static void write(RunRecord run, Heard heard, Writer file) throws IOException {
        WRITER.writeValue(file, new ResultJson(run, heard).document());
        file.write("\n");
    }

    private ResultDocument document() {
        RunHeader header = run.header();
        List<String> reasons = run.notReadyBecause().stream()
                .map(reason -> FactWords.in(reason.in(lang), lang))
                .toList();
        return new ResultDocument(
                SCHEMA,
                new ResultDocument.Tool("OpenValidate", header.tool()),
                new ResultDocument.Run(header.id(), header.seed(), header.clock(), run.attempts()),
                run.exitCode(),
                new ResultDocument.CatalogueFile(
                        header.catalogueFile(), header.catalogueVersion(), header.catalogueSha256()),
                grades(),
                BeijingTime.iso(header.started()),
                run.finished() == null ? null : BeijingTime.iso(run.finished()),
                lang.code(),
                new ResultDocument.Target(header.merchant(), header.gateway(), header.broken()),
                header.settings().stream()
                        .map(each -> new ResultDocument.Setting(each.name(), each.masked(), each.source()))
                        .toList(),
                particulars(),
                counts(run.summary()),
                reasons.isEmpty(),
                reasons,
                run.runFindings().stream()
                        .map(each -> ResultRows.of(each, run.catalogue().suggestions(), lang))
                        .toList(),
                header.answers().stream()
                        .map(each -> new ResultDocument.Answer(each.question(), each.values()))
                        .toList(),
                run.answers().uncovered(),
                run.cases().stream().map(this::row).toList(),
                trades(),
                header.waivers().stream()
                        .map(each -> new ResultDocument.WaiverRow(
                                each.caseId(), each.owner(), each.reason(), each.expires()))
                        .toList(),
                heard.said(lang).stream().map(Heard.InCase::it).toList(),
                header.particulars().portal(),
                header.particulars().openPoints(),
                header.particulars().signOff(),
                run.outside());
    }

    private ResultDocument.CaseRow row(CaseResult result) {
        return ResultRows.of(
                result,
                heard.attachments().getOrDefault(result.testCase().id(), List.of()),
                run.catalogue().suggestions(),
                lang);
    }

    /** Every grade with the number of cases that carry it, so that the counts add up to the cases planned. */
    private Map<String, Long> grades() {
        Map<String, Long> grades = new LinkedHashMap<>();
        for (EvidenceGrade grade : EvidenceGrade.values()) {
            grades.put(
                    grade.name(),
                    run.cases().stream().filter(each -> each.grade() == grade).count());
        }
        return grades;
    }

    /** As given; what was not given and the recordings show is taken from them. */
    private ResultDocument.Particulars particulars() {
        Particulars given = run.header().particulars();
        return new ResultDocument.Particulars(
                given.merchantName(),
                given.partner().isEmpty() ? partner() : given.partner(),
                given.integrationType(),
                given.environment(),
                given.zone(),
                given.products(),
                given.currencies().isEmpty() ? traded() : given.currencies(),
                given.signTypes(),
                given.secondaryMerchants(),
                given.stores(),
                given.systems(),
                given.contacts(),
                given.purpose(),
                given.previousReport(),
                given.pilot());
    }

    private List<String> traded() {
        return run.cases().stream()
                .flatMap(result -> result.trades().stream())
                .map(Trade::currency)
                .filter(currency -> !currency.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** The account that every case used; a rehearsal deals each case its own, so none is the merchant's. */
    private String partner() {
        return heard.partners().size() == 1 ? heard.partners().iterator().next() : "";
    }

    private List<ResultDocument.TradeRow> trades() {
        List<ResultDocument.TradeRow> rows = new ArrayList<>();
        for (CaseResult result : run.cases()) {
            result.trades()
                    .forEach(trade -> rows.add(ResultRows.of(result.testCase().id(), trade)));
        }
        return rows;
    }

    private static ResultDocument.Counts counts(Summary summary) {
        return new ResultDocument.Counts(
                summary.planned(),
                summary.passed(),
                summary.failed(),
                summary.inconclusive(),
                summary.skipped(),
                summary.notApplicable(),
                summary.notRun(),
                summary.waived());
    }

    private static DefaultPrettyPrinter pretty() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    }
}
