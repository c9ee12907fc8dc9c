package org.openvalidate.gateway;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Files that were published at once: all that is kept of them, since what they say is derived from the ledger.
 *
 * @param byFile the latest of each file
 */
public record Publications(PMap<Which, Publication> byFile) {

    /** Which file. */
    public record Which(FileForm form, LocalDate date) {}

    /** Nothing was published at once. */
    static final Publications NONE = new Publications(HashTreePMap.empty());

    Optional<Publication> of(FileForm form, LocalDate date) {
        return Optional.ofNullable(byFile.get(new Which(form, date)));
    }

    Collection<Publication> all() {
        return byFile.values();
    }

    Publications with(Publication publication) {
        return new Publications(byFile.plus(new Which(publication.form(), publication.date()), publication));
    }
}
