package org.openvalidate.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.evidence.Journal;
import org.openvalidate.evidence.LineFields;

/** The first line of a run's log. */
final class HeaderLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HeaderLine() {}

    static ObjectNode write(RunHeader header) {
        ObjectNode line = Journal.line().put("v", RunLog.VERSION).put("kind", RunLog.RUN);
        line.put("id", header.id());
        line.put("seed", header.seed());
        line.put("clock", header.clock());
        line.put("tool", header.tool());
        line.put("merchant", header.merchant());
        line.put("gateway", header.gateway());
        line.put("broken", header.broken());
        line.putObject("catalogue")
                .put("file", header.catalogueFile())
                .put("version", header.catalogueVersion())
                .put("sha256", header.catalogueSha256());
        line.put("lang", header.lang().name());
        ArrayNode settings = line.putArray("settings");
        header.settings()
                .forEach(each -> settings.addObject()
                        .put("name", each.name())
                        .put("masked", each.masked())
                        .put("source", each.source()));
        LineFields.put(line, "planned", header.planned());
        ArrayNode answers = line.putArray("answers");
        header.answers()
                .forEach(each ->
                        LineFields.put(answers.addObject().put("question", each.question()), "values", each.values()));
        LineFields.put(line, "started", header.started());
        line.set("particulars", JSON.valueToTree(header.particulars()));
        line.set("waivers", JSON.valueToTree(header.waivers()));
        return line;
    }

    /** A run of before there were answers has none. */
    private static List<RunHeader.Answer> answers(ObjectNode line) {
        return !line.has("answers")
                ? List.of()
                : LineFields.items(line, "answers").stream()
                        .map(each -> new RunHeader.Answer(
                                LineFields.text(each, "question"), LineFields.texts(each, "values")))
                        .toList();
    }

    static RunHeader read(ObjectNode line) {
        var catalogue = LineFields.need(line, "catalogue");
        return new RunHeader(
                LineFields.text(line, "id"),
                LineFields.number(line, "seed"),
                LineFields.text(line, "clock"),
                LineFields.text(line, "tool"),
                LineFields.text(line, "merchant"),
                LineFields.text(line, "gateway"),
                LineFields.text(line, "broken"),
                LineFields.text(catalogue, "file"),
                LineFields.text(catalogue, "version"),
                LineFields.text(catalogue, "sha256"),
                LineFields.word(Lang.class, LineFields.text(line, "lang")),
                LineFields.items(line, "settings").stream()
                        .map(each -> new RunHeader.Setting(
                                LineFields.text(each, "name"),
                                LineFields.text(each, "masked"),
                                LineFields.text(each, "source")))
                        .toList(),
                LineFields.texts(line, "planned"),
                answers(line),
                LineFields.moment(line, "started"),
                line.has("particulars") ? tree(line.get("particulars"), Particulars.class) : Particulars.NONE,
                line.has("waivers") ? List.of(tree(line.get("waivers"), Waiver[].class)) : List.of());
    }

    private static <T> T tree(JsonNode node, Class<T> type) {
        try {
            return JSON.treeToValue(node, type);
        } catch (JsonProcessingException other) {
            throw new IllegalArgumentException("its particulars or waivers cannot be read");
        }
    }
}
