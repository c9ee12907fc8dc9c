package org.openvalidate.target.simulated;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Notice;
import org.openvalidate.gateway.NoticeTerms;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.target.NoticeSide;
import org.openvalidate.time.Timeline;

/** The notices of one case at the simulated gateway. */
final class SimulatedNotices implements NoticeSide {

    private final OpenAccount account;
    private final Timeline timeline;

    SimulatedNotices(OpenAccount account, Timeline timeline) {
        this.account = account;
        this.timeline = timeline;
    }

    @Override
    public void unheard() {
        settle(terms -> terms.acknowledgedBy(Set.of()));
    }

    @Override
    public void tell(String about, Notice.Kind kind) {
        account.happens(new Event.NoticeAsked(about, kind, timeline.now()));
    }

    private void settle(UnaryOperator<NoticeTerms> change) {
        var terms = account.state().account().terms();
        account.agree(terms.notices(change.apply(terms.notices())));
    }
}
