package org.openvalidate.probe;

import java.net.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.SignType;
import org.openvalidate.problem.BadInput;
import org.openvalidate.time.Timeline;

/**
 * Looks at everything that a run against a gateway needs, before the first case, and tells all that is wrong at once.
 * What it says to the gateway are queries of trades that do not exist; it never pays.
 */
public final class Doctor {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<String> ONLINE = Set.of("web", "wap", "app");

    private final Surroundings settings;
    private final Dialect dialect;
    private final Timeline timeline;
    private final Function<Path, SSLContext> trust;
    private final FileServer fileServer;
    private final Duration patience;
    private final boolean ofTill;
    private final Checkup.Notes notes = new Checkup.Notes();

    /**
     * One who takes a server of files for sound that says that it is one.
     *
     * @param settings the account, its gateway and the merchant's system
     * @param dialect how the gateway speaks
     * @param timeline this machine's clock
     * @param trust whom to believe, given the file of a further authority
     */
    public Doctor(Surroundings settings, Dialect dialect, Timeline timeline, Function<Path, SSLContext> trust) {
        this(settings, dialect, timeline, trust, FileServer.UNTRIED, PATIENCE, false);
    }

    private Doctor(
            Surroundings settings,
            Dialect dialect,
            Timeline timeline,
            Function<Path, SSLContext> trust,
            FileServer fileServer,
            Duration patience,
            boolean ofTill) {
        this.settings = settings;
        this.dialect = dialect;
        this.timeline = timeline;
        this.trust = trust;
        this.fileServer = fileServer;
        this.patience = patience;
        this.ofTill = ofTill;
    }

    /** The same, who also logs in where files lie. */
    public Doctor loggingIn(FileServer server) {
        return new Doctor(settings, dialect, timeline, trust, server, patience, ofTill);
    }

    /** The same, who waits so long for each answer. */
    public Doctor waiting(Duration length) {
        return new Doctor(settings, dialect, timeline, trust, fileServer, length, ofTill);
    }

    /**
     * The same before a merchant's own system, which brings its key and knows its currency: where nobody here can sign for
     * it, only whether somebody answers at the gateway is looked at.
     */
    public Doctor beforeTill() {
        return new Doctor(settings, dialect, timeline, trust, fileServer, patience, true);
    }

    /**
     * Looks at all of it.
     *
     * @param products those that will be tested, empty for whatever the account has
     */
    public Checkup examine(List<String> products) {
        Papers papers = new Papers(settings, notes, ofTill);
        papers.examine();
        Optional<SignType> type = papers.type();
        KeyCabinet.Bunch keys = new KeyCabinet(settings, notes).examine(type);
        Optional<SSLContext> believed = believed();
        Optional<Proxy> proxy = papers.proxy();
        papers.address()
                .ifPresent(address ->
                        talk(new GatewayLine(address, believed, proxy, patience), address, type, keys, products));
        papers.backup()
                .ifPresent(address -> new Consultation(
                                settings,
                                dialect,
                                timeline,
                                new GatewayLine(address, believed, proxy, patience),
                                address,
                                notes)
                        .stand(Variable.ALIPAY_BACKUP_GATEWAY));
        new FileRoom(settings, notes, fileServer, patience).look();
        return notes.checkup(settings.masked());
    }

    private Optional<SSLContext> believed() {
        String file = settings.text(Variable.ALIPAY_TRUST_CERTIFICATE);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(trust.apply(Path.of(file)));
        } catch (BadInput | java.nio.file.InvalidPathException none) {
            notes.add(Complaint.of(Symptom.TRUST_UNREADABLE, settings.where(Variable.ALIPAY_TRUST_CERTIFICATE), file));
            return Optional.empty();
        }
    }

    private void talk(
            GatewayLine line, URI address, Optional<SignType> type, KeyCabinet.Bunch keys, List<String> products) {
        boolean inStore = products.isEmpty() || products.stream().anyMatch(each -> !ONLINE.contains(each));
        boolean online = products.isEmpty() || products.stream().anyMatch(ONLINE::contains);
        Consultation consultation = new Consultation(settings, dialect, timeline, line, address, notes);
        boolean able = notes.well(Basic.SETTINGS, Basic.KEYS) && type.isPresent() && signs(type.get(), keys);
        if (able) {
            consultation.sign(type.get(), keys, inStore, online);
        } else {
            consultation.knock();
        }
    }

    /** Who is to sign and cannot has been told so by now; a till does so by itself. */
    private boolean signs(SignType type, KeyCabinet.Bunch keys) {
        return !ofTill
                || type == SignType.MD5
                || keys.own().isPresent()
                || settings.isSet(Variable.ALIPAY_SIGN_COMMAND);
    }

    /** How far a clock may be off: the other side's shows whole seconds, and the way takes its time. */
    static Duration tolerance() {
        return Duration.ofMinutes(2);
    }
}
