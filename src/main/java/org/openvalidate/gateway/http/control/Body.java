package org.openvalidate.gateway.http.control;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;

/** The JSON object that comes with a control call. Everything that is wrong with it is told at once. */
final class Body {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Duration LONGEST = Duration.ofDays(1);

    private final JsonNode node;
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private Body(JsonNode node) {
        this.node = node;
    }

    /** @throws BadInput when the bytes are no JSON object; none at all count as an empty one */
    static Body of(byte[] bytes) {
        try {
            JsonNode node = bytes.length == 0 ? JsonNodeFactory.instance.objectNode() : JSON.readTree(bytes);
            if (node != null && node.isObject()) {
                return new Body(node);
            }
        } catch (IOException notJson) {
            // told below
        }
        throw new BadInput("body", "This is no JSON object.", "Send for example {\"currency\":\"USD\"}.");
    }

    String text(String name, String otherwise) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isTextual()) {
            problem(name, "This is no text.", "Write it in quotation marks.");
            return otherwise;
        }
        return value.textValue();
    }

    String needed(String name) {
        String text = text(name, "");
        if (text.isEmpty() && problems.stream().noneMatch(known -> known.where().equals(name))) {
            problem(name, "This is missing.", "Add it.");
        }
        return text;
    }

    int number(String name, int otherwise, int least, int most) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.canConvertToInt()
                || !value.isIntegralNumber()
                || value.intValue() < least
                || value.intValue() > most) {
            problem(name, "This is no such number.", "Write a whole number from " + least + " to " + most + ".");
            return otherwise;
        }
        return value.intValue();
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode value = value(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            problem(name, "This is neither true nor false.", "Write true or false.");
        }
        return value.asBoolean(otherwise);
    }

    Optional<Duration> duration(String name) {
        String text = text(name, "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
                return Optional.of(duration);
            }
        } catch (DateTimeParseException noDuration) {
            // told below
        }
        problem(name, "\"" + text + "\" is no length of time up to a day.", "Write for example PT20S.");
        return Optional.empty();
    }

    <E extends Enum<E>> Optional<E> word(String name, String text, Class<E> words) {
        Optional<E> found = Arrays.stream(words.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst();
        if (found.isEmpty() && !text.isEmpty()) {
            problem(
                    name,
                    "\"" + text + "\" is not known.",
                    "Write one of " + Arrays.toString(words.getEnumConstants()).replaceAll("[\\[\\]]", "") + ".");
        }
        return found;
    }

    Map<String, String> texts(String name) {
        JsonNode value = value(name);
        Map<String, String> texts = new LinkedHashMap<>();
        if (!value.isMissingNode() && !value.isObject()) {
            problem(name, "This is no JSON object.", "Write for example {\"retry_flag\":\"N\"}.");
        }
        value.properties().forEach(member -> {
            if (member.getValue().isTextual()) {
                texts.put(member.getKey(), member.getValue().textValue());
            } else {
                problem(name + "." + member.getKey(), "This is no text.", "Write it in quotation marks.");
            }
        });
        return texts;
    }

    List<String> list(String name) {
        JsonNode value = value(name);
        List<String> list = new ArrayList<>();
        if (!value.isMissingNode() && !value.isArray()) {
            problem(name, "This is no list.", "Write for example [\"barcode\"].");
        }
        value.valueStream().forEach(each -> list.add(each.asText().toLowerCase(Locale.ROOT)));
        return list;
    }

    void problem(String where, String what, String remedy) {
        problems.add(new Problem(where, what, remedy));
    }

    /** @throws BadInput with everything found, members that nobody asked for included */
    void refuse() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                problem(name, "Nothing of this name is known here.", "Take it out; known are " + asked + ".");
            }
        });
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    private JsonNode value(String name) {
        asked.add(name);
        return node.path(name);
    }
}
