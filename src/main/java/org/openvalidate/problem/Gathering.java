package org.openvalidate.problem;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Goes on after bad input to find the rest of it, so that a user is told everything at once. */
public final class Gathering {

    private final Set<Problem> found = new LinkedHashSet<>();

    /** What a step returns, or nothing where its input was bad; the problems are kept. */
    public <T> Optional<T> attempt(Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (BadInput bad) {
            found.addAll(bad.problems());
            return Optional.empty();
        }
    }

    /** Problems found elsewhere; one that is known already counts once. */
    public void add(Collection<Problem> problems) {
        found.addAll(problems);
    }

    /** @throws BadInput with everything that was found, where anything was */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new BadInput(List.copyOf(found));
        }
    }
}
