package org.openvalidate.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.diagnose.Diagnosis;
import org.openvalidate.diagnose.Keys;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.UnreadableKey;
import org.openvalidate.dialect.WrittenKey;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.problem.BadInput;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;

/** Which basics hold for the first request of a till. */
final class TillBasics {

    /**
     * One of them.
     *
     * @param what its name
     * @param holds whether it does
     * @param why what shows it, empty where nothing need be said
     */
    record Basic(Text what, boolean holds, Text why) {}

    private final Surroundings settings;
    private final Call call;
    private final Request request;
    private final List<Basic> basics = new ArrayList<>();

    TillBasics(Surroundings settings, Dialect dialect, Exchange exchange) {
        this.settings = settings;
        this.request = exchange.request();
        this.call = dialect.read(request);
    }

    List<Basic> all() {
        add("the till reaches the gateway", "收银终端可访问网关", true, "");
        add("the form can be read", "报文可读取", call.faults().isEmpty(), String.join(", ", call.faults()));
        String service = call.service();
        add("the service is known", "接口名称正确", LegacyService.named(service).isPresent(), service);
        add(
                "the partner is ALIPAY_PARTNER",
                "PID 与 ALIPAY_PARTNER 一致",
                agrees(call.partner(), Variable.ALIPAY_PARTNER),
                call.partner());
        String type = call.parameter("sign_type");
        add(
                "the sign type is ALIPAY_SIGN_TYPE",
                "签名类型与 ALIPAY_SIGN_TYPE 一致",
                agrees(type, Variable.ALIPAY_SIGN_TYPE),
                type);
        boolean inQuery = !request.method().equals("POST") || request.query().contains("_input_charset=");
        add("_input_charset stands in the URL of a POST", "POST 的 URL 中带有 _input_charset", inQuery, "");
        signature();
        return List.copyOf(basics);
    }

    private void signature() {
        try {
            Diagnosis diagnosis = Diagnosis.of(pasted(), keys(), name -> new byte[0]);
            basics.add(new Basic(
                    new Text("signature and parameters are right", "签名与参数正确"),
                    diagnosis.verdict() == Diagnosis.Verdict.NOTHING_WRONG,
                    new Text(said(diagnosis, Lang.EN), said(diagnosis, Lang.ZH))));
        } catch (BadInput none) {
            add("signature and parameters are right", "签名与参数正确", false, "");
        }
    }

    private static String said(Diagnosis diagnosis, Lang lang) {
        List<String> said = new ArrayList<>();
        diagnosis.causes().forEach(cause -> said.add(cause.explanation(lang.code()) + " " + cause.remedy(lang.code())));
        diagnosis.remarks().forEach(remark -> said.add(remark.in(lang.code())));
        return String.join(" ", said);
    }

    /** The request as somebody would paste it. */
    private byte[] pasted() {
        String body = request.body().text(StandardCharsets.ISO_8859_1);
        String joint = request.query().isEmpty() || body.isEmpty() ? "" : "&";
        return (request.query() + joint + body).getBytes(StandardCharsets.ISO_8859_1);
    }

    private Keys keys() {
        Keys keys = Keys.NONE;
        String md5 = settings.text(Variable.ALIPAY_MD5_KEY);
        keys = md5.isEmpty() ? keys : keys.md5(md5);
        Optional<WrittenKey> known = read(Variable.ALIPAY_MERCHANT_PUBLIC_KEY);
        Optional<WrittenKey> own = read(Variable.ALIPAY_MERCHANT_PRIVATE_KEY);
        keys = known.flatMap(WrittenKey::known).map(keys::merchant).orElse(keys);
        return own.flatMap(WrittenKey::own).map(keys::own).orElse(keys);
    }

    private Optional<WrittenKey> read(Variable variable) {
        try {
            String text = settings.text(variable);
            return text.isEmpty() ? Optional.empty() : Optional.of(WrittenKey.read(text));
        } catch (UnreadableKey unreadable) {
            return Optional.empty();
        }
    }

    private boolean agrees(String value, Variable variable) {
        return value.equals(settings.text(variable));
    }

    private void add(String en, String zh, boolean holds, String why) {
        basics.add(new Basic(new Text(en, zh), holds, new Text(why, why)));
    }
}
