package org.openvalidate.target.opening;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.config.Settings;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.merchant.Tester;
import org.openvalidate.merchant.broken.BrokenMerchant;
import org.openvalidate.merchant.broken.BrokenMerchants;
import org.openvalidate.merchant.differing.DifferingMerchant;
import org.openvalidate.merchant.differing.DifferingMerchants;
import org.openvalidate.operator.Desk;
import org.openvalidate.operator.DeskTester;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.problem.Problem;
import org.openvalidate.target.Target;
import org.openvalidate.target.observed.CarPark;
import org.openvalidate.target.observed.Gate;
import org.openvalidate.target.observed.Observation;
import org.openvalidate.target.observed.Observed;
import org.openvalidate.target.observed.ObservedAccount;
import org.openvalidate.target.relay.Relayed;
import org.openvalidate.target.sandbox.Preflight;
import org.openvalidate.target.sandbox.Sandbox;
import org.openvalidate.target.simulated.Rehearsal;

/** Maps the two words for the sides to a target: the only place that knows them. */
public final class Targets {

    /** Where a target writes down, in the reports folder, which cases are parked. */
    public static final String PARKED = CarPark.FILE;

    private Targets() {}

    /** What keeps this pair of sides from being opened; empty where nothing does. */
    public static List<Problem> problems(Settings settings) {
        List<Problem> problems = new ArrayList<>();
        boolean sandbox = settings.gateway().equals("sandbox");
        if (settings.merchant().equals("external")) {
            problems.addAll(Observed.problems(settings.surroundings()));
            problems.addAll(
                    sandbox
                            ? Relayed.problems(settings.surroundings())
                            : ObservedAccount.settled(settings.surroundings()));
        }
        String broken = settings.text(Settings.BROKEN);
        if (!broken.isEmpty() && BrokenMerchants.named(broken).isEmpty()) {
            problems.add(new Problem(
                    "acceptance.broken",
                    "No broken merchant is called \"" + broken + "\".",
                    "Choose one of: "
                            + BrokenMerchants.all().stream()
                                    .map(BrokenMerchant::id)
                                    .collect(Collectors.joining(", "))
                            + "."));
        }
        String differing = settings.text(Settings.DIFFERING);
        if (!differing.isEmpty() && DifferingMerchants.named(differing).isEmpty()) {
            problems.add(new Problem(
                    "acceptance.differing",
                    "No merchant that is correct in another way is called \"" + differing + "\".",
                    "Choose one of: "
                            + DifferingMerchants.all().stream()
                                    .map(DifferingMerchant::id)
                                    .collect(Collectors.joining(", "))
                            + "."));
        }
        if (!differing.isEmpty() && !broken.isEmpty()) {
            problems.add(new Problem(
                    "acceptance.differing",
                    "A merchant cannot be broken and correct at once.",
                    "Leave acceptance.broken or acceptance.differing out."));
        }
        return problems;
    }

    /**
     * Opens the pair that the settings name; {@link #problems} must have found nothing.
     *
     * @param recordings folder for the recordings, one file a case
     * @param tool name and version of the harness, for the recordings
     */
    public static Target open(Settings settings, Catalogue catalogue, Path recordings, String tool) {
        return open(settings, catalogue, recordings, tool, new PrintStream(OutputStream.nullOutputStream()));
    }

    /** @param console where a person reads what a merchant's own system must be pointed at */
    public static Target open(
            Settings settings, Catalogue catalogue, Path recordings, String tool, PrintStream console) {
        return open(settings, catalogue, recordings, tool, console, Tester.NOBODY);
    }

    /** @param tester the person beside the run */
    public static Target open(
            Settings settings, Catalogue catalogue, Path recordings, String tool, PrintStream console, Tester tester) {
        return open(settings, catalogue, recordings, tool, console, tester, Optional.empty());
    }

    /**
     * Whether a person beside the run is asked for what no program does: a till without a test driver; or, where an operator
     * page is wanted ({@code OPERATOR_PORT}), what the driver does not offer and wallet and browser of a gateway that is not
     * ours.
     */
    public static boolean byHand(Settings settings) {
        Surroundings around = settings.surroundings();
        boolean external = settings.merchant().equals("external");
        boolean driven = !around.text(Variable.MERCHANT_DRIVER_URL).isEmpty();
        boolean wanted = !around.text(Variable.OPERATOR_PORT).isEmpty();
        boolean sandbox = settings.gateway().equals("sandbox");
        return ((external && (!driven || wanted)) || (sandbox && wanted)) && !settings.unattended();
    }

    /** @param desk where the person beside the run is met, where {@link #byHand} holds */
    public static Target open(
            Settings settings, Catalogue catalogue, Path recordings, String tool, PrintStream console, Desk desk) {
        return open(settings, catalogue, recordings, tool, console, new DeskTester(desk), Optional.of(desk));
    }

    private static Target open(
            Settings settings,
            Catalogue catalogue,
            Path recordings,
            String tool,
            PrintStream console,
            Tester tester,
            Optional<Desk> desk) {
        if (settings.merchant().equals("external")) {
            return new Observation(settings, catalogue, recordings, tool, console, gate(settings), tester, desk);
        }
        return settings.gateway().equals("sandbox")
                ? new Sandbox(settings, catalogue, recordings, tool, tester, console)
                : new Rehearsal(settings, catalogue, recordings, tool);
    }

    /**
     * Looks at the gateway where it is none of ours, before the first case and before anything is written.
     *
     * @throws BadInput with everything that the user can mend
     * @throws HarnessFault when the gateway or the way there is at fault
     */
    public static void preflight(Settings settings) {
        if (settings.gateway().equals("sandbox")) {
            Preflight.hold(settings);
        }
    }

    private static Gate gate(Settings settings) {
        return settings.gateway().equals("sandbox") ? Relayed.GATE : Gate.SIMULATED;
    }
}
