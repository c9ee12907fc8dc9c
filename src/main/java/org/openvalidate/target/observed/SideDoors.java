package org.openvalidate.target.observed;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.gateway.http.GatewayServer;
import org.openvalidate.gateway.http.Listening;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.gateway.http.TriggerAmounts;
import org.openvalidate.gateway.http.control.ControlServer;
import org.openvalidate.gateway.http.control.Desk;
import org.openvalidate.gateway.http.control.Tape;
import org.openvalidate.gateway.sftp.Login;
import org.openvalidate.gateway.sftp.Mailbox;
import org.openvalidate.gateway.sftp.SftpServer;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.time.Secret;
import org.openvalidate.time.ShiftedTimeline;
import org.openvalidate.wire.Exchange;

/**
 * What stands beside the gateway of an observed system where it is asked for: its files over SFTP ({@code SFTP_PORT}) and the
 * control API ({@code CONTROL_PORT}).
 */
final class SideDoors implements AutoCloseable {

    private static final Text FILES =
            new Text("  files over SFTP at %s as %s, password %s; host key %s", "  对账文件 SFTP：%s，用户 %s，密码 %s；主机公钥 %s");
    private static final Text CONTROL = new Text("  control API at %s, token %s", "  控制接口：%s，令牌 %s");
    private static final Text OWN = new Text("of ALIPAY_SFTP_PASSWORD", "即 ALIPAY_SFTP_PASSWORD");
    private static final int LENGTH = 24;

    private final @Nullable SftpServer sftp;
    private final @Nullable ControlServer control;
    private final @Nullable Desk desk;
    private final Login login;
    private final String token = Secret.text(LENGTH);
    private final boolean dealt;
    private final String user;

    private SideDoors(
            Surroundings around,
            Premises premises,
            GatewayServer server,
            OpenAccount open,
            ShiftedTimeline clock,
            @Nullable SftpServer sftp,
            Login login,
            String user) {
        this.login = login;
        this.user = user;
        this.sftp = sftp;
        this.dealt = around.text(Variable.ALIPAY_SFTP_PASSWORD).isEmpty();
        Optional<Integer> port = port(around, Variable.CONTROL_PORT);
        this.desk = port.isEmpty() ? null : new Desk(server, SideDoors::none, TriggerAmounts.OFF, Optional.empty());
        if (desk != null) {
            desk.adopt(open, clock, new CaseTape(premises), premises.account().md5Key(), login);
        }
        this.control = desk == null ? null : ControlServer.start(port.orElseThrow(), token, desk);
    }

    /**
     * Opens those that are asked for; neither where none is.
     *
     * @throws BadInput when a port is taken
     */
    static SideDoors open(
            Surroundings around, Premises premises, GatewayServer server, OpenAccount open, ShiftedTimeline clock) {
        String own = around.text(Variable.ALIPAY_SFTP_PASSWORD);
        Login login = new Login(own.isEmpty() ? Secret.text(LENGTH) : own);
        String named = around.text(Variable.ALIPAY_SFTP_USER);
        String user = named.isEmpty() ? premises.account().partner() : named;
        SftpServer sftp = port(around, Variable.SFTP_PORT)
                .map(port -> sftp(around.text(Variable.GATEWAY_BIND), port, user, login, open))
                .orElse(null);
        try {
            return new SideDoors(around, premises, server, open, clock, sftp, login, user);
        } catch (RuntimeException refused) {
            if (sftp != null) {
                sftp.close();
            }
            throw refused;
        }
    }

    /** Where they are, for the person who configures the merchant's system. */
    List<String> lines(Lang lang) {
        List<String> lines = new ArrayList<>();
        if (sftp != null) {
            lines.add(FILES.in(lang)
                    .formatted(sftp.uri(), user, dealt ? login.password() : OWN.in(lang), sftp.fingerprint()));
        }
        if (control != null) {
            lines.add(CONTROL.in(lang).formatted(control.uri(), token));
        }
        return lines;
    }

    @Override
    public void close() {
        if (control != null) {
            control.close();
        }
        if (sftp != null) {
            sftp.close();
        }
        if (desk != null) {
            desk.close();
        }
    }

    private static Optional<Integer> port(Surroundings around, Variable name) {
        String text = around.text(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    private static SftpServer sftp(String bind, int port, String user, Login login, OpenAccount open) {
        try {
            return SftpServer.start(
                    bind,
                    port,
                    KeyFormat.labPair(Secret.seed()),
                    name -> name.equals(user) ? Optional.of(mailbox(login, open)) : Optional.empty());
        } catch (BindException taken) {
            throw new BadInput(List.of(Listening.problem(port)));
        } catch (IOException failed) {
            throw new HarnessFault("Files could not be served over SFTP.", failed);
        }
    }

    private static Mailbox mailbox(Login login, OpenAccount open) {
        return new Mailbox(
                login, open.files(), open.state().account().terms().files().directory());
    }

    /** Accounts beside the observed one are nobody's evidence. */
    private static Tape none(String partner, String secret, KeyRing gateway, KeyRing merchant, Instant at) {
        return new CaseTape(null);
    }

    /** The recording of the case that is open, as far as it got. */
    private record CaseTape(@Nullable Premises premises) implements Tape {

        @Override
        public void record(Exchange exchange) {
            // the attribution records what comes for the account
        }

        @Override
        public void buyer(Instant at, String act, Map<String, String> facts) {
            if (premises != null) {
                premises.attribution().buyer(at, act, facts);
            }
        }

        @Override
        public String lines() {
            return premises == null
                    ? ""
                    : premises.attribution()
                            .opened()
                            .map(id -> read(premises.recordings(), id))
                            .orElse("");
        }

        private static String read(Path recordings, String caseId) {
            try {
                return Files.readString(recordings.resolve(caseId + ".jsonl"));
            } catch (IOException gone) {
                return "";
            }
        }

        @Override
        public void close(Instant at) {
            // the case closes its recording itself
        }
    }
}
