package org.openvalidate.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.evidence.proof.ProofFolder;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.Outside;
import org.openvalidate.result.RunHeader;
import org.openvalidate.result.RunLog;
import org.openvalidate.result.Verdict;

/**
 * One submission from several runs of the same merchant's build: for each case the result that is worth most. A failure of
 * the merchant's own system stays one, whatever another run says; what decides comes before what does not, and among equals
 * the higher grade of evidence.
 */
public final class Join {

    private static final Set<Verdict> DECIDED =
            Set.of(Verdict.PASSED, Verdict.FAILED, Verdict.NOT_APPLICABLE, Verdict.WAIVED);

    private static final Comparator<Told> WORTH = Comparator.comparing(Told::failure)
            .thenComparing(told -> DECIDED.contains(told.result().verdict()))
            .thenComparing(told -> told.result().grade())
            .thenComparing(told -> told.result().verdict() == Verdict.FAILED);

    private final Catalogue catalogue;
    private final List<JoinedRun> runs;

    /** What a run says of a case. */
    private record Told(JoinedRun run, CaseResult result) {

        boolean failure() {
            return result.verdict() == Verdict.FAILED
                    && run.record().header().merchant().equals("external");
        }
    }

    private Join(Catalogue catalogue, List<JoinedRun> runs) {
        this.catalogue = catalogue;
        this.runs = runs;
    }

    /**
     * Reads the runs.
     *
     * @param folders their reports folders
     * @throws BadInput when they cannot be joined: not ended, of another workbook, of another build or account
     */
    public static Join of(List<Path> folders, Catalogue catalogue) {
        List<JoinedRun> runs = JoinedRun.read(folders, catalogue);
        return new Join(catalogue, runs);
    }

    /**
     * Writes the joined record and the recordings that it rests on into a reports folder.
     *
     * @throws BadInput when a run is writing into it
     */
    public void write(Path reports) {
        try (FolderLock folder = FolderLock.take(reports)) {
            writeInto(folder.reports());
        }
    }

    private void writeInto(Path reports) {
        Map<String, Told> best = new TreeMap<>();
        for (JoinedRun run : runs) {
            run.record().cases().forEach(each -> best.merge(each.testCase().id(), new Told(run, each), Join::better));
        }
        FormerRun.clear(reports);
        Instant ended = runs.stream()
                .map(run -> Objects.requireNonNull(run.record().finished()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        try (RunLog log = RunLog.open(reports, header(best.keySet()))) {
            best.values().forEach(told -> {
                copy(told, reports);
                log.append(told.result());
            });
            List<String> services = runs.stream()
                    .flatMap(run -> run.record().outside().services().stream())
                    .toList();
            int count = runs.stream()
                    .mapToInt(run -> run.record().outside().count())
                    .sum();
            log.finish(ended, new Outside(count, services), JoinedFindings.of(runs, most().merchant()));
        }
    }

    private static Told better(Told one, Told other) {
        return WORTH.compare(one, other) >= 0 ? one : other;
    }

    /** That of the run whose evidence is worth most, with the cases of all. */
    private RunHeader header(Set<String> ids) {
        RunHeader most = most();
        List<String> planned = catalogue.cases().stream()
                .map(each -> each.id())
                .filter(ids::contains)
                .toList();
        return new RunHeader(
                runs.stream().map(run -> run.record().header().id()).collect(Collectors.joining("-")),
                most.seed(),
                most.clock(),
                most.tool(),
                most.merchant(),
                most.gateway(),
                most.broken(),
                most.catalogueFile(),
                most.catalogueVersion(),
                most.catalogueSha256(),
                most.lang(),
                most.settings(),
                planned,
                most.answers(),
                runs.stream()
                        .map(run -> run.record().header().started())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                most.particulars(),
                most.waivers());
    }

    private RunHeader most() {
        return runs.stream()
                .map(run -> run.record().header())
                .max(Comparator.comparing(header -> worth(header)))
                .orElseThrow();
    }

    private static int worth(RunHeader header) {
        return (header.merchant().equals("external") ? 2 : 0)
                + (header.gateway().equals("sandbox") ? 1 : 0);
    }

    private static void copy(Told told, Path reports) {
        String recording = told.result().recording();
        Path from = told.run().folder().resolve(recording);
        if (!recording.isEmpty() && Files.isRegularFile(from)) {
            copy(from, reports.resolve(recording));
            new ProofFolder(told.run().folder())
                    .kept(told.result().testCase().id())
                    .forEach(proof -> copy(told.run().folder().resolve(proof), reports.resolve(proof)));
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(Objects.requireNonNull(to.getParent()));
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException denied) {
            throw new HarnessFault(from + " could not be copied to " + to + ".", denied);
        }
    }

    /** The folder that a result lies in. */
    public static Path folder(Path result) {
        return Optional.ofNullable(result.toAbsolutePath().getParent())
                .filter(parent -> !Files.isDirectory(result))
                .orElse(result);
    }
}
