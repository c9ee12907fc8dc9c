package org.openvalidate.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openvalidate.problem.BadInput;

/**
 * An earlier run as its {@code acceptance-result.json} tells it.
 *
 * @param run its id
 * @param verdicts by case, in its order
 */
public record Former(String run, Map<String, String> verdicts) {

    /**
     * Reads an earlier result.
     *
     * @param place the file, or the reports folder that holds it
     * @throws BadInput when there is none that can be read
     */
    public static Former read(Path place) {
        Path file = Files.isDirectory(place) ? place.resolve(Reports.RESULT) : place;
        try {
            JsonNode result = new ObjectMapper().readTree(file.toFile());
            Map<String, String> verdicts = new LinkedHashMap<>();
            for (JsonNode each : result.path("cases")) {
                verdicts.put(each.path("id").asText(), each.path("verdict").asText());
            }
            if (verdicts.isEmpty()) {
                throw unreadable(file);
            }
            return new Former(result.at("/run/id").asText(), verdicts);
        } catch (IOException other) {
            throw unreadable(file);
        }
    }

    private static BadInput unreadable(Path file) {
        return new BadInput(
                file.toString(),
                "The file is no result of an earlier run.",
                "Name the " + Reports.RESULT + " of that run, or its reports folder.");
    }
}
