package org.openvalidate.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import org.openvalidate.dialect.Call;

/** The JSON that rides in one parameter of a pay. Source: legacy-instore §2.5 ({@code extend_info}), §2.10. */
final class Extension {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Extension() {}

    /** A field of {@code extend_info}, {@code extend_params} or {@code biz_data}, empty where there is none. */
    static String field(Call call, String name) {
        return Stream.of("extend_info", "extend_params", "biz_data")
                .map(holder ->
                        json(call.parameter(holder)).path(name).asText("").trim())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            return JSON.missingNode();
        }
    }
}
