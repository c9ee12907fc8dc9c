package org.openvalidate.target;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.config.Settings;
import org.openvalidate.config.Variable;
import org.openvalidate.merchant.broken.BrokenMerchant;
import org.openvalidate.merchant.broken.BrokenMerchants;
import org.openvalidate.merchant.differing.DifferingMerchant;
import org.openvalidate.merchant.differing.DifferingMerchants;
import org.openvalidate.operator.Desk;
import org.openvalidate.problem.Problem;

/** Maps the two words for the sides to a target: the only place that knows them. */
public final class Targets {

    private Targets() {}

    /** What keeps this pair of sides from being opened; empty where nothing does. */
    public static List<Problem> problems(Settings settings) {
        List<Problem> problems = new ArrayList<>();
        if (settings.merchant().equals("external")) {
            problems.addAll(Observed.problems(settings.surroundings()));
        }
        if (settings.gateway().equals("sandbox")) {
            problems.add(new Problem(
                    "acceptance.gateway",
                    "This version cannot reach the sandbox yet.",
                    "Run without -Psandbox: the simulated gateway is used."));
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
        return open(
                settings,
                catalogue,
                recordings,
                tool,
                new PrintStream(OutputStream.nullOutputStream()),
                Optional.empty());
    }

    /**
     * Whether a person works the till of this pair, because nothing else does.
     *
     * @return false for a till that has a test driver, and where nobody is there
     */
    public static boolean byHand(Settings settings) {
        return settings.merchant().equals("external")
                && settings.surroundings().text(Variable.MERCHANT_DRIVER_URL).isEmpty()
                && !settings.unattended();
    }

    /**
     * @param console where a person reads what a merchant's own system must be pointed at
     * @param desk of the tester, where {@link #byHand} holds
     */
    public static Target open(
            Settings settings,
            Catalogue catalogue,
            Path recordings,
            String tool,
            PrintStream console,
            Optional<Desk> desk) {
        return settings.merchant().equals("external")
                ? new Observation(settings, catalogue, recordings, tool, console, desk)
                : new Rehearsal(settings, catalogue, recordings, tool);
    }
}
