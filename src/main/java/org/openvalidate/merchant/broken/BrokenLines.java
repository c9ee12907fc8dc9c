package org.openvalidate.merchant.broken;

import static org.openvalidate.merchant.broken.Mistake.broken;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.dialect.Draft;
import org.openvalidate.merchant.Conduct;
import org.openvalidate.merchant.Heard;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Request;

/** Those that do wrong about access and about errors on the wire. */
final class BrokenLines {

    private static final List<BrokenMerchant> ALL = List.of(
            broken("names-an-unknown-charset", "names a charset that the gateway does not know", "CON-010")
                    .by("charset.value", "signed.request", "required.request")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public Request envelope(Request request) {
                            String target = request.target().replace("_input_charset=UTF-8", "_input_charset=LATIN-9");
                            return new Request(request.method(), target, request.headers(), request.body());
                        }
                    }),
            broken("resends-silently", "has a client that sends again when its connection breaks", "ERR-010")
                    .by("resent.call")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public int sends() {
                            return 2;
                        }
                    }),
            broken("sends-another-charset", "names GBK and sends UTF-8", "CON-006")
                    .by("signed.request", "charset.text", "final.gateway", "success.till")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public Request envelope(Request request) {
                            return request.query().contains("GBK") ? inUtf8(request) : request;
                        }
                    }),
            broken("sends-empty-memo", "sends a memo without a value", "CON-012")
                    .by("empty.request")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public Request envelope(Request request) {
                            return withBody(request, request.body().text(StandardCharsets.US_ASCII) + "&memo=");
                        }
                    }),
            broken("mangles-texts", "turns what it cannot write in ASCII into question marks", "CON-005")
                    .by("charset.text")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public Draft pay(Draft draft) {
                            Map<String, String> fields = new HashMap<>(draft.fields());
                            fields.replaceAll((name, value) ->
                                    new String(value.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII));
                            return new Draft(
                                    draft.service(),
                                    draft.partner(),
                                    fields,
                                    draft.signType(),
                                    draft.charset(),
                                    draft.path());
                        }
                    }),
            broken("repeats-refused-pays", "sends a refused pay three times unchanged", "ERR-001a")
                    .by("unrepeated.call", "failure.till", "final.pay", "message.till", "once.charge")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public int paysAfterRefusal() {
                            return 3;
                        }
                    }),
            broken("tells-nothing", "shows failure without a word of what to do", "ERR-003")
                    .by("message.till")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public String message(Heard heard) {
                            return "";
                        }
                    }),
            broken("shows-bare-codes", "shows the cashier the bare error code", "ERR-001a")
                    .by("message.till")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public String message(Heard heard) {
                            return heard.code();
                        }
                    }),
            broken("knows-one-unknown-only", "takes every error but SYSTEM_ERROR for a failed payment", "ERR-002b")
                    .by("recovery.pay", "final.agreement", "success.till")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public boolean leavesOpen(String code) {
                            return code.equals("SYSTEM_ERROR");
                        }
                    }));

    private BrokenLines() {}

    static List<BrokenMerchant> all() {
        return ALL;
    }

    /** The form in which the texts are other bytes than they are signed and named. */
    private static Request inUtf8(Request request) {
        Charset gbk = Charset.forName("GBK");
        String octets = java.net.URLDecoder.decode(request.body().text(StandardCharsets.US_ASCII), gbk);
        return octets.chars().allMatch(c -> c < 0x80)
                ? request
                : withBody(request, reencoded(request.body().text(StandardCharsets.US_ASCII), gbk));
    }

    private static String reencoded(String form, Charset from) {
        return java.util.Arrays.stream(form.split("&", -1))
                .map(pair -> {
                    int equals = pair.indexOf('=');
                    String value = java.net.URLDecoder.decode(pair.substring(equals + 1), from);
                    return pair.substring(0, equals + 1) + java.net.URLEncoder.encode(value, StandardCharsets.UTF_8);
                })
                .collect(java.util.stream.Collectors.joining("&"));
    }

    private static Request withBody(Request request, String body) {
        return new Request(
                request.method(), request.target(), request.headers(), Bytes.of(body, StandardCharsets.US_ASCII));
    }
}
