package org.openvalidate.gateway;

import java.util.Optional;
import java.util.function.Supplier;

/** What is wrong with a call, in words that name the field; empty where nothing is. */
final class Defects {

    private Defects() {}

    /** The first there is; what comes later may rely on what came before. */
    @SafeVarargs
    static Optional<String> first(Supplier<Optional<String>>... rules) {
        for (Supplier<Optional<String>> rule : rules) {
            Optional<String> defect = rule.get();
            if (defect.isPresent()) {
                return defect;
            }
        }
        return Optional.empty();
    }

    static Optional<String> unless(boolean sound, String words) {
        return sound ? Optional.empty() : Optional.of(words);
    }
}
