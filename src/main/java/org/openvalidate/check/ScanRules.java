package org.openvalidate.check;

import java.util.Map;

/** Rules of codes that buyers scan, by their ids. */
final class ScanRules {

    private ScanRules() {}

    static Map<String, Rule> all() {
        return Map.ofEntries(
                Map.entry("notify.code", OnCodes::notified),
                Map.entry("another.order", OnCodes::orderedAgain),
                Map.entry("present.code", OnStoreCodes::carries),
                Map.entry("returned.code", OnStoreCodes::returned),
                Map.entry("same.code", OnStoreCodes::same),
                Map.entry("data.notice", OnStoreCodes::newData),
                Map.entry("count.charge", OnCodes::sales));
    }
}
