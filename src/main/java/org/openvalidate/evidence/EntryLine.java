package org.openvalidate.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openvalidate.wire.End;

/** A line between the first and the last. The field order is the one other programs were promised. */
final class EntryLine {

    private static final int VERSION = 1;

    private EntryLine() {}

    static ObjectNode begin(int seq, String kind) {
        return Journal.line().put("v", VERSION).put("seq", seq).put("kind", kind);
    }

    static ObjectNode end(int seq, Instant at) {
        ObjectNode line = begin(seq, EntryKind.END);
        LineFields.put(line, "at", at);
        return line;
    }

    static String kind(ObjectNode line) {
        if (LineFields.number(line, "v") != VERSION) {
            throw new IllegalArgumentException("this harness reads version " + VERSION + " only");
        }
        return LineFields.text(line, "kind");
    }

    static ObjectNode write(Entry entry) {
        ObjectNode line = begin(entry.seq(), entry.kind());
        LineFields.put(line, "at", entry.at());
        LineFields.put(line, "endAt", entry.endAt());
        line.put("from", entry.from());
        line.put("to", entry.to());
        line.put("service", entry.service());
        write(line, entry.request());
        write(line, entry.response());
        End end = entry.end();
        line.put("end", end == null ? null : end.name());
        LineFields.put(line, "facts", entry.facts());
        return line;
    }

    static Entry read(ObjectNode line) {
        JsonNode end = line.path("end");
        return new Entry(
                (int) LineFields.number(line, "seq"),
                LineFields.text(line, "kind"),
                LineFields.moment(line, "at"),
                LineFields.instant(line, "endAt"),
                LineFields.text(line, "from"),
                line.path("to").asText(""),
                line.path("service").asText(""),
                sent(line.path("request")),
                answered(line.path("response")),
                end.isTextual() ? LineFields.word(End.class, end.textValue()) : null,
                LineFields.map(line, "facts"));
    }

    private static void write(ObjectNode line, Entry.@Nullable Sent sent) {
        if (sent == null) {
            line.putNull("request");
            return;
        }
        ObjectNode request = line.putObject("request");
        request.put("method", sent.method()).put("target", sent.target());
        LineFields.put(request, "headers", sent.headers());
        request.put("text", sent.text()).put("charset", sent.charset());
    }

    private static void write(ObjectNode line, Entry.@Nullable Answered answered) {
        if (answered == null) {
            line.putNull("response");
            return;
        }
        ObjectNode response = line.putObject("response").put("status", answered.status());
        LineFields.put(response, "headers", answered.headers());
        response.put("text", answered.text());
    }

    private static Entry.@Nullable Sent sent(JsonNode node) {
        return node.isObject()
                ? new Entry.Sent(
                        LineFields.text(node, "method"),
                        LineFields.text(node, "target"),
                        LineFields.map(node, "headers"),
                        LineFields.text(node, "text"),
                        LineFields.text(node, "charset"))
                : null;
    }

    private static Entry.@Nullable Answered answered(JsonNode node) {
        return node.isObject()
                ? new Entry.Answered(
                        (int) LineFields.number(node, "status"),
                        LineFields.map(node, "headers"),
                        LineFields.text(node, "text"))
                : null;
    }
}
