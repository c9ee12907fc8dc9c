package org.openvalidate.gateway.http.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.FileFault;
import org.openvalidate.gateway.Notice;

/** The description for programs says what the port does, neither more nor less. */
class OpenApiTest {

    private final JsonNode api = read();

    @Test
    void every_call_is_described_and_nothing_else() {
        Set<String> described = new TreeSet<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT)
                                + " "
                                + path.getKey().substring(1).replaceAll("\\{\\w+}", "*"))));

        assertThat(described).isEqualTo(new TreeSet<>(routes()));
    }

    @Test
    void every_reference_leads_somewhere() {
        List<String> references = api.findValuesAsText("$ref");

        assertThat(references)
                .isNotEmpty()
                .allMatch(reference -> !api.at(reference.substring(1)).isMissingNode());
    }

    @Test
    void every_part_of_a_path_is_a_parameter_of_its_calls() {
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(call -> {
                    List<String> named = new ArrayList<>();
                    call.path("parameters")
                            .forEach(parameter ->
                                    named.add(parameter.path("$ref").asText().replaceFirst(".*/", "{") + "}"));
                    assertThat(Stream.of(path.getKey().split("/", -1))
                                    .filter(part -> part.startsWith("{"))
                                    .toList())
                            .as(path.getKey())
                            .isEqualTo(named);
                }));
    }

    @Test
    void operations_have_ids_of_their_own() {
        assertThat(api.findValuesAsText("operationId")).doesNotHaveDuplicates().hasSameSizeAs(routes());
    }

    @Test
    void words_to_choose_from_are_those_that_are_known() {
        JsonNode schemas = api.path("components").path("schemas");

        assertThat(words(schemas.at("/Notice/properties/kind/enum"))).isEqualTo(names(Notice.Kind.values()));
        assertThat(schemas.at("/Fault/properties/fault/description").asText())
                .contains(String.join(", ", names(Fault.Kind.values())));
        assertThat(
                        words(
                                api.at(
                                        "/paths/~1partners~1{partner}~1buyers/post/requestBody/content/application~1json/schema/properties/behaviour/enum")))
                .isEqualTo(names(Behaviour.values()));
        assertThat(
                        words(
                                api.at(
                                        "/paths/~1partners~1{partner}~1files/post/requestBody/content/application~1json/schema/properties/fault/enum")))
                .isEqualTo(names(FileFault.values()));
        assertThat(words(api.at("/components/parameters/kind/schema/enum"))).isEqualTo(names(Files.Kind.values()));
    }

    private static List<String> routes() {
        return Routes.calls();
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(OpenApi.text());
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
