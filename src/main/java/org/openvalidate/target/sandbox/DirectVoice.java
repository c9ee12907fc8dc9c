package org.openvalidate.target.sandbox;

import java.util.Optional;
import org.openvalidate.config.Surroundings;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Key;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Recorder;

/**
 * The harness's own voice at a gateway that is not ours, in the merchant's name and straight there: past whoever stands on
 * the merchant's way.
 */
public final class DirectVoice {

    private final SandboxAccount account;
    private final Way way;
    private final Dialect dialect;
    private final Timeline timeline;

    DirectVoice(SandboxAccount account, Way way, Dialect dialect, Timeline timeline) {
        this.account = account;
        this.way = way;
        this.dialect = dialect;
        this.timeline = timeline;
    }

    /** With what the settings say of the account; they must have been found in order. */
    public static DirectVoice of(Surroundings around, Dialect dialect, Timeline timeline) {
        return new DirectVoice(
                SandboxAccount.of(around), Way.of(around, GatewayClient.open(around), timeline), dialect, timeline);
    }

    /** Whether the settings hold what signs as this merchant. */
    public boolean isAble() {
        return key().isPresent();
    }

    /** What the gateway answers when it is asked for a trade; empty where it says nothing that it has signed. */
    public Optional<Answer> query(String trade, boolean online) {
        return key().flatMap(own ->
                new LastWord(probe(exchange -> {}, new Sold(dialect)), account.signType(), own).asked(trade, online));
    }

    /**
     * @param recorder takes what is said
     * @param noted among which what comes of it is noted
     */
    SandboxProbe probe(Recorder recorder, Sold noted) {
        RecordedLine line = new RecordedLine(way, dialect, account.merchantKeys(), timeline, recorder, noted);
        return new SandboxProbe(dialect, line, account.gateway(), account.partner(), account.merchantKeys());
    }

    SandboxAccount account() {
        return account;
    }

    Optional<Key> key() {
        return account.merchantKeys().toSign(account.signType());
    }
}
