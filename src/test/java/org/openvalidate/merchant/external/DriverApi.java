package org.openvalidate.merchant.external;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The description of the test driver that merchants are given. */
final class DriverApi {

    static final JsonNode DOCUMENT = read();

    private DriverApi() {}

    /** Every call, such as {@code GET /orders/{orderId}}. */
    static Set<String> calls() {
        Set<String> calls = new TreeSet<>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> calls.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return calls;
    }

    /** Names that an object of this schema may have, and those that it must have. */
    static Set<String> names(String schema, boolean required) {
        Set<String> names = new TreeSet<>();
        JsonNode described = DOCUMENT.at("/components/schemas/" + schema);
        if (required) {
            described.path("required").forEach(name -> names.add(name.asText()));
        } else {
            described.path("properties").fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("src/docs/merchant-driver.openapi.json").toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
