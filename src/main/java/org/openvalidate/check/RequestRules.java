package org.openvalidate.check;

import java.util.Map;

/** Rules that every request is held to, by their ids. */
final class RequestRules {

    private RequestRules() {}

    static Map<String, Rule> all() {
        return Map.ofEntries(
                Map.entry("signed.request", OnRequests.signed()),
                Map.entry("charset.url", OnRequests.charsetInUrl()),
                Map.entry("charset.value", OnRequests.charsetKept()),
                Map.entry("empty.request", OnRequests.nothingEmpty()),
                Map.entry("required.request", OnRequests.requiredPresent()),
                Map.entry("length.request", OnRequests.lengthsFit()),
                Map.entry("decimals.amount", OnRequests.wholeYen()));
    }
}
