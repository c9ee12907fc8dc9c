package org.openvalidate.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.evidence.proof.Exhibit;
import org.openvalidate.evidence.proof.Proof;
import org.openvalidate.problem.Problem;

/** One statement of an attestations file: from its line {@code case = …} to the next such line. */
final class HandedBlock {

    static final String CASE = "case";
    static final String STATEMENT = "statement";
    static final String HOLDS = "holds";
    static final String BY = "by";
    static final String ROLE = "role";
    static final String AT = "at";
    static final String ATTACHMENT = "attachment";

    private static final Set<String> WORDS = Set.of("yes", "no");
    private static final String SIGNED = "A statement counts when somebody has signed it: write who, as what and when.";

    private final NotedLines.Line head;
    private final String caseId;
    private final Map<String, NotedLines.Line> lines = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<NotedLines.Line, String> attachments = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    HandedBlock(NotedLines.Line head, String caseId) {
        this.head = head;
        this.caseId = caseId;
    }

    NotedLines.Line head() {
        return head;
    }

    String caseId() {
        return caseId;
    }

    /** Another line of it, whose key is one of those above. */
    void take(NotedLines.Line line, String key, String value) {
        if (key.equals(ATTACHMENT)) {
            if (!value.isEmpty()) {
                attachments.put(line, value);
            }
        } else if (values.putIfAbsent(key, value) != null) {
            problems.add(line.problem("The key " + key + " stands here again.", "Keep one of the lines."));
        } else {
            lines.put(key, line);
        }
    }

    /** Whether nothing of it is filled in, as in the template. */
    boolean isBlank() {
        return attachments.isEmpty() && values.values().stream().allMatch(String::isEmpty);
    }

    /**
     * The statement, where nothing is wrong with it.
     *
     * @param folder that attachments are named from
     */
    Optional<Handed> read(Path folder, Redactor redactor, Instant now, List<Problem> found) {
        required(STATEMENT, "The statement of " + caseId + " says nothing.", "Say in a sentence what is so.");
        required(BY, caseId + " is not signed: it does not say by whom.", SIGNED);
        required(ROLE, caseId + " is not signed: it does not say in which role.", SIGNED);
        Instant at = signed(now);
        String holds = value(HOLDS).isEmpty() ? "yes" : value(HOLDS);
        if (!WORDS.contains(holds)) {
            problems.add(at(HOLDS).problem("\"" + holds + "\" is neither yes nor no.", "Write holds = yes or no."));
        }
        List<Exhibit> exhibits = new ArrayList<>();
        attachments.forEach(
                (line, value) -> exhibit(line, value, folder, redactor).ifPresent(exhibits::add));
        if (attachments.isEmpty()) {
            problems.add(head.problem(
                    caseId + " has no evidence attached.", "Add a line attachment = FILE | what is to be seen on it."));
        }
        found.addAll(problems);
        return problems.isEmpty()
                ? Optional.of(
                        new Handed(caseId, value(STATEMENT), holds.equals("yes"), value(BY), value(ROLE), at, exhibits))
                : Optional.empty();
    }

    private void required(String key, String what, String remedy) {
        if (value(key).isEmpty()) {
            problems.add(at(key).problem(what, remedy));
        }
    }

    private Instant signed(Instant now) {
        String text = value(AT);
        if (text.isEmpty()) {
            problems.add(at(AT).problem(caseId + " is not signed: it does not say when.", SIGNED));
            return now;
        }
        try {
            boolean day = text.length() == "2026-11-23".length();
            Instant at = day
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.ofHours(8))
                    : OffsetDateTime.parse(text).toInstant();
            // a day is over in no zone before it has begun in the first one
            Instant latest = day ? now.plusSeconds(ZoneOffset.ofHours(6).getTotalSeconds()) : now;
            if (at.isAfter(latest)) {
                problems.add(at(AT).problem(text + " has not come yet.", "Write when it was signed."));
            }
            return at;
        } catch (DateTimeParseException other) {
            problems.add(at(AT).problem(
                            "\"" + text + "\" is no day and no instant.",
                            "Write yyyy-MM-dd, or yyyy-MM-ddThh:mm:ss with an offset such as +09:00."));
            return now;
        }
    }

    private Optional<Exhibit> exhibit(NotedLines.Line line, String value, Path folder, Redactor redactor) {
        int bar = value.indexOf('|');
        String name = (bar < 0 ? value : value.substring(0, bar)).strip();
        String caption = bar < 0 ? "" : value.substring(bar + 1).strip();
        try {
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file)) {
                problems.add(line.problem(
                        "There is no file " + file + ".",
                        "Name it from the folder of this file, or by its whole path."));
                return Optional.empty();
            }
            if (Files.size(file) > Proof.MOST_BYTES) {
                problems.add(line.problem(name + " is larger than 20 MB.", "Attach a smaller one."));
                return Optional.empty();
            }
            return Optional.of(new Exhibit(Proof.of(Files.readAllBytes(file), redactor), caption));
        } catch (Proof.Unfit unfit) {
            problems.add(line.problem(name + ": " + unfit.what(), unfit.remedy()));
        } catch (IOException | IllegalArgumentException unreadable) {
            problems.add(line.problem("The file " + name + " cannot be read.", "Name one that can."));
        }
        return Optional.empty();
    }

    private String value(String key) {
        return values.getOrDefault(key, "");
    }

    /** The line of a key; where there is none, the head of the statement. */
    private NotedLines.Line at(String key) {
        return lines.getOrDefault(key, head);
    }
}
