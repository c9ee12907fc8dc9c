package org.openvalidate.merchant.broken;

import static org.openvalidate.merchant.broken.Mistake.broken;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.merchant.Conduct;
import org.openvalidate.merchant.Heard;
import org.openvalidate.merchant.Next;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Request;

/** Those that do wrong at the till. */
final class BrokenTills {

    private static final List<BrokenMerchant> ALL = List.of(
            broken("cancels-in-doubt", "cancels as soon as a pay is not answered", "SPOT-006c")
                    .by(
                            "absent.cancel",
                            "recovery.pay",
                            "once.charge",
                            "final.gateway",
                            "final.agreement",
                            "success.till")
                    .atTheTill(declared -> TillMistake.afterPay(declared, "no answer", Next.CANCEL)),
            broken("writes-endless-names", "names what it sells at greater length than a field holds", "SPOT-001")
                    .by("length.request", "final.gateway", "success.till")
                    .atTheTill(declared ->
                            TillMistake.paying(declared, "trans_name", name -> name + " and more".repeat(40))),
            broken("no-query-after-system-error", "cancels at once after SYSTEM_ERROR, without a query", "SPOT-005a")
                    .by("recovery.pay")
                    .atTheTill(declared -> TillMistake.afterPay(declared, "SYSTEM_ERROR", Next.CANCEL)),
            broken("system-error-is-failure", "takes SYSTEM_ERROR for a failed payment", "SPOT-005a")
                    .by("recovery.pay", "deadline.cancel", "completed.sale")
                    .atTheTill(declared -> TillMistake.afterPay(declared, "SYSTEM_ERROR", Next.SHOW_FAILURE)),
            broken("no-answer-is-failure", "takes a pay that nobody answered for a failed one", "SPOT-029")
                    .by(
                            "completed.sale",
                            "deadline.cancel",
                            "final.agreement",
                            "first.query",
                            "kept.charge",
                            "recovery.pay",
                            "success.till")
                    .atTheTill(declared -> TillMistake.afterPay(declared, "no answer", Next.SHOW_FAILURE)),
            broken("off-its-word", "declares queries three seconds apart and sends them five apart", "SPOT-004")
                    .by("kept.run")
                    .declaring("query-interval", "3 s")
                    .atTheTill(declared -> TillMistake.queryingEvery(declared, Duration.ofSeconds(5))),
            broken("polls-every-second", "queries every second", "SPOT-003")
                    .by("spacing.query")
                    .atTheTill(declared -> TillMistake.queryingEvery(declared, Duration.ofSeconds(1))),
            broken("polls-every-ten-seconds", "queries every ten seconds", "SPOT-004")
                    .by("spacing.query")
                    .atTheTill(declared -> TillMistake.queryingEvery(declared, Duration.ofSeconds(10))),
            broken("never-cancels", "shows failure at the end of its budget and leaves the trade open", "SPOT-004")
                    .by(
                            "window.cancel",
                            "count.cancel",
                            "deadline.cancel",
                            "final.agreement",
                            "final.gateway",
                            "gap.cancel",
                            "kept.charge",
                            "returned.refund")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public Next afterPolling() {
                            return Next.SHOW_FAILURE;
                        }
                    }),
            broken("cancels-after-ten-seconds", "stops polling and cancels ten seconds after the pay", "SPOT-004")
                    .by(
                            "window.cancel",
                            "final.agreement",
                            "flag.cancel",
                            "instead.refund",
                            "kept.charge",
                            "success.till")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public boolean polls(Duration sincePay) {
                            return sincePay.compareTo(Duration.ofSeconds(8)) < 0;
                        }
                    }),
            broken(
                            "cancels-after-five-minutes",
                            "stops polling in time but cancels five minutes after the pay",
                            "SPOT-004")
                    .by(
                            "window.cancel",
                            "absent.payment",
                            "count.cancel",
                            "deadline.cancel",
                            "gap.cancel",
                            "pause.cancel")
                    .atTheTill(declared -> TillMistake.cancellingAfter(declared, Duration.ofMinutes(5))),
            broken("new-id-on-retry", "sends a pay under a new id when the outcome is unknown", "SPOT-006c")
                    .by(
                            "absent.pay",
                            "count.query",
                            "deadline.cancel",
                            "failure.till",
                            "final.agreement",
                            "first.query",
                            "kept.charge",
                            "once.charge",
                            "recovery.pay",
                            "sequel.pay")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public Next afterPay(Heard heard) {
                            return heard.news() == Heard.News.UNKNOWN ? Next.PAY_UNDER_NEW_ID : super.afterPay(heard);
                        }
                    }),
            broken("pays-twice", "charges a finished sale a second time", "SPOT-001")
                    .by("once.charge", "absent.pay", "final.gateway", "kept.charge", "stores.pay")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public boolean chargesTwice() {
                            return true;
                        }
                    }),
            broken("one-cancel-only", "tries a cancel once and gives up", "SPOT-009")
                    .by("count.cancel", "final.agreement", "last.cancel")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public boolean cancelsAgain(int tries) {
                            return false;
                        }
                    }),
            broken("no-alarm", "calls nobody", "SPOT-010")
                    .by("raised.alarm", "alarm.refund")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public boolean alarms() {
                            return false;
                        }
                    }),
            broken("trusts-bad-signature", "believes a success whose signature is wrong", "CON-007")
                    .by("trusted.success", "count.query")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public boolean believes(Answer answer, SignatureState signature) {
                            return true;
                        }
                    }),
            broken("forgets-store-id", "sends no store_id", "SPOT-001")
                    .by("present.pay", "stores.pay")
                    .atTheTill(declared -> TillMistake.paying(
                            declared, "extend_info", info -> info.replaceAll(",?\"store_id\":\"[^\"]*\"", ""))),
            broken("drops-input-charset", "puts _input_charset into the body instead of the URL", "SPOT-001")
                    .by("charset.url", "final.gateway")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public Request envelope(Request request) {
                            return charsetInBody(request);
                        }
                    }),
            broken("cuts-long-codes", "cuts a payment code off after 18 digits", "SPOT-002")
                    .by("form.code", "final.gateway", "success.till", "unchanged.code")
                    .atTheTill(declared -> TillMistake.paying(
                            declared, "buyer_identity_code", code -> code.substring(0, Math.min(18, code.length())))),
            broken("success-while-waiting", "shows success while the buyer still types the password", "SPOT-004")
                    .by(
                            "failure.till",
                            "absent.payment",
                            "absent.refund",
                            "agreed.refund",
                            "count.cancel",
                            "count.query",
                            "deadline.cancel",
                            "final.agreement",
                            "kept.charge",
                            "learnt.success",
                            "recovery.query",
                            "resumed.trade",
                            "returned.refund",
                            "window.cancel")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public Next afterPay(Heard heard) {
                            return heard.news() == Heard.News.OPEN ? Next.SHOW_SUCCESS : super.afterPay(heard);
                        }
                    }),
            broken("hammers-cancels", "sends the next cancel a second after a failed one", "SPOT-009")
                    .by("spacing.cancel")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public Duration betweenCancels() {
                            return Duration.ofSeconds(1);
                        }
                    }),
            broken("forgets-cancels", "does not keep a cancel that was not delivered", "SPOT-010")
                    .by("final.agreement", "replay.cancel")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public boolean keepsCancels() {
                            return false;
                        }
                    }),
            broken("cancels-after-150-seconds", "cancels 150 s after the pay, even where queries fail", "SPOT-008")
                    .by("deadline.cancel", "count.cancel", "gap.cancel", "pause.cancel", "window.cancel")
                    .atTheTill(declared -> TillMistake.cancellingAfter(declared, Duration.ofSeconds(150))));

    private BrokenTills() {}

    static List<BrokenMerchant> all() {
        return ALL;
    }

    private static Request charsetInBody(Request request) {
        String body = request.query() + "&" + request.body().text(StandardCharsets.US_ASCII);
        return new Request(
                request.method(),
                request.target().substring(0, request.target().indexOf('?')),
                request.headers(),
                Bytes.of(body, StandardCharsets.US_ASCII));
    }
}
