package org.openvalidate.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.evidence.Journal;
import org.openvalidate.evidence.LineFields;

/** A line of a run's log for a case that ended. The row itself stands in the workbook. */
final class CaseLine {

    private CaseLine() {}

    static ObjectNode write(CaseResult result) {
        ObjectNode line = Journal.line().put("v", RunLog.VERSION).put("kind", RunLog.CASE);
        line.put("id", result.testCase().id());
        line.put("verdict", result.verdict().name());
        line.put("reason", result.reason());
        line.put("grade", result.grade().name());
        LineFields.put(line, "started", result.started());
        LineFields.put(line, "finished", result.finished());
        ArrayNode findings = line.putArray("findings");
        result.findings().forEach(each -> FindingLine.write(each, findings.addObject()));
        ArrayNode trades = line.putArray("trades");
        result.trades().forEach(each -> TradeLine.write(each, trades.addObject()));
        line.put("recording", result.recording());
        return line;
    }

    static CaseResult read(ObjectNode line, Catalogue catalogue) {
        String id = LineFields.text(line, "id");
        return new CaseResult(
                catalogue
                        .find(id)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "the workbook " + catalogue.file() + " has no case " + id)),
                LineFields.word(Verdict.class, LineFields.text(line, "verdict")),
                LineFields.text(line, "reason"),
                LineFields.word(EvidenceGrade.class, LineFields.text(line, "grade")),
                LineFields.instant(line, "started"),
                LineFields.instant(line, "finished"),
                LineFields.items(line, "findings").stream()
                        .map(FindingLine::read)
                        .toList(),
                LineFields.items(line, "trades").stream().map(TradeLine::read).toList(),
                LineFields.text(line, "recording"));
    }
}
