package org.openvalidate.dialect;

import java.util.Locale;
import org.openvalidate.wire.Response;

/** What is wrong with an answer of a gateway that is not ours, for which no merchant can be blamed. */
public final class Trouble {

    private static final int OK = 200;
    private static final int ERROR = 400;

    private Trouble() {}

    /**
     * In words for the report, empty where nothing is wrong.
     *
     * @param legible whether it is an answer of this family at all
     * @param signature what the gateway's own key says of it
     */
    public static String of(Response answer, boolean legible, Purpose purpose, SignatureState signature) {
        if (purpose == Purpose.CASHIER) {
            return answer.status() < ERROR ? "" : status(answer);
        }
        if (answer.status() != OK) {
            return status(answer);
        }
        if (!legible && isPage(answer)) {
            return "an HTML page";
        }
        if (!legible && purpose != Purpose.OTHER) {
            return answer.body().size() == 0 ? "an answer without content" : "what is no answer of this gateway";
        }
        return signature == SignatureState.INVALID ? "a signature that does not verify with the gateway's key" : "";
    }

    private static boolean isPage(Response answer) {
        String type = answer.headers().getOrDefault("content-type", "");
        return type.toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    private static String status(Response answer) {
        String location = answer.headers().getOrDefault("location", "");
        String host = location.replaceFirst("^(\\w+://[^/?#]+).*", "$1");
        return "HTTP status " + answer.status() + (location.isEmpty() ? "" : ", a way to " + host);
    }
}
