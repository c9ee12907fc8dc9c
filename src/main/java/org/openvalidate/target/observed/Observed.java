package org.openvalidate.target.observed;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.gateway.http.tls.ServerIdentity;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;

/** What must be known of a merchant's own system before it can be observed. */
public final class Observed {

    private static final int HIGHEST = 65_535;

    private Observed() {}

    public static List<Problem> problems(Surroundings around) {
        List<Problem> problems = new ArrayList<>(around.problems());
        problems.addAll(ObservedAccount.problems(around));
        problems.addAll(driver(around));
        problems.addAll(port(Variable.GATEWAY_PORT, around));
        problems.addAll(port(Variable.GATEWAY_HTTPS_PORT, around));
        problems.addAll(keyStore(around));
        problems.addAll(port(Variable.SFTP_PORT, around));
        problems.addAll(port(Variable.CONTROL_PORT, around));
        problems.addAll(port(Variable.OPERATOR_PORT, around));
        return problems;
    }

    private static List<Problem> driver(Surroundings around) {
        String url = around.text(Variable.MERCHANT_DRIVER_URL);
        // without one the till is worked by hand, at the operator page
        return url.isEmpty() || isAddress(url)
                ? List.of()
                : List.of(new Problem(
                        around.where(Variable.MERCHANT_DRIVER_URL),
                        "\"" + url + "\" is no http or https address.",
                        "Write for example http://127.0.0.1:9090."));
    }

    private static List<Problem> keyStore(Surroundings around) {
        String own = around.text(Variable.GATEWAY_TLS_KEYSTORE);
        try {
            if (!own.isEmpty()) {
                ServerIdentity.read(Path.of(own), around.text(Variable.GATEWAY_TLS_KEYSTORE_PASSWORD));
            }
            return List.of();
        } catch (BadInput unusable) {
            return unusable.problems();
        }
    }

    private static boolean isAddress(String url) {
        try {
            URI uri = URI.create(url);
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static List<Problem> port(Variable name, Surroundings around) {
        String text = around.text(name);
        boolean fits = text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST;
        return text.isEmpty() || fits
                ? List.of()
                : List.of(new Problem(
                        around.where(name),
                        "\"" + text + "\" is no port.",
                        "Write a number from 0 to " + HIGHEST + "."));
    }
}
