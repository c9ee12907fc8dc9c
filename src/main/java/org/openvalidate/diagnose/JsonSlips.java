package org.openvalidate.diagnose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Ways to sign JSON that says the same as the JSON that was sent and is written otherwise. */
final class JsonSlips {

    private JsonSlips() {}

    static List<Slip> of(Signing right) {
        List<Slip> slips = new ArrayList<>();
        for (Signing.Named each : right.named()) {
            if (read(each.value()).isContainerNode()) {
                layouts().forEach(way -> add(slips, CauseId.JSON_WHITESPACE, each, way));
                writings().forEach(way -> add(slips, CauseId.JSON_REWRITTEN, each, way));
            }
        }
        return slips;
    }

    /** A way to write JSON. */
    private record Way(String en, String zh, UnaryOperator<String> change) {}

    private static List<Way> layouts() {
        return List.of(
                new Way("without blanks", "不含空白", text -> laid(text, ",", ":", "")),
                new Way("with a blank after each comma and colon", "逗号和冒号后有空格", text -> laid(text, ", ", ": ", "")),
                new Way("with a blank after each colon", "冒号后有空格", text -> laid(text, ",", ": ", "")),
                new Way("with a blank after each comma", "逗号后有空格", text -> laid(text, ", ", ":", "")),
                new Way("over several lines, by two blanks", "多行，两格缩进", text -> laid(text, ",", ": ", "  ")),
                new Way("over several lines, by four blanks", "多行，四格缩进", text -> laid(text, ",", ": ", "    ")),
                new Way("over several lines, by tabs", "多行，制表符缩进", text -> laid(text, ",", ": ", "\t")),
                new Way("over several lines, as Jackson does", "多行，按 Jackson 格式", JsonSlips::pretty));
    }

    private static List<Way> writings() {
        return List.of(
                new Way("with its keys sorted", "键已排序", text -> rewritten(text, Json.SORTED)),
                new Way("with \\uXXXX for characters", "字符写为 \\uXXXX", text -> rewritten(text, Json.ASCII)),
                new Way("with \\uxxxx for characters", "字符写为 \\uxxxx", text -> lower(rewritten(text, Json.ASCII))),
                new Way("with \\/ for slashes", "斜杠写为 \\/", text -> text.replace("/", "\\/")),
                new Way(
                        "with \\/ and \\uxxxx",
                        "写为 \\/ 与 \\uxxxx",
                        text -> lower(rewritten(text, Json.ASCII)).replace("/", "\\/")),
                new Way("with plain characters", "字符未转义", text -> rewritten(text, Json.WHOLE)));
    }

    private static void add(List<Slip> slips, CauseId id, Signing.Named one, Way way) {
        String written = way.change().apply(one.value());
        Function<Signing.Named, String> value = each ->
                each.value().equals(one.value()) ? written : way.change().apply(each.value());
        Said detail = new Said("signed " + way.en(), "加签时" + way.zh());
        slips.add(new Slip(id, detail, one.name(), signing -> signing.values(one.name(), value)));
    }

    private static String laid(String text, String comma, String colon, String indent) {
        JsonNode node = read(text);
        if (node.isMissingNode()) {
            return text;
        }
        StringBuilder laid = new StringBuilder();
        lay(node, comma, colon, indent, 0, laid);
        return laid.toString();
    }

    private static void lay(JsonNode node, String comma, String colon, String indent, int depth, StringBuilder laid) {
        if (!node.isContainerNode() || node.isEmpty()) {
            laid.append(node.isContainerNode() ? (node.isObject() ? "{}" : "[]") : node.toString());
            return;
        }
        String inner = indent.isEmpty() ? "" : "\n" + indent.repeat(depth + 1);
        laid.append(node.isObject() ? "{" : "[");
        String joint = inner;
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                laid.append(joint).append(quoted(member.getKey())).append(colon);
                lay(member.getValue(), comma, colon, indent, depth + 1, laid);
                joint = comma + inner;
            }
        } else {
            for (JsonNode element : node) {
                laid.append(joint);
                lay(element, comma, colon, indent, depth + 1, laid);
                joint = comma + inner;
            }
        }
        laid.append(indent.isEmpty() ? "" : "\n" + indent.repeat(depth)).append(node.isObject() ? "}" : "]");
    }

    private static String quoted(String key) {
        return Json.WHOLE.getNodeFactory().textNode(key).toString();
    }

    private static String pretty(String text) {
        JsonNode node = read(text);
        return node.isMissingNode() ? text : node.toPrettyString().replace(System.lineSeparator(), "\n");
    }

    private static String rewritten(String text, ObjectMapper writer) {
        JsonNode node = read(text);
        try {
            return node.isMissingNode() ? text : writer.writeValueAsString(Json.WHOLE.treeToValue(node, Object.class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("JSON that was read can be written", impossible);
        }
    }

    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int at = lower.indexOf("\\u"); at >= 0 && at + 6 <= lower.length(); at = lower.indexOf("\\u", at + 6)) {
            lower.replace(at, at + 6, lower.substring(at, at + 6).toLowerCase(java.util.Locale.ROOT));
        }
        return lower.toString();
    }

    private static JsonNode read(String text) {
        boolean begun = text.startsWith("{") || text.startsWith("[");
        try {
            return begun ? Json.WHOLE.readTree(text) : MissingNode.getInstance();
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }
}
