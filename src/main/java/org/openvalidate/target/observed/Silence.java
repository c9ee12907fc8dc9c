package org.openvalidate.target.observed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.openvalidate.gateway.http.FailedHandshake;
import org.openvalidate.target.Strangers;

/** Why nothing was seen of a till that was asked to call: what the gateway noticed, the likeliest cause first. */
final class Silence {

    private static final String PATH = "/gateway.do";

    private Silence() {}

    /**
     * The reason for the report, in one sentence and its causes.
     *
     * @param gateway what the till should call
     * @param partner the account that it should name
     * @param sights calls that belonged to nobody
     * @param failed handshakes
     */
    static String reason(
            String gateway, String partner, Collection<Strangers.Sight> sights, List<FailedHandshake> failed) {
        List<String> causes = new ArrayList<>();
        names(sights, partner).forEach(other -> causes.add("calls came for partner " + other + ", not " + partner));
        paths(sights).forEach(path -> causes.add("calls went to " + path + " instead of " + PATH));
        failed.stream()
                .map(FailedHandshake::toString)
                .distinct()
                .forEach(each -> causes.add("a TLS handshake failed with " + each));
        if (causes.isEmpty()) {
            causes.add("the till's gateway address is another one");
            causes.add("a proxy keeps its calls away");
            causes.add("it failed before it called");
        }
        return "No traffic of this case was seen at " + gateway + ". Likely: " + String.join("; ", causes) + ".";
    }

    private static List<String> names(Collection<Strangers.Sight> sights, String partner) {
        return sights.stream()
                .map(Strangers.Sight::partner)
                .filter(other -> !other.isEmpty() && !Objects.equals(other, partner))
                .distinct()
                .toList();
    }

    private static List<String> paths(Collection<Strangers.Sight> sights) {
        return sights.stream()
                .map(Strangers.Sight::path)
                .filter(path -> !path.equals(PATH))
                .distinct()
                .toList();
    }
}
