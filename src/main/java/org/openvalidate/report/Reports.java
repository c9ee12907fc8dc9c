package org.openvalidate.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.evidence.Recording;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;

/**
 * Writes the reports of a run into its folder. All of them are rendered aside first and only then moved into place, each
 * in one step: a reader never sees half a report, and a rendering that fails leaves the former reports alone.
 */
public final class Reports {

    /** The report in the run's language. */
    public static final String PAGE = "acceptance-report.html";

    private static final String RESULT = "acceptance-result.json";
    private static final String JUNIT = "junit.xml";

    private Reports() {}

    /**
     * Renders a run.
     *
     * @param run what to report
     * @param recordings the recording of a case where there is one; asked for once or more for each case
     * @param folder made where it does not exist, such as {@code reports/mock}
     */
    public static void write(RunRecord run, Function<CaseResult, Optional<Recording>> recordings, Path folder) {
        Lang lang = run.header().lang();
        Lang other = lang == Lang.EN ? Lang.ZH : Lang.EN;
        String otherPage = "acceptance-report." + other.code() + ".html";
        Map<String, Rendering> reports = new LinkedHashMap<>();
        reports.put(PAGE, page -> HtmlReport.write(run, recordings, lang, otherPage, page));
        reports.put(otherPage, page -> HtmlReport.write(run, recordings, other, PAGE, page));
        reports.put(RESULT, json -> json.write(ResultJson.of(run, recordings)));
        reports.put(JUNIT, xml -> xml.write(JunitXml.of(run)));
        try (Aside aside = Aside.of(folder)) {
            for (Map.Entry<String, Rendering> report : reports.entrySet()) {
                write(report.getValue(), aside.add(report.getKey()));
            }
            aside.publish();
        } catch (IOException refused) {
            throw new HarnessFault(
                    "The reports cannot be written to " + folder + ": " + refused.getMessage()
                            + ". Make the folder writable or name another with acceptance.reports; what was recorded is"
                            + " kept, and the command \"report\" renders it again.",
                    refused);
        }
    }

    /** Half a surrogate pair becomes a question mark here; an encoder of its own would give up instead. */
    private static void write(Rendering rendering, Path draft) throws IOException {
        try (Writer file =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(draft), StandardCharsets.UTF_8))) {
            rendering.into(file);
        }
    }

    private interface Rendering {
        void into(Writer file) throws IOException;
    }
}
