package org.openvalidate.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openvalidate.dialect.Call;

/** JSON that rides in one parameter. Source: legacy-instore §2.5, §2.10 to §2.12, legacy-online §6. */
final class JsonText {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonText() {}

    /** An object, or nothing where the parameter is not sent. */
    static Optional<String> object(String name, Call call) {
        String text = call.parameter(name);
        return Defects.unless(text.isEmpty() || read(text).isObject(), name + " is no JSON object");
    }

    /** An array of at most so many, or nothing where the parameter is not sent. */
    static Optional<String> array(String name, Call call, int most) {
        String text = call.parameter(name);
        JsonNode json = read(text);
        return Defects.unless(
                text.isEmpty() || (json.isArray() && json.size() <= most),
                name + " is no JSON array of at most " + most);
    }

    /** All these keys with a value each. */
    static Optional<String> keys(String name, Call call, Collection<String> demanded) {
        JsonNode json = demanded.isEmpty() ? JSON.missingNode() : read(call.parameter(name));
        return demanded.stream()
                .sorted()
                .filter(key -> json.path(key).asText("").isBlank())
                .findFirst()
                .map(key -> name + " has no " + key);
    }

    /** The value of a key as text, that of an object as JSON, empty where it has none. */
    static String value(String text, String key) {
        JsonNode value = read(text).path(key);
        return value.isContainerNode() ? value.toString() : value.asText("");
    }

    /** The elements of an array, or the values of an object, each as JSON; none of anything else. */
    static List<String> elements(String text) {
        return read(text).valueStream().map(JsonNode::toString).toList();
    }

    /** Whether it is an object or an array. */
    static boolean isContainer(String text) {
        return read(text).isContainerNode();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            return JSON.missingNode();
        }
    }
}
