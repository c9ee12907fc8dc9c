package org.openvalidate.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;
import org.openvalidate.evidence.Redactor;

/** What is said to the person at the till. Nothing leaves it unmasked. */
final class TillWords {

    private static final Text WAITING = new Text(
            "Waiting %2$s min for one signed query of the till at %1$s", "正在等待收银终端发出一次已加签的查询（最多 %2$s 分钟）：%1$s");
    private static final Text NOTHING = new Text("NO GO  No request came in time, exit 3.", "不可开始  限时内未收到请求，退出码 3。");
    private static final Text GO = new Text("GO  The basics hold, exit 0.", "可以开始  基础检查全部通过，退出码 0。");
    private static final Text NO_GO = new Text("NO GO  %s to mend, exit 2.", "不可开始  需处理 %s 项，退出码 2。");
    private static final Text WELL = new Text("well ", "正常  ");
    private static final Text WRONG = new Text("WRONG", "有问题");

    private final Lang lang;
    private final boolean json;
    private final Redactor redactor;

    TillWords(Lang lang, boolean json, Redactor redactor) {
        this.lang = lang;
        this.json = json;
        this.redactor = redactor;
    }

    String waiting(String address, Duration wait) {
        return json
                ? written(new ObjectMapper().createObjectNode().put("gateway", address))
                : WAITING.in(lang).formatted(address, wait.toMinutes());
    }

    String end(List<TillBasics.Basic> basics) {
        return json ? asJson(basics) : asText(basics);
    }

    private String asText(List<TillBasics.Basic> basics) {
        List<String> lines = new ArrayList<>();
        for (TillBasics.Basic basic : basics) {
            String why = basic.holds() ? "" : basic.why().in(lang);
            lines.add("  " + (basic.holds() ? WELL : WRONG).in(lang) + "  "
                    + basic.what().in(lang) + (why.isEmpty() ? "" : ": " + redactor.redact(why)));
        }
        long wrong = basics.stream().filter(basic -> !basic.holds()).count();
        lines.add(
                basics.isEmpty()
                        ? NOTHING.in(lang)
                        : wrong == 0 ? GO.in(lang) : NO_GO.in(lang).formatted(wrong));
        return String.join(System.lineSeparator(), lines);
    }

    private String asJson(List<TillBasics.Basic> basics) {
        boolean go = !basics.isEmpty() && basics.stream().allMatch(TillBasics.Basic::holds);
        ObjectNode line = new ObjectMapper().createObjectNode().put("go", go);
        ArrayNode all = line.putArray("basics");
        basics.forEach(basic -> all.addObject()
                .put("what", basic.what().in(lang))
                .put("holds", basic.holds())
                .put("why", basic.holds() ? "" : redactor.redact(basic.why().in(lang))));
        return written(line);
    }

    private static String written(ObjectNode node) {
        try {
            return new ObjectMapper().writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of texts can be written", impossible);
        }
    }
}
