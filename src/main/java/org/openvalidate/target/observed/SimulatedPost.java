package org.openvalidate.target.observed;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.dialect.SignType;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.gateway.Account;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.http.FailedHandshake;
import org.openvalidate.gateway.http.GatewayServer;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.gateway.http.tls.Trust;
import org.openvalidate.target.Probing;
import org.openvalidate.target.simulated.Browser;
import org.openvalidate.target.simulated.SimulatedCashier;
import org.openvalidate.target.simulated.SimulatedSide;
import org.openvalidate.target.simulated.SimulatedVoice;
import org.openvalidate.time.Chance;
import org.openvalidate.time.ShiftedTimeline;

/** The simulated gateway with the merchant's account, one for the whole run. */
final class SimulatedPost implements Post {

    private static final Text POINT = new Text(
            "Point the till at the simulated gateway and leave everything else as it is:",
            "请将收银终端的网关地址改为模拟网关，其他配置保持不变：");

    private final Premises premises;
    private final GatewayServer server;
    private final OpenAccount open;
    private final SideDoors doors;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    SimulatedPost(Premises premises) {
        this.premises = premises;
        ShiftedTimeline clock = ShiftedTimeline.sharing(premises.timeline());
        Surroundings around = premises.settings().surroundings();
        Figures figures = premises.figures();
        ObservedAccount account = premises.account();
        this.server = GatewayServer.start(
                premises.listening(),
                premises.dialect(),
                premises.strangers(),
                Optional.of(around.text(Variable.NOTIFY_TRUST_CERTIFICATE))
                        .filter(file -> !file.isEmpty())
                        .map(Path::of)
                        .map(Trust::and));
        this.open = new OpenAccount(
                State.of(new Account(
                                account.partner(),
                                account.currency(),
                                account.rate(figures),
                                figures.duration(Figures.PAY_EXPIRY)))
                        .recalling(
                                premises.earlier().trades(),
                                premises.earlier().refunds(),
                                premises.earlier().shops()),
                clock,
                account.gatewayKeys(),
                premises.attribution(),
                Chance.of(premises.settings().seed(), "latency"),
                figures.duration(Figures.ANSWER_LEAST),
                figures.duration(Figures.ANSWER_MOST));
        if (!premises.phones().isEmpty()) {
            open.agree(open.state().account().terms().codes(premises.phones()));
        }
        server.open(open);
        this.doors = SideDoors.open(around, premises, server, open, clock);
    }

    @Override
    public Text point() {
        return POINT;
    }

    @Override
    public List<String> remarks(Lang lang) {
        return doors.lines(lang);
    }

    @Override
    public State state() {
        return open.state();
    }

    @Override
    public URI uri() {
        return server.uri();
    }

    @Override
    public URI secureUri() {
        return server.secureUri().orElseThrow();
    }

    @Override
    public List<FailedHandshake> failedHandshakes() {
        return server.failedHandshakes();
    }

    @Override
    public Turn turn(String caseId, CaseRecorder recorder, Instant start, Chance chance) {
        String driver = premises.settings()
                .surroundings()
                .text(Variable.MERCHANT_DRIVER_URL)
                .replaceAll("/+$", "");
        ObservedFiles files = new ObservedFiles(open, premises.attribution(), chance);
        SimulatedSide side = new SimulatedSide(
                open,
                premises.timeline(),
                start,
                recorder,
                premises.fingerprint(),
                chance,
                new SimulatedCashier(
                        server.booth(open).inside(),
                        new Browser(http, premises.timeline()),
                        recorder,
                        driver + "/return"),
                files);
        SignType type = premises.account().signType();
        Probing probing = new Probing(
                new SimulatedVoice(server, open, premises.timeline(), type),
                open.partner(),
                type,
                premises.account().merchantKeys(),
                premises.timeline(),
                chance);
        return new SimulatedTurn(open, side, probing, files, premises.attribution(), server.uri());
    }

    @Override
    public void close() {
        doors.close();
        server.close();
    }
}
