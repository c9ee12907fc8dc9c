package org.openvalidate.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Grade;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.catalogue.Text;
import org.openvalidate.catalogue.Weight;

/** An obligation in a line: whole, so that neither replay nor report needs the workbook. */
public final class ObligationLine {

    private ObligationLine() {}

    /** Fills an object with it. */
    public static void write(Obligation obligation, ObjectNode into) {
        Expectation expectation = obligation.expectation();
        into.put("rule", expectation.rule());
        LineFields.put(into, "arguments", expectation.arguments());
        into.put("clause", expectation.clause());
        into.putObject("sentence")
                .put("en", expectation.sentence().en())
                .put("zh", expectation.sentence().zh());
        into.put("grade", obligation.grade().name());
        into.put("weight", obligation.weight().name());
        into.put("standing", obligation.standing());
    }

    /** @throws IllegalArgumentException naming the field that is missing or odd */
    public static Obligation read(JsonNode node) {
        JsonNode sentence = LineFields.need(node, "sentence");
        return new Obligation(
                new Expectation(
                        LineFields.text(node, "rule"),
                        LineFields.map(node, "arguments"),
                        LineFields.text(node, "clause"),
                        new Text(LineFields.text(sentence, "en"), LineFields.text(sentence, "zh"))),
                LineFields.word(Grade.class, LineFields.text(node, "grade")),
                LineFields.word(Weight.class, LineFields.text(node, "weight")),
                LineFields.need(node, "standing").asBoolean());
    }
}
