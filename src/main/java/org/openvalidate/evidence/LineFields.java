package org.openvalidate.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.openvalidate.wire.Iso8601;

/** How single fields stand in a line: maps sorted by key, instants with offset, nothing silently missing. */
public final class LineFields {

    private LineFields() {}

    /** A field that every line of this kind has. */
    public static JsonNode need(JsonNode node, String name) {
        JsonNode field = node.get(name);
        if (field == null) {
            throw new IllegalArgumentException("it has no field " + name);
        }
        return field;
    }

    /** A text that every line of this kind has. */
    public static String text(JsonNode node, String name) {
        JsonNode field = need(node, name);
        if (!field.isTextual()) {
            throw new IllegalArgumentException("its field " + name + " is no text");
        }
        return field.textValue();
    }

    /** A whole number that every line of this kind has. */
    public static long number(JsonNode node, String name) {
        JsonNode field = need(node, name);
        if (!field.canConvertToLong()) {
            throw new IllegalArgumentException("its field " + name + " is no whole number");
        }
        return field.longValue();
    }

    /** An instant, or null where the field is null or absent. */
    public static @Nullable Instant instant(JsonNode node, String name) {
        JsonNode field = node.get(name);
        return field == null || field.isNull() ? null : Iso8601.parse(text(node, name));
    }

    /** An instant that every line of this kind has. */
    public static Instant moment(JsonNode node, String name) {
        return Objects.requireNonNull(Iso8601.parse(text(node, name)));
    }

    /** One of the words of an enum. */
    public static <E extends Enum<E>> E word(Class<E> type, String text) {
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no " + type.getSimpleName().toLowerCase(Locale.ROOT));
        }
    }

    /** Texts by name; none where the field is absent. */
    public static Map<String, String> map(JsonNode node, String name) {
        Map<String, String> map = new TreeMap<>();
        JsonNode field = node.get(name);
        if (field != null) {
            field.properties()
                    .forEach(each -> map.put(each.getKey(), each.getValue().asText()));
        }
        return map;
    }

    /** A list of texts; empty where the field is absent. */
    public static List<String> texts(JsonNode node, String name) {
        return items(node, name).stream().map(JsonNode::asText).toList();
    }

    /** The items of a list; none where the field is absent. */
    public static List<JsonNode> items(JsonNode node, String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false).toList();
    }

    /** Writes a map with its keys sorted. */
    public static void put(ObjectNode node, String name, Map<String, String> map) {
        ObjectNode object = node.putObject(name);
        new TreeMap<>(map).forEach(object::put);
    }

    /** Writes texts in their order. */
    public static void put(ObjectNode node, String name, Collection<String> texts) {
        ArrayNode array = node.putArray(name);
        texts.forEach(array::add);
    }

    /** Writes an instant, or null. */
    public static void put(ObjectNode node, String name, @Nullable Instant instant) {
        node.put(name, instant == null ? null : Iso8601.of(instant));
    }
}
