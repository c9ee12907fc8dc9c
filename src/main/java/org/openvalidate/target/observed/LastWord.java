package org.openvalidate.target.observed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The gateway's last word on what a case was about, while the merchant's system may still be speaking. A trade is the case's
 * before the merchant says anything of it; so what it has spoken of is read first, and the gateway is never said not to know a
 * trade of which it was only not yet asked.
 */
final class LastWord {

    private LastWord() {}

    /**
     * @param named the trades that the merchant has spoken of by now
     * @param ids what the case owns by now
     */
    static List<Map<String, String>> of(Turn turn, Supplier<Set<String>> named, Supplier<Set<String>> ids) {
        Set<String> spokenOf = named.get();
        return turn.ends(ids.get(), spokenOf);
    }
}
