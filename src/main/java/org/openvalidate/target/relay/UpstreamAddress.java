package org.openvalidate.target.relay;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.probe.ProductionHosts;
import org.openvalidate.problem.Problem;

/** Where the relay may pass calls on to: no production gateway, and not itself under any of its names. */
final class UpstreamAddress {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0.0.0.0");
    private static final Set<Integer> USUAL_PORTS = Set.of(8888, 8843);

    private UpstreamAddress() {}

    /** What is wrong with it; nothing where it is not set. */
    static List<Problem> problems(Surroundings around, Variable name) {
        String text = around.text(name);
        if (text.isEmpty()) {
            return List.of();
        }
        URI uri = read(text);
        String what = "";
        String remedy = "Write for example https://mapi.alipaydev.com/gateway.do.";
        if (uri == null) {
            what = "\"" + text + "\" is no http or https address.";
        } else if (ProductionHosts.refuses(uri, around)) {
            what = uri.getHost() + " is the production gateway; nothing is sent there.";
        } else if (isOwn(uri, around)) {
            what = "\"" + text + "\" is where the relay itself listens: it would call itself.";
            remedy = "Name the gateway here, and another GATEWAY_PORT and GATEWAY_HTTPS_PORT for the relay.";
        } else if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            what = "It holds more than an address.";
        }
        return what.isEmpty() ? List.of() : List.of(new Problem(around.where(name), what, remedy));
    }

    /** Null where it is no http or https address. */
    static @Nullable URI read(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
            return web ? uri : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static boolean isOwn(URI gateway, Surroundings around) {
        int usual = gateway.getScheme().equals("https") ? 443 : 80;
        int port = gateway.getPort() < 0 ? usual : gateway.getPort();
        Set<String> names = Stream.of(
                        HERE.stream(),
                        Stream.of(around.text(Variable.GATEWAY_BIND)),
                        Arrays.stream(around.text(Variable.GATEWAY_HOSTNAMES).split(",", -1))
                                .map(String::trim))
                .flatMap(each -> each)
                .map(each -> each.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return names.contains(gateway.getHost().toLowerCase(Locale.ROOT))
                && ports(around).contains(port);
    }

    private static Set<Integer> ports(Surroundings around) {
        return Stream.of(Variable.GATEWAY_PORT, Variable.GATEWAY_HTTPS_PORT)
                .map(around::text)
                .flatMap(text -> text.isEmpty()
                        ? USUAL_PORTS.stream()
                        : Stream.of(text)
                                .filter(each -> each.matches("\\d{1,5}"))
                                .map(Integer::valueOf))
                .collect(Collectors.toSet());
    }
}
