package org.openvalidate.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.RunsOn;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.config.Settings;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;
import org.openvalidate.workbook.Nearest;

/**
 * The files named by {@code acceptance.attestations}: what persons attest, with the proofs. Lines {@code key = value}; a
 * line {@code case = LIVE-001} begins a statement. The command {@code catalogue --attestations} writes a template; a
 * statement of which nothing is filled in is passed over.
 */
final class AttestationsFile {

    private static final Set<String> KEYS = Set.of(
            HandedBlock.STATEMENT,
            HandedBlock.HOLDS,
            HandedBlock.BY,
            HandedBlock.ROLE,
            HandedBlock.AT,
            HandedBlock.ATTACHMENT);
    private static final String ENDING = ".txt";
    private static final String TEMPLATE =
            "Write one with: java -jar target/openvalidate.jar catalogue --attestations --out FILE";

    private final Catalogue catalogue;
    private final Redactor redactor;
    private final Instant now;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<List<String>, NotedLines.Line> signed = new LinkedHashMap<>();
    private final List<Handed> handed = new ArrayList<>();

    private AttestationsFile(Catalogue catalogue, Redactor redactor, Instant now) {
        this.catalogue = catalogue;
        this.redactor = redactor;
        this.now = now;
    }

    /**
     * Reads files, and of folders what ends in {@code .txt}.
     *
     * @param redactor masks the secrets of attached texts
     * @param now nothing is signed after it
     * @throws BadInput with every problem of every file, each with its line
     */
    static List<Handed> read(List<Path> named, Catalogue catalogue, Redactor redactor, Instant now) {
        AttestationsFile read = new AttestationsFile(catalogue, redactor, now);
        named.stream().flatMap(each -> read.files(each).stream()).forEach(read::take);
        if (!read.problems.isEmpty()) {
            throw new BadInput(read.problems);
        }
        return read.handed;
    }

    /** Whether a row has something that a person can attest: it can be attested as a whole, or a line of it. */
    static boolean isAttestable(TestCase row) {
        return row.runsOn().contains(RunsOn.ATTESTED)
                || row.expected().stream().anyMatch(each -> each.rule().startsWith("attested."));
    }

    private List<Path> files(Path named) {
        if (!Files.isDirectory(named)) {
            return List.of(named);
        }
        try (Stream<Path> inside = Files.list(named)) {
            List<Path> files = inside.filter(each -> each.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                problem("The folder " + named + " holds no file that ends in " + ENDING + ".", TEMPLATE + ".");
            }
            return files;
        } catch (IOException unreadable) {
            problem("The folder " + named + " cannot be read.", "Name a file or a folder that can.");
            return List.of();
        }
    }

    private void take(Path file) {
        List<NotedLines.Line> lines;
        try {
            lines = NotedLines.read(file);
        } catch (BadInput unreadable) {
            problems.addAll(unreadable.problems());
            return;
        }
        List<HandedBlock> blocks = new ArrayList<>();
        for (NotedLines.Line line : lines) {
            take(line, blocks);
        }
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
        blocks.stream().filter(each -> !each.isBlank()).forEach(each -> judge(each, folder));
    }

    private void take(NotedLines.Line line, List<HandedBlock> blocks) {
        int equals = line.text().indexOf('=');
        String key = equals < 0 ? line.text() : line.text().substring(0, equals).strip();
        String value = equals < 0 ? "" : line.text().substring(equals + 1).strip();
        @Nullable HandedBlock open = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (equals < 0) {
            problems.add(line.problem("The line is no key = value.", TEMPLATE + "."));
        } else if (key.equals(HandedBlock.CASE)) {
            blocks.add(new HandedBlock(line, value));
        } else if (!KEYS.contains(key)) {
            problems.add(line.problem("\"" + key + "\" is no key.", Nearest.question(key, KEYS, TEMPLATE + ".")));
        } else if (open == null) {
            problems.add(line.problem("The line belongs to no case.", "Begin each statement with case = ID."));
        } else {
            open.take(line, key, value);
        }
    }

    private void judge(HandedBlock block, Path folder) {
        Optional<TestCase> row = catalogue.find(block.caseId());
        if (row.isEmpty()) {
            List<String> ids = catalogue.cases().stream()
                    .filter(AttestationsFile::isAttestable)
                    .map(TestCase::id)
                    .toList();
            problems.add(block.head()
                    .problem(
                            "The workbook has no case \"" + block.caseId() + "\"" + lookAlike(block.caseId()) + ".",
                            Nearest.question(block.caseId(), ids, "Name a case by its whole id.")));
        } else if (!isAttestable(row.get())) {
            problems.add(block.head()
                    .problem(
                            block.caseId() + " is judged from messages; a person's word does not count for it.",
                            "Remove the statement. " + TEMPLATE + " to see what is attested."));
        }
        block.read(folder, redactor, now, problems).ifPresent(each -> {
            NotedLines.Line before = signed.putIfAbsent(List.of(each.caseId(), each.by()), block.head());
            if (before == null) {
                handed.add(each);
            } else {
                problems.add(block.head()
                        .problem(
                                each.by() + " attests " + each.caseId() + " in line " + before.number() + " of "
                                        + before.file() + " already.",
                                "Keep one of the statements."));
            }
        });
    }

    /** Ids are ASCII: another letter in one only looks like it should. */
    private static String lookAlike(String id) {
        return id.codePoints()
                .filter(each -> each > '~')
                .mapToObj(each -> String.format(
                        ", whose %s (U+%04X) is no ASCII letter or digit", Character.toString(each), each))
                .findFirst()
                .orElse("");
    }

    private void problem(String what, String remedy) {
        problems.add(new Problem(Settings.PREFIX + Settings.ATTESTATIONS, what, remedy));
    }
}
