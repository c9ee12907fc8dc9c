package org.openvalidate.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import org.openvalidate.catalogue.Origin;

/** The first line of a recording. */
final class OpeningLine {

    private OpeningLine() {}

    static ObjectNode write(Opening opening) {
        ObjectNode line = EntryLine.begin(0, EntryKind.CASE);
        LineFields.put(line, "at", opening.at());
        line.put("caseId", opening.caseId());
        line.putObject("origin")
                .put("file", opening.origin().file())
                .put("sheet", opening.origin().sheet())
                .put("row", opening.origin().row());
        ArrayNode obligations = line.putArray("obligations");
        opening.obligations().forEach(each -> ObligationLine.write(each, obligations.addObject()));
        LineFields.put(line, "allows", new TreeSet<>(opening.allows()));
        line.putObject("catalogue").put("version", opening.catalogueVersion()).put("sha256", opening.catalogueSha256());
        line.put("tool", opening.tool());
        line.put("seed", opening.seed());
        line.put("clock", opening.clock());
        line.put("merchant", opening.merchant());
        line.put("gateway", opening.gateway());
        line.put("partner", opening.partner());
        return line;
    }

    static Opening read(ObjectNode line) {
        JsonNode origin = LineFields.need(line, "origin");
        JsonNode catalogue = LineFields.need(line, "catalogue");
        return new Opening(
                LineFields.text(line, "caseId"),
                new Origin(LineFields.text(origin, "file"), LineFields.text(origin, "sheet"), (int)
                        LineFields.number(origin, "row")),
                LineFields.items(line, "obligations").stream()
                        .map(ObligationLine::read)
                        .toList(),
                Set.copyOf(LineFields.texts(line, "allows")),
                LineFields.text(catalogue, "version"),
                LineFields.text(catalogue, "sha256"),
                LineFields.text(line, "tool"),
                LineFields.number(line, "seed"),
                LineFields.text(line, "clock"),
                LineFields.text(line, "merchant"),
                LineFields.text(line, "gateway"),
                LineFields.text(line, "partner"),
                LineFields.moment(line, "at"));
    }
}
