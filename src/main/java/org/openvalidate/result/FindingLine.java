package org.openvalidate.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openvalidate.check.Fact;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;
import org.openvalidate.evidence.LineFields;
import org.openvalidate.evidence.ObligationLine;

/** A finding in a line, whole: a report needs nothing else. */
final class FindingLine {

    private FindingLine() {}

    static void write(Finding finding, ObjectNode into) {
        ObligationLine.write(finding.obligation(), into.putObject("obligation"));
        into.put("outcome", finding.outcome().name());
        ArrayNode facts = into.putArray("facts");
        finding.facts().forEach(fact -> facts.addObject().put("key", fact.key()).put("value", fact.value()));
        ArrayNode exchanges = into.putArray("exchanges");
        finding.exchanges().forEach(exchanges::add);
    }

    static Finding read(JsonNode node) {
        return new Finding(
                ObligationLine.read(LineFields.need(node, "obligation")),
                LineFields.word(Outcome.class, LineFields.text(node, "outcome")),
                LineFields.items(node, "facts").stream()
                        .map(fact -> new Fact(LineFields.text(fact, "key"), LineFields.text(fact, "value")))
                        .toList(),
                LineFields.items(node, "exchanges").stream()
                        .map(JsonNode::asInt)
                        .toList());
    }
}
