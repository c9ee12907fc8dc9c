package org.openvalidate.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.openvalidate.check.Fact;
import org.openvalidate.check.Finding;
import org.openvalidate.evidence.RecordingReader;
import org.openvalidate.evidence.seal.Unpacked;
import org.openvalidate.problem.BadInput;
import org.openvalidate.wire.Sha256;

/** What the result in a bundle claims, held against the recordings beside it. */
final class Claimed {

    static final String RESULT = "acceptance-result.json";

    private static final Set<String> WITHOUT_EVIDENCE = Set.of("NOT_RUN", "SKIPPED", "INCONCLUSIVE");
    private static final Map<String, String> COUNTS = Map.of(
            "PASSED", "passed",
            "FAILED", "failed",
            "INCONCLUSIVE", "inconclusive",
            "SKIPPED", "skipped",
            "NOT_APPLICABLE", "notApplicable",
            "NOT_RUN", "notRun",
            "WAIVED", "waived");

    private final JsonNode result;
    private final Unpacked bundle;

    private Claimed(JsonNode result, Unpacked bundle) {
        this.result = result;
        this.bundle = bundle;
    }

    /** @throws IOException when the bundle has no result that can be read */
    static Claimed in(Unpacked bundle) throws IOException {
        return new Claimed(new ObjectMapper().readTree(bundle.file(RESULT).toFile()), bundle);
    }

    /** A text of the result by its JSON pointer, empty where there is none. */
    String text(String pointer) {
        return result.at(pointer).asText("");
    }

    int number(String pointer) {
        return result.at(pointer).asInt(0);
    }

    /** Each thing that a whole bundle would have and this one lacks, in a sentence. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        for (String name : List.of("acceptance-report.html", "run.jsonl", "provenance.json")) {
            if (!bundle.names().contains(name)) {
                gaps.add("the bundle has no " + name);
            }
        }
        for (JsonNode each : result.path("cases")) {
            String recording = each.path("recording").asText();
            if (!recording.isEmpty() && !bundle.names().contains(recording)) {
                gaps.add(each.path("id").asText() + ": its recording " + recording + " is missing");
            }
            each.path("attachments").forEach(proof -> {
                String file = proof.path("file").asText();
                if (!bundle.names().contains(file)) {
                    gaps.add(each.path("id").asText() + ": its attachment " + file + " is missing");
                } else if (!hash(file).equals(proof.path("sha256").asText())) {
                    gaps.add(each.path("id").asText() + ": its attachment " + file
                            + " is not the one that was attested");
                }
            });
        }
        if (result.at("/summary/planned").asInt(-1) != result.path("cases").size()) {
            gaps.add("the summary counts other cases than the result lists");
        }
        COUNTS.forEach((verdict, name) -> {
            long counted = cases().stream()
                    .filter(each -> each.path("verdict").asText().equals(verdict))
                    .count();
            if (counted != result.at("/summary/" + name).asInt(-1)) {
                gaps.add("the summary counts " + name + " otherwise than the result lists");
            }
        });
        return gaps;
    }

    /** Each case that its recording judges otherwise, in a sentence. */
    List<String> contradictions() {
        return cases().stream()
                .map(this::contradiction)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    int judged() {
        return (int) cases().stream()
                .filter(each -> !each.path("recording").asText().isEmpty())
                .count();
    }

    private List<JsonNode> cases() {
        return StreamSupport.stream(result.path("cases").spliterator(), false).toList();
    }

    private String contradiction(JsonNode claim) {
        String id = claim.path("id").asText();
        String verdict = claim.path("verdict").asText();
        String file = claim.path("recording").asText();
        if (file.isEmpty() || !bundle.names().contains(file)) {
            boolean fits = WITHOUT_EVIDENCE.contains(verdict) || waived(id, verdict);
            return fits ? "" : id + " is " + verdict + " without a recording";
        }
        // nothing was judged: what was recorded until then bears no verdict
        if (WITHOUT_EVIDENCE.contains(verdict) && claim.path("findings").isEmpty()) {
            return "";
        }
        try {
            Path recording = bundle.file(file);
            Replay replay = Replay.of(RecordingReader.read(recording));
            if (!replay.caseId().equals(id)) {
                return id + ": its recording is that of " + replay.caseId();
            }
            boolean same = verdict.equals(replay.verdict().name()) || waived(id, verdict);
            return same && told(claim.path("findings")).equals(found(replay.findings()))
                    ? ""
                    : id + " is " + verdict + " in the result and " + replay.verdict() + " by its recording";
        } catch (BadInput | IllegalArgumentException unreadable) {
            return id + ": its recording cannot be judged";
        }
    }

    private String hash(String file) {
        try {
            return Sha256.of(Files.readAllBytes(bundle.file(file)));
        } catch (IOException unreadable) {
            return "";
        }
    }

    private boolean waived(String id, String verdict) {
        return verdict.equals("WAIVED")
                && StreamSupport.stream(result.path("waivers").spliterator(), false)
                        .anyMatch(each -> each.path("caseId").asText().equals(id));
    }

    private static List<List<String>> told(JsonNode findings) {
        List<List<String>> told = new ArrayList<>();
        for (JsonNode each : findings) {
            List<String> one = new ArrayList<>(List.of(
                    each.path("check").asText(),
                    each.path("clause").asText(),
                    each.path("outcome").asText(),
                    String.valueOf(each.path("blocking").asBoolean())));
            each.path("facts")
                    .forEach(fact -> one.add(
                            fact.path("key").asText() + "=" + fact.path("value").asText()));
            each.path("exchanges").forEach(seq -> one.add("#" + seq.asText()));
            told.add(one);
        }
        return told;
    }

    private static List<List<String>> found(List<Finding> findings) {
        return findings.stream().map(Claimed::found).toList();
    }

    private static List<String> found(Finding finding) {
        List<String> one = new ArrayList<>(List.of(
                finding.check(),
                finding.obligation().expectation().clause(),
                finding.outcome().name(),
                String.valueOf(finding.blocking())));
        for (Fact fact : finding.facts()) {
            one.add(fact.key() + "=" + fact.value());
        }
        finding.exchanges().forEach(seq -> one.add("#" + seq));
        return one;
    }
}
