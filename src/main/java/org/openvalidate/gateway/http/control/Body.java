package org.openvalidate.gateway.http.control;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

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
        return duration(name, Duration.ZERO, LONGEST);
    }

    Optional<Duration> duration(String name, Duration least, Duration most) {
        String text = text(name, "");
        return text.isEmpty() ? Optional.empty() : duration(name, text, least, most);
    }

    /** Lengths of time, each more than zero and at most a day. */
    List<Duration> durations(String name, int most) {
        JsonNode value = value(name);
        if (!value.isArray() || value.size() > most) {
            problem(name, "This is no list of at most " + most + " lengths of time.", "Write [\"PT4M\",\"PT10M\"].");
            return List.of();
        }
        List<Duration> all = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            duration(name + "[" + i + "]", value.get(i).asText(), Duration.ofMillis(1), LONGEST)
                    .ifPresent(all::add);
        }
        return all;
    }

    /** An instant with its offset, one of the gateway's own time in GMT+8, or a length of time from now. */
    Optional<Instant> instant(String name, Instant now) {
        String text = text(name, "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (text.startsWith("P")) {
                return Optional.of(now.plus(Duration.parse(text)));
            }
            return Optional.of(
                    text.contains("T")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text, STAMP).toInstant(ZoneOffset.ofHours(8)));
        } catch (DateTimeException noInstant) {
            problem(
                    name,
                    "\"" + text + "\" names no instant.",
                    "Write 2026-11-23T12:00:00+08:00, 2026-11-23 12:00:00 (GMT+8), or PT5M for so long from now.");
            return Optional.empty();
        }
    }

    boolean has(String name) {
        return !value(name).isMissingNode();
    }

    boolean isText(String name) {
        return value(name).isTextual();
    }

    private Optional<Duration> duration(String where, String text, Duration least, Duration most) {
        try {
            Duration duration = Duration.parse(text);
            if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
                return Optional.of(duration);
            }
        } catch (DateTimeParseException noDuration) {
            // told below
        }
        problem(
                where,
                "\"" + text + "\" is no length of time from " + least + " to " + most + ".",
                "Write for example PT20S.");
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

    /** A list of texts, as they are written. */
    List<String> words(String name) {
        JsonNode value = value(name);
        if (!value.isMissingNode() && !value.isArray()) {
            problem(name, "This is no list.", "Write for example [\"barcode\"].");
        }
        return value.valueStream().map(JsonNode::asText).toList();
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
