package org.openvalidate.check;

import java.util.Map;

/** Rules about access and about errors on the wire, by their ids. */
final class AccessRules {

    private AccessRules() {}

    static Map<String, Rule> all() {
        return Map.ofEntries(
                Map.entry("charset.text", OnTexts::sent),
                Map.entry("echo.answer", OnTexts::echoed),
                Map.entry("refused.code", OnRefusals::with),
                Map.entry("refused.call", OnRefusals::anyhow),
                Map.entry("unrepeated.call", OnRefusals::notRepeated),
                Map.entry("message.till", OnRefusals::told),
                Map.entry("resent.call", OnLines::notResent));
    }
}
