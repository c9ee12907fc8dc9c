package org.openvalidate.target;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openvalidate.config.Surroundings;
import org.openvalidate.problem.Problem;

/** What must be known of a merchant's own system before it can be observed. */
final class Observed {

    private static final int HIGHEST = 65_535;

    private Observed() {}

    static List<Problem> problems(Surroundings around) {
        List<Problem> problems = new ArrayList<>(around.problems());
        problems.addAll(ObservedAccount.problems(around));
        problems.addAll(driver(around.text(Surroundings.DRIVER_URL)));
        problems.addAll(port(Surroundings.GATEWAY_PORT, around));
        problems.addAll(port(Surroundings.GATEWAY_HTTPS_PORT, around));
        return problems;
    }

    private static List<Problem> driver(String url) {
        if (url.isEmpty()) {
            return List.of(new Problem(
                    Surroundings.DRIVER_URL,
                    "It is not set.",
                    "Set it to the address of the merchant's test driver, such as http://127.0.0.1:9090."));
        }
        return isAddress(url)
                ? List.of()
                : List.of(new Problem(
                        Surroundings.DRIVER_URL,
                        "\"" + url + "\" is no http or https address.",
                        "Write for example http://127.0.0.1:9090."));
    }

    private static boolean isAddress(String url) {
        try {
            URI uri = URI.create(url);
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static List<Problem> port(String name, Surroundings around) {
        String text = around.text(name, "0");
        return text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST
                ? List.of()
                : List.of(
                        new Problem(name, "\"" + text + "\" is no port.", "Write a number from 0 to " + HIGHEST + "."));
    }
}
