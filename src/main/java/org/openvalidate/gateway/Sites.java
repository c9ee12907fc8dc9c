package org.openvalidate.gateway;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.dialect.Call;

/**
 * {@code site_infos} of an online merchant. Sources: legacy-online §6.2, §10. That {@code site_url} and {@code site_name}
 * are required is not said, and they are not.
 */
final class Sites {

    /** How many sites or apps a merchant may have. */
    static final int MOST = 5;

    private static final String NAME = "site_infos";
    private static final Set<String> TYPES = Set.of("WEB", "APP");

    private Sites() {}

    static Optional<String> defect(Call call) {
        List<String> sites = JsonText.elements(call.parameter(NAME));
        return Defects.first(
                () -> JsonText.array(NAME, call, MOST),
                () -> Defects.unless(!sites.isEmpty(), NAME + " names no site"),
                () -> Defects.unless(
                        sites.stream().allMatch(site -> TYPES.contains(JsonText.value(site, "site_type"))),
                        NAME + " has a site_type that is neither WEB nor APP"));
    }
}
