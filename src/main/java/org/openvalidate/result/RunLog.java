package org.openvalidate.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.check.Finding;
import org.openvalidate.evidence.Journal;
import org.openvalidate.evidence.JournalLines;
import org.openvalidate.evidence.LineFields;
import org.openvalidate.problem.BadInput;

/**
 * The run record, appended as cases end: header, a line per case, end. A case is out of this process before {@link
 * #append} returns, so that a run that breaks off loses at most the case it was in. In real time, where a case costs
 * minutes that cannot be had again, it is forced to disk as well; a rehearsal is repeated instead.
 */
public final class RunLog implements AutoCloseable {

    /** Name of the file in the reports folder. */
    public static final String FILE = "run.jsonl";

    static final int VERSION = 1;
    static final String RUN = "run";
    static final String CASE = "case";
    private static final String END = "end";
    private static final String RESUMED = "resumed";
    private static final String OUTSIDE = "outside";
    private static final String SERVICES = "outsideServices";
    private static final String FINDINGS = "findings";

    private final Journal journal;

    private final boolean precious;

    private RunLog(Journal journal, boolean precious) {
        this.journal = journal;
        this.precious = precious;
    }

    /** Begins {@code run.jsonl} in the reports folder, in place of any older one. */
    public static RunLog open(Path reports, RunHeader header) {
        Journal journal = Journal.create(reports.resolve(FILE));
        journal.append(HeaderLine.write(header));
        return new RunLog(journal, header.clock().equals("real"));
    }

    /** Goes on with the {@code run.jsonl} of a run that broke off, or that has left cases parked: one attempt more. */
    public static RunLog reopen(Path reports, RunHeader header, Instant at) {
        Journal journal = Journal.reopen(reports.resolve(FILE));
        ObjectNode line = Journal.line().put("v", VERSION).put("kind", RESUMED);
        LineFields.put(line, "at", at);
        journal.append(line);
        return new RunLog(journal, header.clock().equals("real"));
    }

    /** Appends what became of a case; a second line for a case replaces its first when read. Safe for several threads. */
    public void append(CaseResult result) {
        journal.append(CaseLine.write(result));
        if (precious) {
            journal.force();
        }
    }

    /** Writes the last line: the run came to its end, and this came from outside meanwhile. */
    public void finish(Instant at, Outside outside) {
        finish(at, outside, List.of());
    }

    /**
     * The same for a run of which something was found as a whole.
     *
     * @param findings one for each rule that holds on every run
     */
    public void finish(Instant at, Outside outside, List<Finding> findings) {
        ObjectNode line = Journal.line().put("v", VERSION).put("kind", END);
        LineFields.put(line, "at", at);
        line.put(OUTSIDE, outside.count());
        outside.services().forEach(line.putArray(SERVICES)::add);
        ArrayNode found = line.putArray(FINDINGS);
        findings.forEach(each -> FindingLine.write(each, found.addObject()));
        journal.append(line);
        journal.force();
    }

    @Override
    public void close() {
        journal.close();
    }

    /**
     * The record of a run, finished or torn: a torn last line is dropped, a planned case without a line is NOT_RUN.
     *
     * @param file the log, or the reports folder it stands in
     * @throws BadInput when the file is no log of a run, or names a case that the workbook lacks
     */
    public static RunRecord read(Path file, Catalogue catalogue) {
        Path log = java.nio.file.Files.isDirectory(file) ? file.resolve(FILE) : file;
        JournalLines lines = JournalLines.read(log);
        int count = lines.lines().size();
        if (count == 0 || !lines.as(0, RunLog::kind).equals(RUN)) {
            throw new BadInput(log + ", line 1", "the file is no log of a run.", "Name the " + FILE + " of a run.");
        }
        RunHeader header = lines.as(0, HeaderLine::read);
        Map<String, CaseResult> results = new LinkedHashMap<>();
        Instant finished = null;
        int attempts = 1;
        Outside outside = Outside.NONE;
        List<Finding> found = List.of();
        for (int i = 1; i < count; i++) {
            String kind = lines.as(i, RunLog::kind);
            if (kind.equals(RESUMED)) {
                // what ended it before has not ended it
                finished = null;
                attempts++;
            } else if (kind.equals(END)) {
                finished = lines.as(i, line -> LineFields.moment(line, "at"));
                outside = lines.as(i, RunLog::outside);
                found = lines.as(i, RunLog::found);
            } else {
                CaseResult result = lines.as(i, line -> CaseLine.read(line, catalogue));
                results.put(result.testCase().id(), result);
            }
        }
        return new RunRecord(
                header, catalogue, inOrder(log, header, catalogue, results), outside, found, finished, attempts);
    }

    private static List<CaseResult> inOrder(
            Path log, RunHeader header, Catalogue catalogue, Map<String, CaseResult> results) {
        Waivers waivers = Waivers.of(header);
        return header.planned().stream()
                .map(id -> {
                    CaseResult result = results.get(id);
                    return result == null
                            ? notRun(header, planned(log, id, catalogue.find(id).orElse(null)))
                            : result;
                })
                .map(waivers::applied)
                .toList();
    }

    private static TestCase planned(Path log, String id, @Nullable TestCase testCase) {
        if (testCase == null) {
            throw new BadInput(
                    log + ", line 1",
                    "the run planned " + id + ", which the workbook does not have.",
                    "Name the workbook that the run was made with.");
        }
        return testCase;
    }

    private static CaseResult notRun(RunHeader header, TestCase testCase) {
        return new CaseResult(
                testCase,
                Verdict.NOT_RUN,
                "the run broke off before this case",
                EvidenceGrade.of(header.merchant(), header.gateway()),
                null,
                null,
                List.of(),
                List.of(),
                "");
    }

    private static List<Finding> found(ObjectNode line) {
        List<Finding> findings = new ArrayList<>();
        line.path(FINDINGS).forEach(each -> findings.add(FindingLine.read(each)));
        return findings;
    }

    private static Outside outside(ObjectNode line) {
        List<String> services = new ArrayList<>();
        line.path(SERVICES).forEach(service -> services.add(service.asText()));
        return new Outside((int) LineFields.number(line, OUTSIDE), services);
    }

    private static String kind(ObjectNode line) {
        if (LineFields.number(line, "v") != VERSION) {
            throw new IllegalArgumentException("this harness reads version " + VERSION + " only");
        }
        return LineFields.text(line, "kind");
    }
}
