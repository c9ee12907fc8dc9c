package org.openvalidate.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.evidence.RecordingReader;
import org.openvalidate.evidence.WholeRun;
import org.openvalidate.evidence.seal.Unpacked;
import org.openvalidate.problem.BadInput;
import org.openvalidate.report.FactWords;
import org.openvalidate.result.Verdict;
import org.openvalidate.run.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replay}: judges recordings again, from nothing but themselves. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        header = "Judge a case file, a recording/ folder or a bundle again, from the recordings alone.",
        footer = {
            "",
            "Exit codes are those of a run: 0 passed, 1 failed, 2 bad input, 3 undecided.",
            "",
            "Examples:",
            "  replay reports/mock/recording/SPOT-003.jsonl",
            "  replay reports/mock/recording --json",
            "  replay reports/mock/acceptance-bundle.zip"
        })
final class ReplayCommand implements Callable<Integer> {

    private static final String RECORDINGS = "recording";
    private static final String ENDING = ".jsonl";

    private final PrintStream console;

    @Parameters(paramLabel = "PATH", descriptionKey = "place", description = "a case file, a folder of them, a reports folder, or a bundle")
    Path place = Path.of("");

    @Option(names = "--json", description = "one JSON object with every finding")
    boolean json;

    @Option(names = "--lang", paramLabel = "LANG", description = "of the reasons: en (default) or zh; JSON is English")
    Lang lang = Lang.EN;

    ReplayCommand(PrintStream console) {
        this.console = console;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        List<Replay> replays = replays();
        if (replays.isEmpty()) {
            throw new BadInput(place.toString(), "There is no recording of a case here.", "Name one, or its folder.");
        }
        if (json) {
            console.println(object(replays));
        } else {
            replays.forEach(each -> console.println(
                    "%-13s %-10s %s".formatted(each.verdict(), each.caseId(), shown(told(each.reason())))));
        }
        return exitCode(replays);
    }

    private List<Replay> replays() {
        if (place.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            try (Unpacked bundle = Unpacked.of(place)) {
                return folder(bundle.file(RECORDINGS));
            }
        }
        if (Files.isDirectory(place)) {
            Path inside = place.resolve(RECORDINGS);
            return folder(Files.isDirectory(inside) ? inside : place);
        }
        return List.of(Replay.of(RecordingReader.read(place)));
    }

    /** In the order of their names; what belongs to no case is judged in none. */
    private static List<Replay> folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Replay> replays = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(ENDING))
                    .filter(each ->
                            WholeRun.isCase(each.getFileName().toString().replace(ENDING, "")))
                    .sorted()
                    .toList()) {
                replays.add(Replay.of(RecordingReader.read(file)));
            }
            return replays;
        } catch (IOException unreadable) {
            throw new BadInput(folder.toString(), "The folder cannot be read.", "Name one that can.");
        }
    }

    private static int exitCode(List<Replay> replays) {
        List<Verdict> verdicts = replays.stream().map(Replay::verdict).toList();
        if (verdicts.contains(Verdict.FAILED)) {
            return 1;
        }
        return verdicts.contains(Verdict.INCONCLUSIVE) ? Refusals.UNDECIDED : 0;
    }

    private static String object(List<Replay> replays) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode object = mapper.createObjectNode();
        object.put("exitCode", exitCode(replays));
        ArrayNode cases = object.putArray("cases");
        for (Replay replay : replays) {
            ObjectNode one = cases.addObject();
            one.put("id", replay.caseId()).put("verdict", replay.verdict().name());
            one.put("reason", replay.reason()).put("whole", replay.whole());
            ArrayNode findings = one.putArray("findings");
            replay.findings().forEach(finding -> {
                ObjectNode told = findings.addObject();
                told.put("check", finding.check());
                told.put("clause", finding.obligation().expectation().clause());
                told.put("blocking", finding.blocking());
                told.put("outcome", finding.outcome().name());
                ArrayNode facts = told.putArray("facts");
                finding.facts()
                        .forEach(
                                fact -> facts.addObject().put("key", fact.key()).put("value", fact.value()));
                finding.exchanges().forEach(told.putArray("exchanges")::add);
            });
        }
        return mapper.writeValueAsString(object);
    }

    private String told(String reason) {
        return lang == Lang.ZH ? FactWords.chinese(reason).orElse(reason) : reason;
    }

    private static String shown(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    }
}
