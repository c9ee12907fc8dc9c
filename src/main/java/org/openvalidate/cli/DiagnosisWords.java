package org.openvalidate.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;
import org.openvalidate.diagnose.Cause;
import org.openvalidate.diagnose.Diagnosis;
import org.openvalidate.evidence.Redactor;

/** A diagnosis for a person or a program. Nothing leaves it unmasked. */
final class DiagnosisWords {

    private static final Text NOTHING = new Text(
            "NOTHING WRONG  The signature belongs to the request, and the request is as documented.",
            "未发现问题  签名与请求相符，请求符合接口文档。");
    private static final Text UNEXPLAINED = new Text("UNEXPLAINED  No cause was found.", "未找到原因");
    private static final Text EXPLAINED = new Text("EXPLAINED  %s cause(s) found.", "已找到 %s 个原因");
    private static final Text REMEDY = new Text("Do this: ", "处理办法：");
    private static final Text EXPECTED = new Text("What should have been signed", "应加签的待签名字符串");
    private static final Text SIGNED = new Text("What was signed", "实际加签的字符串");
    private static final Text DIFFERENCE = new Text("The difference (- should be, + is)", "差异（- 应为，+ 实为）");

    private final Diagnosis diagnosis;
    private final Lang lang;
    private final Redactor redactor;

    DiagnosisWords(Diagnosis diagnosis, Lang lang, Redactor redactor) {
        this.diagnosis = diagnosis;
        this.lang = lang;
        this.redactor = redactor;
    }

    String json() {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode json =
                mapper.createObjectNode().put("verdict", diagnosis.verdict().name());
        ArrayNode causes = json.putArray("causes");
        for (Cause cause : diagnosis.causes()) {
            ObjectNode each = causes.addObject()
                    .put("id", cause.id().name())
                    .put("explanation", shown(cause.explanation(lang.code())))
                    .put("remedy", cause.remedy(lang.code()));
            if (!cause.field().isEmpty()) {
                each.put("field", masked(cause.field()));
            }
        }
        json.put("expectedPreSign", masked(diagnosis.expectedPreSign()));
        if (!diagnosis.signedPreSign().isEmpty()) {
            json.put("signedPreSign", masked(diagnosis.signedPreSign()));
        }
        ArrayNode remarks = json.putArray("remarks");
        diagnosis.remarks().forEach(remark -> remarks.add(remark.in(lang.code())));
        try {
            return mapper.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of texts can be written", impossible);
        }
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(
                switch (diagnosis.verdict()) {
                    case NOTHING_WRONG -> NOTHING.in(lang);
                    case UNEXPLAINED -> UNEXPLAINED.in(lang);
                    case EXPLAINED ->
                        EXPLAINED.in(lang).formatted(diagnosis.causes().size());
                });
        for (Cause cause : diagnosis.causes()) {
            lines.add("");
            lines.add(cause.id() + "  " + shown(cause.explanation(lang.code())));
            lines.add("  " + REMEDY.in(lang) + cause.remedy(lang.code()));
        }
        diagnosis.remarks().forEach(remark -> lines.addAll(List.of("", remark.in(lang.code()))));
        lines.addAll(List.of("", EXPECTED.in(lang) + ":", "  " + shown(diagnosis.expectedPreSign())));
        if (!diagnosis.signedPreSign().isEmpty()) {
            lines.addAll(List.of("", SIGNED.in(lang) + ":", "  " + shown(diagnosis.signedPreSign())));
            lines.addAll(List.of("", DIFFERENCE.in(lang) + ":"));
            lines.addAll(difference());
        }
        return String.join(System.lineSeparator(), lines);
    }

    /** Parameters that only one of the two has, or the place where they part if all are the same. */
    private List<String> difference() {
        List<String> expected = parts(diagnosis.expectedPreSign());
        List<String> signed = parts(diagnosis.signedPreSign());
        List<String> lines = new ArrayList<>();
        expected.stream().filter(each -> !signed.contains(each)).forEach(each -> lines.add("  - " + each));
        signed.stream().filter(each -> !expected.contains(each)).forEach(each -> lines.add("  + " + each));
        for (int at = 0; lines.isEmpty() && at < Math.min(expected.size(), signed.size()); at++) {
            if (!expected.get(at).equals(signed.get(at))) {
                lines.add("  - " + (at + 1) + ": " + expected.get(at));
                lines.add("  + " + (at + 1) + ": " + signed.get(at));
            }
        }
        return lines;
    }

    private List<String> parts(String preSign) {
        return Arrays.asList(shown(preSign).split("&", -1));
    }

    /** On one line. */
    private String shown(String preSign) {
        return masked(preSign).replace("\r", "\\r").replace("\n", "\\n");
    }

    private String masked(String text) {
        return redactor.redact(text);
    }
}
