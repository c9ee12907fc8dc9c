package org.openvalidate.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.evidence.Recording;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.report.allure.AllureResults;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;

/**
 * Writes the reports of a run into its folder. All of them are rendered aside first and only then moved into place, each
 * in one step: a reader never sees half a report, and a rendering that fails leaves the former reports alone.
 */
public final class Reports {

    /** The report in the run's language. */
    public static final String PAGE = "acceptance-report.html";

    static final String RESULT = "acceptance-result.json";

    /** Everything that a run writes by rendering, none of it the run's own record. */
    public static final List<String> NAMES = List.of(
            "acceptance-report.html",
            "acceptance-report.en.html",
            "acceptance-report.zh.html",
            "acceptance-report.pdf",
            "acceptance-report.en.pdf",
            "acceptance-report.zh.pdf",
            "acceptance-report.xlsx",
            "acceptance-report.en.xlsx",
            "acceptance-report.zh.xlsx",
            RESULT,
            "junit.xml",
            "trades.csv");

    /** The folder of Allure results, which holds nothing else. */
    public static final String ALLURE = "allure-results";

    private static final String ATTACHMENTS = "attachments";

    private Reports() {}

    /**
     * Renders a run.
     *
     * @param run what to report
     * @param recordings the recording of a case where there is one; asked for once or more for each case
     * @param workbook bytes of the workbook that was run, where they are still at hand
     * @param folder made where it does not exist, such as {@code reports/mock}
     */
    public static void write(
            RunRecord run,
            Function<CaseResult, Optional<Recording>> recordings,
            Optional<byte[]> workbook,
            Path folder) {
        write(run, recordings, workbook, Optional.empty(), folder);
    }

    /**
     * Renders a run beside an earlier one. What goes on paper takes as long as all the rest, so that both are rendered at
     * once; one page after the other in each, since a report of ten thousand cases must fit into the heap.
     *
     * @param former what the verdicts are compared with
     */
    public static void write(
            RunRecord run,
            Function<CaseResult, Optional<Recording>> recordings,
            Optional<byte[]> workbook,
            Optional<Former> former,
            Path folder) {
        Material material = Material.of(run, recordings, former, name -> attachment(folder, name));
        Map<String, Rendering> reports = new LinkedHashMap<>();
        for (Lang lang : Lang.values()) {
            String other = name(run, other(lang), "html");
            reports.put(name(run, lang, "html"), text(page -> HtmlReport.write(material, lang, other, page)));
            reports.put(name(run, lang, "pdf"), file -> PdfReport.write(material, lang, file));
            reports.put(name(run, lang, "xlsx"), file -> file.write(ResultSheets.of(material, workbook, lang)));
        }
        reports.put(RESULT, text(json -> ResultJson.write(run, material.heard(), json)));
        reports.put("junit.xml", text(xml -> xml.write(JunitXml.of(run))));
        reports.put("trades.csv", text(csv -> TradesCsv.write(run, csv)));
        for (CaseResult result : run.cases()) {
            reports.put(
                    ALLURE + "/" + AllureResults.file(run, result),
                    text(json -> json.write(AllureResults.of(
                            run, result, said -> FactWords.in(said, run.header().lang()), Legible::text))));
        }
        try (Aside aside = Aside.of(folder)) {
            Map<Path, Rendering> paper = new LinkedHashMap<>();
            Map<Path, Rendering> rest = new LinkedHashMap<>();
            for (Map.Entry<String, Rendering> report : reports.entrySet()) {
                boolean printed = report.getKey().endsWith(".pdf");
                (printed ? paper : rest).put(aside.add(report.getKey()), report.getValue());
            }
            Beside.both(() -> render(paper), () -> render(rest));
            aside.publish();
        } catch (IOException refused) {
            throw new HarnessFault(
                    "The reports cannot be written to " + folder + ": " + refused.getMessage()
                            + ". Make the folder writable or name another with acceptance.reports; what was recorded is"
                            + " kept, and the command \"report\" renders it again.",
                    refused);
        }
    }

    private static void render(Map<Path, Rendering> drafts) throws IOException {
        for (Map.Entry<Path, Rendering> draft : drafts.entrySet()) {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(draft.getKey()))) {
                draft.getValue().into(file);
            }
        }
    }

    /** A recording may name anything; only what lies in the folder of attachments is read. */
    private static Optional<byte[]> attachment(Path folder, String name) {
        try {
            Path room = folder.resolve(ATTACHMENTS).toAbsolutePath().normalize();
            Path file = folder.resolve(name).toAbsolutePath().normalize();
            boolean there = file.startsWith(room) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
            return there ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (InvalidPathException | IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Lang other(Lang lang) {
        return lang == Lang.EN ? Lang.ZH : Lang.EN;
    }

    /** The run's language needs no name. */
    private static String name(RunRecord run, Lang lang, String kind) {
        return "acceptance-report." + (lang == run.header().lang() ? "" : lang.code() + ".") + kind;
    }

    /** Half a surrogate pair becomes a question mark here; an encoder of its own would give up instead. */
    private static Rendering text(Words words) {
        return file -> {
            Writer writer = new OutputStreamWriter(file, StandardCharsets.UTF_8);
            words.into(writer);
            writer.flush();
        };
    }

    private interface Rendering {
        void into(OutputStream file) throws IOException;
    }

    private interface Words {
        void into(Writer file) throws IOException;
    }
}
