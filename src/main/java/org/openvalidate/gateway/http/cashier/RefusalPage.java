package org.openvalidate.gateway.http.cashier;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openvalidate.dialect.Call;
import org.openvalidate.gateway.CashierCode;
import org.openvalidate.page.Template;
import org.openvalidate.wire.Response;

/** The page of a request that opens no visit, or of a link that leads nowhere: in both languages at once. */
final class RefusalPage {

    private static final Template PAGE = Template.of(RefusalPage.class, "refusal.ftlh");

    private RefusalPage() {}

    /**
     * A request was refused; what is answered under HTTP is always 200 (legacy-online §8.5).
     *
     * @param code of the gateway, or of the cashier for an app
     * @param detail what is wrong, empty where the code says it all
     */
    static Response of(String code, String detail, Call call, Tongue first) {
        String shown = CashierCode.of(code);
        Map<String, Object> model = new HashMap<>();
        model.put("code", code);
        model.put("shown", shown.equals(code) ? "" : shown);
        model.put("detail", detail);
        model.put("service", call.service());
        model.put("order", call.parameter("out_trade_no"));
        return page(
                200,
                first,
                model,
                tongue -> told(tongue, Words.REFUSED, CodeWords.meaning(code, tongue), CodeWords.remedy(code, tongue)));
    }

    /** Nothing of the gateway's: a link or a form that is not served. */
    static Response of(int status, Words title, Words why, Tongue first) {
        Map<String, Object> model = new HashMap<>();
        for (String hole : List.of("code", "shown", "detail", "service", "order")) {
            model.put(hole, "");
        }
        return page(status, first, model, tongue -> told(tongue, title, why.in(tongue), ""));
    }

    private interface Telling {
        Map<String, Object> in(Tongue tongue);
    }

    private static Response page(int status, Tongue first, Map<String, Object> model, Telling telling) {
        model.put("lang", first.code());
        model.put(
                "tongues",
                Stream.concat(Stream.of(first), Arrays.stream(Tongue.values()).filter(each -> each != first))
                        .map(telling::in)
                        .toList());
        return Html.page(status, PAGE, model);
    }

    private static Map<String, Object> told(Tongue tongue, Words title, String what, String remedy) {
        return Map.of(
                "code",
                tongue.code(),
                "say",
                Words.all(tongue),
                "title",
                title.in(tongue),
                "what",
                what,
                "remedy",
                remedy);
    }
}
