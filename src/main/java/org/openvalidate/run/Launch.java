package org.openvalidate.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Answers;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.config.Settings;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Gathering;
import org.openvalidate.problem.Problem;
import org.openvalidate.result.Particulars;
import org.openvalidate.result.Waiver;
import org.openvalidate.target.Target;
import org.openvalidate.target.opening.Targets;

/**
 * A run that is ready to begin: its input has been judged, nothing has been written yet.
 *
 * <p>{@link #open()} begins it, closing what that returns ends it; in between JUnit plays the features with
 * {@link Running#parameters()}.
 */
public final class Launch {

    /** Name and version of the harness, as reports and recordings show it. */
    public static final String TOOL = "OpenValidate " + Version.text();

    static final String RECORDINGS = "recording";

    /** Folder beside it of rounds that a tester gave up for another. */
    static final String REPEATED = "repeated";

    private final RunInput input;

    private Launch(RunInput input) {
        this.input = input;
    }

    /**
     * Judges the input of a run.
     *
     * @param features folder of the features, generated from this catalogue
     * @param console where case lines go
     * @throws BadInput with every problem at once
     */
    public static Launch of(Settings settings, Catalogue catalogue, Path features, PrintStream console) {
        Gathering gathering = new Gathering();
        gathering.add(problems(settings));
        Optional<Answers> answers = gathering.attempt(() -> AnswersFile.of(settings, catalogue));
        Answers declared = answers.orElseGet(() -> catalogue.answered(Map.of()));
        Optional<Plan> plan = gathering.attempt(() -> Plan.of(settings, catalogue, declared));
        Optional<Particulars> particulars = gathering.attempt(() -> particulars(settings));
        Optional<List<Waiver>> waivers = gathering.attempt(() -> waivers(settings, catalogue));
        Optional<Attestations> attestations = gathering.attempt(() -> Attestations.of(settings, catalogue));
        if (settings.resumes()) {
            plan.ifPresent(chosen -> gathering.attempt(
                    () -> Resumption.of(settings, catalogue, chosen).done()));
        }
        gathering.refuse();
        return new Launch(new RunInput(
                settings,
                declared,
                catalogue.declaring(declared),
                plan.orElseThrow(),
                particulars.orElseThrow(),
                waivers.orElseThrow(),
                attestations.orElseThrow(),
                features,
                console));
    }

    /** What is wrong with the settings alone, whatever the workbook says; empty where nothing is. */
    public static List<Problem> problems(Settings settings) {
        return Stream.concat(settings.problems().stream(), Targets.problems(settings).stream())
                .toList();
    }

    /**
     * Who hands the run in, as the file says that the settings name; nothing where they name none.
     *
     * @throws BadInput with every problem of the file
     */
    public static Particulars particulars(Settings settings) {
        String file = settings.text(Settings.PARTICULARS);
        return file.isEmpty() ? Particulars.NONE : ParticularsFile.read(Path.of(file));
    }

    private static List<Waiver> waivers(Settings settings, Catalogue catalogue) {
        String file = settings.text(Settings.WAIVERS);
        return file.isEmpty() ? List.of() : WaiversFile.read(Path.of(file), catalogue);
    }

    /** Folder of the features. */
    Path features() {
        return input.features();
    }

    /**
     * Begins: clears the reports folder of an earlier run, opens the target, writes the head of the record.
     *
     * @throws BadInput when another run writes into that folder
     */
    public Running open() {
        return new Beginning(input).open();
    }

    /** @param sides opens the target, given the folder for its recordings */
    Running open(Function<Path, Target> sides) {
        return new Beginning(input).open(sides);
    }
}
