package org.openvalidate.diagnose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.legacy.LegacyService;

/**
 * What was sent beside the parameters that are signed.
 *
 * @param address up to the question mark, empty where it does not show
 * @param method empty where it does not show
 * @param signType as written
 * @param service empty where it is none that is known
 * @param empties names that were sent without a value
 * @param unsent names that the service knows and that were not sent
 * @param repeated every value of each name that came more than once
 */
record Circumstances(
        String address,
        String method,
        String signType,
        Optional<LegacyService> service,
        List<String> empties,
        List<String> unsent,
        Map<String, List<String>> repeated) {}
