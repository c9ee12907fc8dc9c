package org.openvalidate.gateway;

import java.util.Optional;
import java.util.function.Supplier;
import org.openvalidate.dialect.Reply;

/** What is wrong with a call, in words that name the field; empty where nothing is. */
final class Defects {

    private Defects() {}

    /** The first there is; what comes later may rely on what came before. */
    @SafeVarargs
    static <T> Optional<T> first(Supplier<Optional<T>>... rules) {
        for (Supplier<Optional<T>> rule : rules) {
            Optional<T> defect = rule.get();
            if (defect.isPresent()) {
                return defect;
            }
        }
        return Optional.empty();
    }

    /** The same, refused with this code. */
    static Optional<Reply.Refused> refused(String code, Optional<String> defect) {
        return defect.map(words -> new Reply.Refused(code, words));
    }

    static Optional<String> unless(boolean sound, String words) {
        return sound ? Optional.empty() : Optional.of(words);
    }
}
