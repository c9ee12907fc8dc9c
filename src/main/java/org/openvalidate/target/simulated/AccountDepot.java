package org.openvalidate.target.simulated;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Claim;
import org.openvalidate.gateway.PublishedFile;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.merchant.books.Statement;
import org.openvalidate.merchant.fetch.Depot;
import org.openvalidate.merchant.fetch.Fetched;
import org.openvalidate.time.Timeline;

/**
 * The files that lie for an account, fetched in virtual time without a port; what a server would see of it is recorded as
 * the gateway's word.
 */
final class AccountDepot implements Depot {

    private final OpenAccount account;
    private final Timeline timeline;
    private final CaseRecorder recorder;

    AccountDepot(OpenAccount account, Timeline timeline, CaseRecorder recorder) {
        this.account = account;
        this.timeline = timeline;
        this.recorder = recorder;
    }

    @Override
    public Fetched fetch(Statement statement) {
        List<String> names =
                statement.form().fileNames(account.partner(), statement.period().first());
        Optional<PublishedFile> found = account.files().stream()
                .filter(file -> names.contains(file.name()))
                .findFirst();
        String name = found.map(PublishedFile::name).orElse(names.get(0));
        boolean there = found.isPresent();
        recorder.claim(timeline.now(), Claim.GATEWAY, Map.of(Claim.FILE, name, Claim.THERE, String.valueOf(there)));
        return found.map(PublishedFile::content)
                .<Fetched>map(Fetched.There::new)
                .orElseGet(() -> new Fetched.NotYet("no such file on the server", false));
    }
}
