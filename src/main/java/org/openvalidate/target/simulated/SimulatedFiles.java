package org.openvalidate.target.simulated;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.gateway.FileFault;
import org.openvalidate.gateway.FileTerms;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.merchant.books.Period;
import org.openvalidate.merchant.books.WorkingDays;
import org.openvalidate.target.FileSide;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;

/** Files of the simulated gateway. */
final class SimulatedFiles implements FileSide {

    private static final ZoneOffset GMT8 = ZoneOffset.ofHours(8);

    /** Spoilt files are laid out a little before anybody asks, when all that they tell of has happened. */
    private static final LocalTime EARLY = LocalTime.of(8, 59);

    private static final int MOST_SEED = 1_000_000;

    private final OpenAccount account;
    private final Timeline timeline;
    private final LocalDate day;
    private final Chance chance;

    SimulatedFiles(OpenAccount account, Timeline timeline, Instant start, Chance chance) {
        this.account = account;
        this.timeline = timeline;
        this.day = Period.day(start);
        this.chance = chance;
    }

    @Override
    public void spoil(FileFault fault) {
        LocalDate settled = new WorkingDays(Set.of()).after(day);
        spoil(FileForm.IN_STORE_TRANSACTION, day, fault);
        spoil(FileForm.ONLINE_TRANSACTION, day, fault);
        spoil(FileForm.IN_STORE_SETTLEMENT, settled, fault);
        spoil(FileForm.ONLINE_SETTLEMENT, settled, fault);
    }

    @Override
    public void late(Duration length) {
        var terms = account.state().account().terms();
        FileTerms files = terms.files();
        account.agree(terms.files(files.published(files.from().plus(length), files.window())));
    }

    private void spoil(FileForm form, LocalDate of, FileFault fault) {
        long seed = chance.below(MOST_SEED);
        Instant at = of.plusDays(1).atTime(EARLY).toInstant(GMT8);
        timeline.at(at, Role.GATEWAY, "the file " + form, () -> account.publish(form, of, Optional.of(fault), seed));
    }
}
