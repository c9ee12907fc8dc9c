package org.openvalidate.target.observed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;
import org.openvalidate.target.Strangers;

/**
 * What came so far over each route, before the first case: none of it belongs to one yet.
 *
 * @param answers of the test driver that were none of a system that is ready
 * @param sights calls to the gateway, by whom they named and where they went
 * @param handshakes that failed
 */
record Routes(int answers, Map<Strangers.Sight, Integer> sights, int handshakes) {

    private static final Text DRIVER = new Text("test driver %d", "测试驱动 %d");
    private static final Text GATEWAY = new Text("gateway %d", "网关 %d");
    private static final Text ANOTHER_PARTNER =
            new Text("gateway %d for partner %s, which is another one", "网关 %d（合作伙伴号 %s，并非本次所用）");
    private static final Text ANOTHER_PATH = new Text("%d at %s, where no gateway is", "%d（地址为 %s，该处并无网关）");
    private static final Text HANDSHAKES = new Text("failed TLS handshakes %d", "TLS 握手失败 %d");
    private static final int LONGEST = 60;

    /** Whether more came since than further answers of a test driver that is not ready. */
    boolean isNewsTo(Routes told) {
        return !sights.equals(told.sights) || handshakes != told.handshakes;
    }

    /** In one line, the right way first, then whatever went astray. */
    String told(String partner, Lang lang) {
        List<String> routes = new ArrayList<>();
        routes.add(DRIVER.in(lang).formatted(answers));
        int right = sights.entrySet().stream()
                .filter(each -> each.getKey().isFor(partner))
                .mapToInt(Map.Entry::getValue)
                .sum();
        routes.add(GATEWAY.in(lang).formatted(right));
        sights.forEach((sight, calls) -> {
            if (!sight.atGateway()) {
                routes.add(ANOTHER_PATH.in(lang).formatted(calls, shown(sight.path())));
            } else if (!sight.isFor(partner)) {
                routes.add(ANOTHER_PARTNER.in(lang).formatted(calls, shown(sight.partner())));
            }
        });
        routes.add(HANDSHAKES.in(lang).formatted(handshakes));
        return String.join(lang == Lang.ZH ? "，" : ", ", routes);
    }

    /** What anybody may have sent. */
    private static String shown(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
