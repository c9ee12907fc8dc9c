package org.openvalidate.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A run of the committed workbook that was played to its end, and what it left behind. */
public record Rehearsed(Typed typed, Path reports) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A rule that was VIOLATED in a case. */
    public record Violation(String caseId, String rule, boolean blocking) {}

    public static Rehearsed play(Path reports, String... options) {
        List<String> line = new ArrayList<>(List.of("run", "--reports", reports.toString()));
        line.addAll(List.of(options));
        return new Rehearsed(Typed.line(line.toArray(String[]::new)), reports);
    }

    public int exitCode() {
        return typed.exitCode();
    }

    /** The whole {@code acceptance-result.json}. */
    public JsonNode result() {
        try {
            return JSON.readTree(reports.resolve("acceptance-result.json").toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(typed.out() + typed.err(), unreadable);
        }
    }

    /** By case. */
    public Map<String, String> verdicts() {
        Map<String, String> verdicts = new LinkedHashMap<>();
        result().get("cases")
                .forEach(each -> verdicts.put(
                        each.get("id").textValue(), each.get("verdict").textValue()));
        return verdicts;
    }

    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        for (JsonNode each : result().get("cases")) {
            for (JsonNode finding : each.get("findings")) {
                if (finding.get("outcome").textValue().equals("VIOLATED")) {
                    violations.add(new Violation(
                            each.get("id").textValue(),
                            finding.get("check").textValue(),
                            finding.get("blocking").booleanValue()));
                }
            }
        }
        return violations;
    }

    /** Every recording by file name, the port of the gateway left out. */
    public SortedMap<String, String> recordings() {
        SortedMap<String, String> recordings = new TreeMap<>();
        try (Stream<Path> files = Files.list(reports.resolve("recording"))) {
            for (Path file : files.toList()) {
                recordings.put(file.getFileName().toString(), portless(file));
            }
            return recordings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where the recordings of two runs differ: file, line and how either goes on from there; empty where nowhere. */
    public List<String> differences(Rehearsed other) {
        SortedMap<String, String> own = recordings();
        SortedMap<String, String> others = other.recordings();
        List<String> differences = new ArrayList<>();
        TreeSet<String> files = new TreeSet<>(own.keySet());
        files.addAll(others.keySet());
        files.forEach(file ->
                differences.addAll(differences(file, own.getOrDefault(file, ""), others.getOrDefault(file, ""))));
        return differences;
    }

    /** Where a report of two runs differs, but for what no two runs share. */
    public List<String> differences(Rehearsed other, String report) {
        return differences(report, timeless(report), other.timeless(report));
    }

    private static List<String> differences(String file, String text, String other) {
        List<String> here = text.lines().toList();
        List<String> there = other.lines().toList();
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(here.size(), there.size()); i++) {
            String one = i < here.size() ? here.get(i) : "";
            String two = i < there.size() ? there.get(i) : "";
            if (!one.equals(two)) {
                int from = Math.max(0, Arrays.mismatch(one.toCharArray(), two.toCharArray()) - 40);
                differences.add(file + " line " + (i + 1) + ": " + excerpt(one, from) + " | " + excerpt(two, from));
            }
        }
        return differences;
    }

    private static String excerpt(String line, int from) {
        return line.substring(Math.min(from, line.length()), Math.min(from + 120, line.length()));
    }

    /** A report without what no two runs share: the run's id, when it was, and the gateway's port. */
    private String timeless(String report) {
        JsonNode run = result();
        String started = run.get("started").textValue();
        String finished = run.get("finished").textValue();
        return portless(reports.resolve(report))
                .replace(run.get("run").get("id").textValue(), "ID")
                .replace(started, "STARTED")
                .replace(finished, "FINISHED")
                .replace(toTheSecond(started), "STARTED")
                .replace(toTheSecond(finished), "FINISHED");
    }

    private static String toTheSecond(String instant) {
        return instant.substring(0, "2026-11-23T12:00:00".length()).replace('T', ' ');
    }

    private static String portless(Path file) {
        try {
            return Files.readString(file).replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
