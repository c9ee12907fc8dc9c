package org.openvalidate.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;
import org.openvalidate.config.Setting;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.probe.Basic;
import org.openvalidate.probe.Checkup;
import org.openvalidate.probe.Complaint;

/** What the doctor found, for a person or a program. Nothing leaves it unmasked. */
final class CheckupWords {

    private static final Text SETTINGS = new Text("Settings in force", "生效的设置");
    private static final Text BASICS = new Text("What was looked at", "检查项");
    private static final Text HOLDS = new Text("well", "正常");
    private static final Text FAILS = new Text("WRONG", "有问题");
    private static final Text UNSEEN = new Text("not judged", "未检查");
    private static final Text REMEDY = new Text("Do this: ", "处理办法：");
    private static final Text GO = new Text("GO  A run may begin, exit 0.", "可以开始  可开始运行，退出码 0。");
    private static final Text NO_GO = new Text("NO GO  %s to mend, exit %s.", "不可开始  需处理 %s 项，退出码 %s。");

    private final Checkup checkup;
    private final Lang lang;
    private final Redactor redactor;

    CheckupWords(Checkup checkup, Lang lang, Redactor redactor) {
        this.checkup = checkup;
        this.lang = lang;
        this.redactor = redactor;
    }

    String text() {
        List<String> lines = new ArrayList<>(List.of(SETTINGS.in(lang) + ":"));
        for (Setting setting : checkup.settings()) {
            lines.add("  %-30s %s  (%s)".formatted(setting.name(), masked(setting.value()), masked(setting.source())));
        }
        lines.addAll(List.of("", BASICS.in(lang) + ":"));
        for (Basic basic : Basic.values()) {
            lines.add("  %-26s %s".formatted(basic.in(lang.code()), state(basic).in(lang)));
        }
        for (Complaint complaint : checkup.complaints()) {
            String where = complaint.where().isEmpty() ? "" : masked(complaint.where()) + ": ";
            lines.addAll(List.of("", complaint.symptom() + "  " + where + masked(complaint.explanation(lang.code()))));
            lines.add("  " + REMEDY.in(lang) + complaint.remedy(lang.code()));
        }
        lines.add("");
        lines.add(
                checkup.go()
                        ? GO.in(lang)
                        : NO_GO.in(lang).formatted(checkup.complaints().size(), checkup.exitCode()));
        return String.join(System.lineSeparator(), lines);
    }

    String json() {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode json = mapper.createObjectNode().put("go", checkup.go()).put("exitCode", checkup.exitCode());
        ArrayNode settings = json.putArray("settings");
        checkup.settings()
                .forEach(setting -> settings.addObject()
                        .put("name", setting.name())
                        .put("masked", masked(setting.value()))
                        .put("source", masked(setting.source())));
        ObjectNode basics = json.putObject("basics");
        for (Basic basic : Basic.values()) {
            String state = checkup.holds(basic) ? "HOLDS" : checkup.judged().contains(basic) ? "FAILS" : "NOT_JUDGED";
            basics.put(basic.name(), state);
        }
        ArrayNode findings = json.putArray("findings");
        for (Complaint complaint : checkup.complaints()) {
            findings.addObject()
                    .put("id", complaint.symptom().name())
                    .put("where", masked(complaint.where()))
                    .put("explanation", masked(complaint.explanation(lang.code())))
                    .put("remedy", complaint.remedy(lang.code()));
        }
        try {
            return mapper.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of texts can be written", impossible);
        }
    }

    private Text state(Basic basic) {
        if (checkup.holds(basic)) {
            return HOLDS;
        }
        return checkup.judged().contains(basic) ? FAILS : UNSEEN;
    }

    private String masked(String text) {
        return redactor.redact(text);
    }
}
