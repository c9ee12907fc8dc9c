package org.openvalidate.gateway.http.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.problem.Problem;

/** What a control call is answered with. */
record Answer(int status, String contentType, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer ok(Object json) {
        return of(200, json);
    }

    static Answer made(Object json) {
        return of(201, json);
    }

    static Answer done() {
        return new Answer(204, "", "");
    }

    static Answer page(String html) {
        return new Answer(200, "text/html;charset=UTF-8", html);
    }

    static Answer lines(String lines) {
        return new Answer(200, "application/x-ndjson", lines);
    }

    static Answer problems(int status, Collection<Problem> problems) {
        List<Map<String, String>> all = problems.stream().map(Answer::member).toList();
        return of(status, Map.of("problems", all));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Answer of(int status, Object json) {
        try {
            return new Answer(status, "application/json", JSON.writeValueAsString(json));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps of texts can be written", impossible);
        }
    }

    private static Map<String, String> member(Problem problem) {
        Map<String, String> member = new LinkedHashMap<>();
        member.put("where", problem.where());
        member.put("what", problem.what());
        member.put("remedy", problem.remedy());
        return member;
    }
}
