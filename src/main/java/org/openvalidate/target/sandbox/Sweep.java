package org.openvalidate.target.sandbox;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Origin;
import org.openvalidate.catalogue.Text;
import org.openvalidate.config.Settings;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Key;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.evidence.Opening;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.evidence.WholeRun;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Secret;
import org.openvalidate.time.Timeline;

/**
 * The end of a run at a gateway that is not ours: what its cases left paid is given back on record, and what could not be is
 * told.
 *
 * @param recordings folder for the recordings, one of which is the sweep's own
 * @param tool name and version of the harness, for the recordings
 * @param currency in which the account is settled
 * @param console where a person reads what is left
 */
public record Sweep(
        Settings settings,
        Catalogue catalogue,
        Path recordings,
        String tool,
        String currency,
        Dialect dialect,
        Timeline timeline,
        Fingerprint fingerprint,
        Redactor redactor,
        PrintStream console) {

    private static final Text LEFT = new Text(
            "LEFT ON THE SANDBOX  %s: neither refunded nor cancelled; refund it in the portal or by hand.",
            "沙箱中尚有未处理交易  %s：既未退款也未撤销，请在商户平台或手工退款。");

    private static final int SALT_LENGTH = 40;

    /** Gives back what was sold; where nobody here can sign as the merchant, tells what was. */
    public void hold(CleanUp sold, DirectVoice voice) {
        if (!sold.anything()) {
            return;
        }
        Optional<Key> key = voice.key();
        List<CleanUp.Left> left = key.map(own -> swept(sold, voice, own)).orElseGet(sold::unpaidBack);
        Lang lang = Lang.of(settings.lang());
        left.forEach(each -> console.println(LEFT.in(lang).formatted(each)));
        console.flush();
    }

    private List<CleanUp.Left> swept(CleanUp sold, DirectVoice voice, Key key) {
        CaseRecorder recorder = recorder(voice.account());
        // what is named here must be new to the sandbox, in whatever run and with whatever seed
        Chance chance = Chance.of(settings.seed(), Secret.text(SALT_LENGTH) + WholeRun.CLEAN_UP);
        List<CleanUp.Left> left = sold.sweep(
                noted -> voice.probe(recorder, noted),
                voice.account().signType(),
                key,
                timeline,
                chance,
                currency,
                facts -> recorder.claim(timeline.now(), Claim.GATEWAY, facts));
        recorder.close(timeline.now());
        return left;
    }

    private CaseRecorder recorder(SandboxAccount account) {
        return CaseRecorder.open(
                recordings,
                new Opening(
                        WholeRun.CLEAN_UP,
                        new Origin("", "", 0),
                        List.of(),
                        Set.of(),
                        catalogue.version(),
                        catalogue.sha256(),
                        tool,
                        settings.seed(),
                        timeline.clock(),
                        settings.merchant(),
                        settings.gateway(),
                        account.partner(),
                        timeline.now()),
                new FactStamper(dialect, account.gatewayKeys(), account.merchantKeys(), fingerprint),
                redactor);
    }
}
