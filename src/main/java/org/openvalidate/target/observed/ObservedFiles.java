package org.openvalidate.target.observed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.gateway.FileFault;
import org.openvalidate.gateway.LedgerEntry;
import org.openvalidate.gateway.Publishing;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.merchant.FileKind;
import org.openvalidate.merchant.external.FileJob;
import org.openvalidate.merchant.external.FileShare;
import org.openvalidate.target.FileSide;
import org.openvalidate.target.Unjudged;
import org.openvalidate.time.Chance;

/**
 * Files of the simulated gateway while a merchant's own system is observed: time is real, so that a file is laid out when all
 * that it tells of has happened, and not on the next day only.
 */
final class ObservedFiles implements FileSide {

    private static final int MOST_SEED = 1_000_000;

    private final OpenAccount account;
    private final Attribution attribution;
    private final Chance chance;
    private @Nullable FileFault fault;

    ObservedFiles(OpenAccount account, Attribution attribution, Chance chance) {
        this.account = account;
        this.attribution = attribution;
        this.chance = chance;
    }

    @Override
    public void spoil(FileFault wrong) {
        fault = wrong;
    }

    @Override
    public void late(Duration length) {
        throw new Unjudged(
                Unjudged.Kind.NOT_RUN,
                "A merchant's own system decides when it asks for its files by itself; nobody can arm it.");
    }

    /** Lays a file out as it stands now, and says what of it is not the case's. */
    FileShare publish(FileJob job) {
        forms(job.kind())
                .forEach(
                        form -> account.publish(form, job.date(), Optional.ofNullable(fault), chance.below(MOST_SEED)));
        List<LedgerEntry> foreign = forms(job.kind())
                .flatMap(form -> Publishing.within(account.state(), form, job.date()).stream())
                .filter(this::isForeign)
                .toList();
        // a spoilt file may have lost or changed any row: what is found in it is this case's, whoever the row was
        return new FileShare(foreign.size(), id -> fault == null && attribution.isForeign(id));
    }

    private boolean isForeign(LedgerEntry entry) {
        return attribution.isForeign(entry.trade().merchantId());
    }

    private static Stream<FileForm> forms(FileKind kind) {
        return kind == FileKind.TRANSACTION
                ? Stream.of(FileForm.IN_STORE_TRANSACTION, FileForm.ONLINE_TRANSACTION)
                : Stream.of(FileForm.IN_STORE_SETTLEMENT, FileForm.ONLINE_SETTLEMENT);
    }
}
