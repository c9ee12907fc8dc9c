package org.openvalidate.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.testkit.LiveGateway.DIALECT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.gateway.Act;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.OnlineTerms;
import org.openvalidate.gateway.Terms;
import org.openvalidate.gateway.Trade;
import org.openvalidate.gateway.http.cashier.CashierPages;
import org.openvalidate.testkit.Envelope;
import org.openvalidate.testkit.Exchanges;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.testkit.RawConnection;
import org.openvalidate.testkit.RawConnection.Answer;
import org.openvalidate.testkit.ServedRecording;
import org.openvalidate.testkit.StoppedTime;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/**
 * Twenty thousand requests, most of them damaged, over a few connections, each with an account of its own. The seed is
 * printed; {@code -Dfuzz.seed=N} repeats a run, {@code -Dfuzz.requests=N} makes it longer or shorter.
 */
@Tag("full")
@Timeout(300)
class FuzzIT {

    private static final int LANES = 4;
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 20_000);

    /** What may be answered at access level. Source: legacy-online §8.1. */
    private static final Set<String> ACCESS = Set.of(
            "ILLEGAL_SIGN",
            "ILLEGAL_SIGN_TYPE",
            "ILLEGAL_SECURITY_PROFILE",
            "ILLEGAL_ARGUMENT",
            "ILLEGAL_SERVICE",
            "ILLEGAL_PARTNER",
            "ILLEGAL_CHARSET");

    /** What may be answered by a service. Sources: legacy-instore §2.13, legacy-online §8.2, §8.3. */
    private static final Set<String> BUSINESS = Set.of(
            "INVALID_PARAMETER",
            "BUYER_NOT_EXIST",
            "SOUNDWAVE_PARSER_FAIL",
            "CONTEXT_INCONSISTENT",
            "TRADE_HAS_CLOSE",
            "TRADE_HAS_SUCCESS",
            "TRADE_NOT_EXIST",
            "TRADE_STATUS_ERROR",
            "CURRENCY_NOT_SAME",
            "RETURN_AMOUNT_EXCEED",
            "DISCORDANT_REPEAT_REQUEST",
            "REASON_TRADE_REFUND_FEE_ERR",
            "TRADE_CANCEL_TIME_OUT",
            "REFUND_NOT_EXIST",
            "REASON_ILLEGAL_STATUS",
            "PARAM_ILLEGAL",
            "DATA_NOT_EXIST");

    /** What an online service may refuse with, beyond the codes of access. Source: legacy-online §3.1, §3.3, §4.5. */
    private static final Set<String> ONLINE = Set.of(
            "INVALID_PARAMETER",
            "ILLEGAL_CURRENCY",
            "ILLEGAL_TIMEOUT_RULE",
            "CONTEXT_INCONSISTENT",
            "TRADE_HAS_SUCCESS",
            "TRADE_HAS_CLOSE",
            "TRADE_NOT_EXIST",
            "PURCHASE_TRADE_NOT_EXIST",
            "REPEATED_REFUNDMENT_REQUEST",
            "RETURN_AMOUNT_EXCEED",
            "CURRENCY_NOT_SAME");

    /** They know no error but a refusal. */
    private static final Set<LegacyService> CURT = Set.of(
            LegacyService.FOREX_TRADE,
            LegacyService.FOREX_TRADE_WAP,
            LegacyService.SECURITYPAY,
            LegacyService.SINGLE_TRADE_QUERY,
            LegacyService.FOREX_REFUND,
            LegacyService.FOREX_RATE_FILE);

    private static final Set<LegacyService> CHANGING =
            Set.of(LegacyService.CANCEL, LegacyService.REFUND, LegacyService.REVERSE, LegacyService.FOREX_REFUND);

    private static final Pattern SHOWN = Pattern.compile("<strong class=\"id\">([A-Z_]+)");

    @TempDir
    Path folder;

    @Test
    void whatever_is_sent_is_answered_as_documented_and_changes_no_more_than_it_may() throws Exception {
        System.out.println("fuzz.seed=" + SEED);
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        try (LiveGateway gateway = new LiveGateway()) {
            List<Future<Integer>> served = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                int number = lane;
                served.add(lanes.submit(() -> new Lane(gateway, number).run()));
            }
            for (Future<Integer> each : served) {
                // a fuzz that is refused throughout would prove little
                assertThat(each.get()).isGreaterThan(REQUESTS / LANES / 10);
            }
        } finally {
            lanes.shutdownNow();
        }
    }

    /** One account, whose requests come one after the other. */
    private final class Lane {

        private final String partner;
        private final FuzzedCalls calls;
        private final LiveGateway gateway;
        private final StoppedTime time = new StoppedTime();
        private final CaseRecorder recorder;
        private final OpenAccount account;
        private final int lane;
        private List<Trade> trades = List.of();
        private int successes;
        private int visits;

        Lane(LiveGateway gateway, int lane) {
            this.lane = lane;
            this.gateway = gateway;
            partner = "208800000000000" + lane;
            calls = new FuzzedCalls(SEED + lane, partner);
            recorder = ServedRecording.open(folder, partner);
            account = gateway.open(partner, time, Behaviour.PAYS_AT_ONCE, recorder);
            // the clock stands still, and refunds may follow each other all the same
            account.agree(Terms.USUAL.online(OnlineTerms.USUAL.spacing(Duration.ZERO, "SYSTEM_ERROR")));
        }

        /** How many were served with success. */
        int run() throws IOException {
            try (RawConnection connection = new RawConnection(gateway.uri())) {
                for (int number = 0; number < REQUESTS / LANES; number++) {
                    FuzzedCall call = calls.next();
                    try {
                        judge(call, connection.exchange(call.message()));
                    } catch (IOException | RuntimeException | AssertionError wrong) {
                        throw new AssertionError(
                                "-Dfuzz.seed=%d, connection %d, request %d: %s%n%s"
                                        .formatted(
                                                SEED,
                                                lane,
                                                number,
                                                wrong.getMessage(),
                                                call.curl("http://127.0.0.1:"
                                                        + gateway.uri().getPort())),
                                wrong);
                    }
                }
            } finally {
                time.close();
                recorder.close(time.now());
            }
            assertThat(recorder.recording().entries()).isNotEmpty();
            return successes;
        }

        private void judge(FuzzedCall call, Answer answer) {
            assertThat(answer.status()).isBetween(200, 499);
            assertThat(answer.text())
                    .doesNotContain("Exception", "org.openvalidate.", "jetty", "\tat ", "<script", "<img");
            boolean succeeded = succeeds(call, answer);
            assertThat(account.state().visits().order()).hasSize(visits + (answer.status() == 302 ? 1 : 0));
            List<Trade> after = account.trades();
            assertLegal(succeeded ? call.service() : null, after);
            trades = after;
            successes += succeeded ? 1 : 0;
            if (answer.status() == 302) {
                purchase(answer);
            }
        }

        private boolean succeeds(FuzzedCall call, Answer answer) {
            if (answer.status() == 302) {
                assertThat(call.service()).isIn(LegacyService.FOREX_TRADE, LegacyService.FOREX_TRADE_WAP);
                return true;
            }
            if (answer.status() != 200) {
                assertThat(answer.status()).isBetween(400, 499);
                assertThat(answer.body()).isEmpty();
                return false;
            }
            String type = answer.headers().get("content-type");
            if (type.startsWith("text/html")) {
                assertThat(call.service().purpose()).isEqualTo(Purpose.CASHIER);
                Matcher shown = SHOWN.matcher(answer.text());
                assertThat(shown.find()).as(answer.text()).isTrue();
                assertRefusal(call.service(), shown.group(1));
                return false;
            }
            return type.startsWith("text/plain") ? isFile(call, answer.text()) : envelopeSucceeds(call, answer);
        }

        private boolean isFile(FuzzedCall call, String text) {
            assertThat(call.service())
                    .isIn(
                            LegacyService.NOTIFY_VERIFY,
                            LegacyService.FOREX_RATE_FILE,
                            LegacyService.FOREX_COMPARE_FILE,
                            LegacyService.FOREX_LIQUIDATION_FILE);
            if (call.service() == LegacyService.NOTIFY_VERIFY) {
                assertThat(text).isIn("true", "false", "invalid");
                return false;
            }
            if (call.service() == LegacyService.FOREX_RATE_FILE) {
                assertThat(text).matches("(?s)20260302\\|090000\\|[A-Z]{3}\\|.*|System exception");
            } else {
                assertThat(text).matches("(?s)File download failed:[A-Za-z0-9 ,!]+|([^|\\n]*(\\|[^|\\n]*){8}\\n?)+");
            }
            return true;
        }

        private boolean envelopeSucceeds(FuzzedCall call, Answer answer) {
            Envelope envelope = Envelope.of(answer.body());
            if (!envelope.accepted()) {
                assertThat(envelope.top()).containsOnlyKeys("is_success", "error");
                assertRefusal(call.service(), envelope.error());
                return false;
            }
            assertThat(signature(call, answer)).isEqualTo(SignatureState.VALID);
            // a damaged service name may be that of another service
            assertThat(LegacyService.named(envelope.echoed().getOrDefault("service", "")))
                    .contains(call.service());
            if (CURT.contains(call.service())) {
                assertThat(envelope.fields()).containsKey("out_trade_no").doesNotContainKey("result_code");
                return true;
            }
            assertThat(envelope.result()).isIn("SUCCESS", "FAILED", "FAIL", "UNKNOW");
            if (envelope.result().startsWith("FAIL")) {
                assertThat(envelope.error()).isIn(BUSINESS);
            }
            return envelope.result().equals("SUCCESS");
        }

        private void assertRefusal(LegacyService service, String code) {
            assertThat(CURT.contains(service) && ONLINE.contains(code) || ACCESS.contains(code))
                    .as("%s refuses with %s", service, code)
                    .isTrue();
        }

        /** The buyer pays what the shop sent them with, so that there is something to query and to refund. */
        private void purchase(Answer answer) {
            String token = account.state().visits().order().get(visits);
            assertThat(answer.headers()).containsEntry("location", CashierPages.pathOf(token));
            account.happens(new Event.AtCashier(token, Act.LOGIN, LiveGateway.CODE));
            account.happens(new Event.AtCashier(token, Act.CONFIRM, ""));
            List<Trade> after = account.trades();
            assertThat(after).hasSizeBetween(trades.size(), trades.size() + 1);
            assertThat(after.subList(0, trades.size())).isEqualTo(trades);
            trades = after;
            visits++;
        }

        private SignatureState signature(FuzzedCall call, Answer answer) {
            String type = answer.headers().get("content-type");
            Response response = new Response(
                    200,
                    Map.of(),
                    Bytes.of(answer.body()),
                    java.nio.charset.Charset.forName(type.substring(type.indexOf('=') + 1)));
            Request request = new Request(
                    call.method(), call.target(), Map.of(), Bytes.of(call.body(), StandardCharsets.ISO_8859_1));
            return DIALECT.verifyAnswer(Exchanges.of(request, response), LabKeys.MERCHANT);
        }

        /**
         * Trades are begun by pay and precreate, one at a time, and changed by what gives money back; else they stay, and
         * so they do when a visit to the cashier begins.
         */
        private void assertLegal(LegacyService service, List<Trade> after) {
            if (service == LegacyService.SPOT_PAY || service == LegacyService.PRECREATE) {
                assertThat(after).hasSizeBetween(trades.size(), trades.size() + 1);
                assertThat(after.subList(0, trades.size())).isEqualTo(trades);
            } else if (service != null && CHANGING.contains(service)) {
                assertThat(after).hasSameSizeAs(trades);
                assertThat(difference(after)).isLessThanOrEqualTo(1);
            } else {
                assertThat(after).isEqualTo(trades);
            }
        }

        private long difference(List<Trade> after) {
            return java.util.stream.IntStream.range(0, after.size())
                    .filter(i -> !after.get(i).equals(trades.get(i)))
                    .count();
        }
    }
}
