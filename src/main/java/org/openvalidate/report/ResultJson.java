package org.openvalidate.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.evidence.Recording;
import org.openvalidate.report.ResultDocument.Particulars;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.EvidenceGrade;
import org.openvalidate.result.RunHeader;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Summary;
import org.openvalidate.result.Trade;

/** {@code acceptance-result.json}: the run for other programs, in the run's language where it speaks in sentences. */
final class ResultJson {

    private static final int SCHEMA = 1;
    private static final ObjectWriter WRITER = new ObjectMapper().writer(pretty());

    private final RunRecord run;
    private final Lang lang;

    private ResultJson(RunRecord run) {
        this.run = run;
        this.lang = run.header().lang();
    }

    static String of(RunRecord run, Function<CaseResult, Optional<Recording>> recordings) {
        try {
            return WRITER.writeValueAsString(new ResultJson(run).document(partner(run, recordings))) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers always make JSON", impossible);
        }
    }

    private ResultDocument document(String partner) {
        RunHeader header = run.header();
        List<String> reasons =
                run.notReadyBecause().stream().map(reason -> reason.in(lang)).toList();
        return new ResultDocument(
                SCHEMA,
                new ResultDocument.Tool("OpenValidate", header.tool()),
                new ResultDocument.Run(header.id(), header.seed(), header.clock(), 1),
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
                particulars(partner),
                counts(run.summary()),
                reasons.isEmpty(),
                reasons,
                run.findings().stream()
                        .map(each -> ResultRows.of(each, run.catalogue().suggestions(), lang))
                        .toList(),
                header.answers().stream()
                        .map(each -> new ResultDocument.Answer(each.question(), each.values()))
                        .toList(),
                run.answers().uncovered(),
                run.cases().stream().map(this::row).toList(),
                trades(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                run.outside());
    }

    private ResultDocument.CaseRow row(CaseResult result) {
        return ResultRows.of(result, run.catalogue().suggestions(), lang);
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

    private Particulars particulars(String partner) {
        List<String> currencies = run.cases().stream()
                .flatMap(result -> result.trades().stream())
                .map(Trade::currency)
                .filter(currency -> !currency.isEmpty())
                .distinct()
                .sorted()
                .toList();
        return new Particulars(
                "", partner, "", List.of(), currencies, List.of(), List.of(), List.of(), List.of(), List.of(), "", "");
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

    /** The account that every case used; a rehearsal deals each case its own, so none is the merchant's. */
    private static String partner(RunRecord run, Function<CaseResult, Optional<Recording>> recordings) {
        List<String> partners = run.cases().stream()
                .flatMap(result -> recordings.apply(result).stream())
                .map(recording -> recording.opening().partner())
                .distinct()
                .toList();
        return partners.size() == 1 ? partners.get(0) : "";
    }

    private static DefaultPrettyPrinter pretty() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    }
}
