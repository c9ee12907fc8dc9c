package org.openvalidate.dialect.legacy.files;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.openvalidate.problem.BadInput;

/**
 * What looking through a whole file came to.
 *
 * @param charset in which it is legible
 * @param banner its first line, where its form has one and it could be read
 * @param rows how many rows were seen, banner and header not counted
 * @param flaws what is wrong, in the order of rows; after {@link FormReader#MOST_FLAWS} nobody looks further
 */
public record Reading(Charset charset, Optional<Banner> banner, long rows, List<Flaw> flaws) {

    public Reading {
        flaws = List.copyOf(flaws);
    }

    /** @throws BadInput with every flaw, where there is one */
    public Reading orRefuse(String file) {
        if (!flaws.isEmpty()) {
            throw new BadInput(flaws.stream().map(flaw -> flaw.problem(file)).toList());
        }
        return this;
    }
}
