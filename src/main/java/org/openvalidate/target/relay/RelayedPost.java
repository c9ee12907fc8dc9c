package org.openvalidate.target.relay;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.gateway.Account;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.http.FailedHandshake;
import org.openvalidate.gateway.http.tls.Trust;
import org.openvalidate.gateway.relay.NoticeWay;
import org.openvalidate.gateway.relay.Relay;
import org.openvalidate.gateway.relay.RelayKeys;
import org.openvalidate.gateway.relay.Upstream;
import org.openvalidate.probe.Maintenance;
import org.openvalidate.probe.ProxyAddress;
import org.openvalidate.target.Unjudged;
import org.openvalidate.target.buyer.Hands;
import org.openvalidate.target.buyer.HandsWallet;
import org.openvalidate.target.buyer.Wallet;
import org.openvalidate.target.buyer.WalletCommand;
import org.openvalidate.target.buyer.Wallets;
import org.openvalidate.target.observed.ObservedAccount;
import org.openvalidate.target.observed.Post;
import org.openvalidate.target.observed.Premises;
import org.openvalidate.target.observed.Turn;
import org.openvalidate.target.sandbox.CleanUp;
import org.openvalidate.target.sandbox.DirectVoice;
import org.openvalidate.target.sandbox.Sold;
import org.openvalidate.target.sandbox.Sweep;
import org.openvalidate.time.Chance;
import org.openvalidate.time.RealTimeline;

/** The relay before the gateway that the settings name. */
public final class RelayedPost implements Post {

    /** The longest that a till waits for a pay is shorter: it is not the relay that gives up first. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Text POINT = new Text(
            "Point the till at the relay, which passes its calls on to the gateway, and leave everything else as it is:",
            "请将收银终端的网关地址改为录制代理（由其转发至网关），其他配置保持不变：");
    private static final Text UNSEEN = new Text(
            "notices go past the relay, so that nobody can say what they told; NOTIFY_FORWARD leads them through it",
            "通知未经过录制代理，无法判断其内容；可通过 NOTIFY_FORWARD 使其经过录制代理");

    private static final Text MADE = new Text(
            "notices are made by the relay from what the gateway answers to queries, and marked so",
            "异步通知由录制代理根据网关的查询应答生成，并在记录中标明");

    private final Premises premises;
    private final OwnQuestions questions;
    private final Relay relay;
    private final Hands hands;
    private final Maintenance maintenance;
    private final CleanUp cleanUp;
    private final List<String> played = new ArrayList<>();

    RelayedPost(Premises premises) {
        this.premises = premises;
        Surroundings around = premises.settings().surroundings();
        ObservedAccount account = premises.account();
        Upstream upstream = new Upstream(
                URI.create(around.text(Variable.ALIPAY_GATEWAY)),
                set(around, Variable.ALIPAY_BACKUP_GATEWAY).map(URI::create),
                set(around, Variable.ALIPAY_TRUST_CERTIFICATE).map(Path::of).map(Trust::and),
                ProxyAddress.selector(around.text(Variable.ALIPAY_PROXY)),
                PATIENCE,
                premises.timeline());
        this.questions = new OwnQuestions(premises, this::uri);
        this.relay = Relay.open(
                premises.listening(),
                premises.dialect(),
                upstream,
                new RelayKeys(Relayed.upstreamKeys(around), account.gatewayKeys(), Relayed.trusted(around)),
                premises.timeline(),
                premises.attribution(),
                premises.strangers(),
                new NoticeWay(
                        Relayed.forward(around),
                        set(around, Variable.NOTIFY_TRUST_CERTIFICATE)
                                .map(Path::of)
                                .map(Trust::and),
                        Relayed.madeHere(around) ? Optional.of(questions.past()) : Optional.empty()));
        this.cleanUp = new CleanUp(premises.dialect());
        this.hands = new Hands(Wallets.of(around), premises.tester());
        this.maintenance =
                Maintenance.read(around.text(Variable.ALIPAY_MAINTENANCE)).orElseThrow();
    }

    @Override
    public Text point() {
        return POINT;
    }

    @Override
    public List<String> remarks(Lang lang) {
        Surroundings around = premises.settings().surroundings();
        if (Relayed.madeHere(around)) {
            return List.of("  " + MADE.in(lang));
        }
        return Relayed.forward(around).isPresent() ? List.of() : List.of("  " + UNSEEN.in(lang));
    }

    @Override
    public void ready() {
        maintenance.endAfter(premises.timeline().now()).ifPresent(end -> {
            throw new Unjudged(
                    Unjudged.Kind.UNDECIDED,
                    "The sandbox is maintained until " + end + " GMT+8 (ALIPAY_MAINTENANCE); run it again afterwards.");
        });
    }

    /** It keeps by itself what has moved there. */
    @Override
    public State state() {
        return State.of(new Account(
                premises.account().partner(), premises.account().currency(), BigDecimal.ONE, Duration.ZERO));
    }

    @Override
    public URI uri() {
        return relay.uri();
    }

    @Override
    public URI secureUri() {
        return relay.secureUri().orElseThrow();
    }

    @Override
    public List<FailedHandshake> failedHandshakes() {
        return relay.failedHandshakes();
    }

    @Override
    public Turn turn(String caseId, CaseRecorder recorder, Instant start, Chance chance) {
        Wallet wallet = wallet(caseId);
        played.add(caseId);
        Sold sold = cleanUp.ofCase(caseId);
        RelayedSide side =
                new RelayedSide(relay, wallet, premises.timeline(), start, recorder, premises.fingerprint(), sold);
        return new RelayedTurn(
                premises.dialect(), relay, wallet, side, questions.probing(chance), sold, questions.about(sold));
    }

    @Override
    public void close() {
        relay.close();
        sweep();
    }

    private void sweep() {
        played.stream().filter(premises.parked()).forEach(cleanUp::spare);
        // the run's own time is over
        try (RealTimeline after = new RealTimeline()) {
            DirectVoice own = DirectVoice.of(premises.settings().surroundings(), premises.dialect(), after);
            new Sweep(
                            premises.settings(),
                            premises.catalogue(),
                            premises.recordings(),
                            premises.tool(),
                            premises.account().currency(),
                            premises.dialect(),
                            after,
                            premises.fingerprint(),
                            premises.redactor(),
                            premises.console())
                    .hold(cleanUp, own);
        }
    }

    private Wallet wallet(String caseId) {
        return set(premises.settings().surroundings(), Variable.BUYER_COMMAND)
                .<Wallet>map(command -> new WalletCommand(command, premises.timeline()))
                .orElseGet(() -> new HandsWallet(hands, caseId));
    }

    private static Optional<String> set(Surroundings around, Variable variable) {
        return Optional.of(around.text(variable)).filter(text -> !text.isEmpty());
    }
}
