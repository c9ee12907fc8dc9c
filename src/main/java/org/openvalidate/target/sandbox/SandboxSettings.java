package org.openvalidate.target.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.openvalidate.config.Settings;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.problem.Problem;

/** What can be said of the settings for a gateway that is not ours before anybody calls it; the rest is the doctor's. */
public final class SandboxSettings {

    private static final int HIGHEST = 65_535;

    private SandboxSettings() {}

    public static List<Problem> problems(Settings settings) {
        Surroundings around = settings.surroundings();
        List<Problem> problems = new ArrayList<>();
        if (Maintenance.read(around.text(Variable.ALIPAY_MAINTENANCE)).isEmpty()) {
            problems.add(new Problem(
                    around.where(Variable.ALIPAY_MAINTENANCE),
                    "\"" + around.text(Variable.ALIPAY_MAINTENANCE) + "\" is no part of a week.",
                    "Write it as SUN 12:00 to MON 12:00, in GMT+8, or none."));
        }
        String port = around.text(Variable.NOTIFY_PORT);
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST) {
            problems.add(new Problem(
                    around.where(Variable.NOTIFY_PORT),
                    "\"" + port + "\" is no port.",
                    "Write a number from 0 to " + HIGHEST + "."));
        }
        return problems;
    }
}
