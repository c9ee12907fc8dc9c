package org.openvalidate.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.openvalidate.gateway.http.Trigger;

/**
 * The trigger amounts on one printed page of A4, English and Chinese side by side, to lie beside a till. A page of its own
 * without script or network; nothing in it comes from outside, so nothing is escaped.
 */
final class TriggerCard {

    private TriggerCard() {}

    static String html() {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>OpenValidate: trigger amounts</title>
                <style>
                @page { size: A4; margin: 12mm }
                body { font: 9.5pt/1.4 "Noto Sans", "DejaVu Sans", "Noto Sans SC", "WenQuanYi Micro Hei", sans-serif;
                  color: #111; margin: 0 auto; max-width: 186mm }
                h1 { font-size: 15pt; margin: 0 0 1mm }
                .intro { display: flex; gap: 6mm; margin: 0 0 4mm }
                .intro p { flex: 1; margin: 0 }
                table { border-collapse: collapse; width: 100% }
                th, td { border: 0.3mm solid #888; padding: 1.6mm 2mm; text-align: left; vertical-align: top }
                th { background: #eee }
                tr { break-inside: avoid }
                td:first-child { white-space: nowrap; width: 17mm }
                td:nth-child(2) { width: 50% }
                .amount { font-size: 14pt; font-weight: bold; display: block }
                .cents { color: #444 }
                .then { display: block; margin-top: 0.8mm }
                .then::before { content: "\\2192\\00a0" }
                code { font-family: "Noto Sans Mono", "DejaVu Sans Mono", monospace; font-size: 8.5pt; white-space: nowrap }
                </style>
                </head>
                <body>
                <h1>Trigger amounts · 触发金额</h1>
                <div class="intro">
                <p lang="en">Charge one of these amounts on the simulated gateway, and that goes wrong which stands beside it.
                Large: the amount in any currency, yen and won among them. Small: the same where the gateway runs with
                <code>--trigger-amounts cents</code>; yen and won keep the large one.
                After the arrow: what a correct till does.</p>
                <p lang="zh">在模拟网关上以下列金额收款，即出现对应的异常。大字：任何币种的金额（含日元、韩元）。
                小字：网关以 <code>--trigger-amounts cents</code> 启动时的金额，日元、韩元仍用大字。箭头之后：正确的收银系统应当如何处理。</p>
                </div>
                <table>
                <thead><tr><th>Amount<br>金额</th><th lang="en">What happens, what a till must do</th>\
                <th lang="zh">现象与应对</th></tr></thead>
                <tbody>
                """ + Arrays.stream(Trigger.values()).map(TriggerCard::row).collect(Collectors.joining()) + """
                </tbody>
                </table>
                </body>
                </html>
                """;
    }

    private static String row(Trigger trigger) {
        return "<tr><td><span class=\"amount\">%s</span><span class=\"cents\">%s</span></td>%s%s</tr>\n"
                .formatted(trigger.whole(), trigger.cents(), cell(trigger, "en"), cell(trigger, "zh"));
    }

    private static String cell(Trigger trigger, String language) {
        return "<td lang=\"%s\">%s<span class=\"then\">%s</span></td>"
                .formatted(language, trigger.happens(language), trigger.demands(language));
    }
}
