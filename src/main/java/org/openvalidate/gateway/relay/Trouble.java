package org.openvalidate.gateway.relay;

import java.util.Locale;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.wire.Response;

/** What is wrong with an answer of the upstream's that no merchant can be blamed for. */
final class Trouble {

    private static final int OK = 200;
    private static final int ERROR = 400;

    private Trouble() {}

    /** In words for the report, empty where nothing is wrong. */
    static String of(Response answer, Call call, SignatureState signature, Dialect dialect) {
        Purpose purpose = dialect.purpose(call.service());
        if (purpose == Purpose.CASHIER) {
            return answer.status() < ERROR ? "" : status(answer);
        }
        if (answer.status() != OK) {
            return status(answer);
        }
        if (answer.headers()
                        .getOrDefault("content-type", "")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("text/html")
                && !answered(answer, dialect)) {
            return "an HTML page";
        }
        if (purpose != Purpose.OTHER && !answered(answer, dialect)) {
            return answer.body().size() == 0 ? "an answer without content" : "what is no answer of this gateway";
        }
        return signature == SignatureState.INVALID ? "a signature that does not verify with the upstream's key" : "";
    }

    private static String status(Response answer) {
        String location = answer.headers().getOrDefault("location", "");
        String host = location.replaceFirst("^(\\w+://[^/?#]+).*", "$1");
        return "HTTP status " + answer.status() + (location.isEmpty() ? "" : ", a way to " + host);
    }

    private static boolean answered(Response answer, Dialect dialect) {
        try {
            return dialect.read(answer) != null;
        } catch (Unreadable foreign) {
            return false;
        }
    }
}
