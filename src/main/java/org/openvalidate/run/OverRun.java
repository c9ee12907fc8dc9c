package org.openvalidate.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Answers;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.check.Finding;
import org.openvalidate.evidence.Recording;
import org.openvalidate.evidence.RecordingReader;
import org.openvalidate.evidence.WholeRun;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.EvidenceGrade;
import org.openvalidate.result.Judge;
import org.openvalidate.result.Judgement;
import org.openvalidate.result.Verdict;

/** Judges what holds of a run as a whole, from the recordings on disk. */
final class OverRun {

    /** The rule that holds for each figure which the merchant has declared. */
    private static final String DECLARED = "kept.run";

    private final Catalogue catalogue;
    private final Answers answers;
    private final OverTraffic all;

    /** Calls of no case count for no row. */
    private final OverTraffic ofCases;

    OverRun(Catalogue catalogue, Answers answers, List<Recording> recordings) {
        this.catalogue = catalogue;
        this.answers = answers;
        all = new OverTraffic(catalogue, recordings);
        ofCases = new OverTraffic(
                catalogue,
                recordings.stream()
                        .filter(each -> WholeRun.isCase(each.opening().caseId()))
                        .toList());
    }

    /** @param folder of the recordings; one that was never made holds none */
    static OverRun of(Catalogue catalogue, Answers answers, Path folder) {
        if (!Files.isDirectory(folder)) {
            return new OverRun(catalogue, answers, List.of());
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new OverRun(
                    catalogue,
                    answers,
                    files.filter(each -> each.toString().endsWith(".jsonl"))
                            .sorted()
                            .map(RecordingReader::read)
                            .toList());
        } catch (IOException unreadable) {
            throw new HarnessFault("The recordings in " + folder + " cannot be read.", unreadable);
        }
    }

    /** What the rules over every run find; nothing where nothing was recorded. */
    List<Finding> findings() {
        List<Expectation> rules = catalogue.overRun().stream()
                .flatMap(each -> each.rule().equals(DECLARED) ? answers.each(each) : Stream.of(each))
                .toList();
        return all.findings(rules, true);
    }

    /** The verdict on a row that is judged once, after the last case. */
    CaseResult judge(TestCase row, EvidenceGrade grade) {
        List<Finding> findings = ofCases.findings(row.expected(), false);
        Judgement judgement = findings.isEmpty()
                ? new Judgement(Verdict.INCONCLUSIVE, "No case of this run was recorded.")
                : Judge.judge(findings);
        if (grade == EvidenceGrade.GATEWAY_EXERCISED && judgement.verdict() != Verdict.PASSED) {
            Untried untried = new Untried(ofCases, row);
            if (untried.excuse()) {
                String services = String.join(", ", untried.services());
                String reason = "No row that can be played at this gateway calls " + services + ".";
                return result(row, new Judgement(Verdict.NOT_RUN, reason), grade, findings);
            }
        }
        return result(row, judgement, grade, findings);
    }

    private static CaseResult result(TestCase row, Judgement judged, EvidenceGrade grade, List<Finding> findings) {
        return new CaseResult(row, judged.verdict(), judged.reason(), grade, null, null, findings, List.of(), "");
    }
}
