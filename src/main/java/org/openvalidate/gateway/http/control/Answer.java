package org.openvalidate.gateway.http.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.problem.Problem;
import org.openvalidate.wire.Bytes;

/** What a control call is answered with. */
record Answer(int status, String contentType, Bytes body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** In words. */
    Answer(int status, String contentType, String text) {
        this(status, contentType, Bytes.of(text, StandardCharsets.UTF_8));
    }

    static Answer ok(Object json) {
        return of(200, json);
    }

    static Answer made(Object json) {
        return of(201, json);
    }

    static Answer done() {
        return new Answer(204, "", Bytes.NONE);
    }

    static Answer page(String html) {
        return new Answer(200, "text/html;charset=UTF-8", html);
    }

    static Answer lines(String lines) {
        return new Answer(200, "application/x-ndjson", lines);
    }

    /** A file as it is. */
    static Answer file(Bytes content) {
        return new Answer(200, "application/octet-stream", content);
    }

    static Answer problems(int status, Collection<Problem> problems) {
        List<Map<String, String>> all = problems.stream().map(Answer::member).toList();
        return of(status, Map.of("problems", all));
    }

    byte[] bytes() {
        return body.array();
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
