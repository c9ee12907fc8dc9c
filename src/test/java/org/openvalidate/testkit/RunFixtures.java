package org.openvalidate.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Dictionary;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Origin;
import org.openvalidate.catalogue.Part;
import org.openvalidate.catalogue.Requirement;
import org.openvalidate.catalogue.RunsOn;
import org.openvalidate.catalogue.Step;
import org.openvalidate.catalogue.Suggestion;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.catalogue.Text;
import org.openvalidate.check.Finding;
import org.openvalidate.evidence.Recording;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.EvidenceGrade;
import org.openvalidate.result.Particulars;
import org.openvalidate.result.Pilot;
import org.openvalidate.result.RunHeader;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Trade;
import org.openvalidate.result.Verdict;
import org.openvalidate.result.Waiver;
import org.openvalidate.result.Waivers;

/** Runs to report: one of each kind of verdict, only passed cases, a broken merchant, a run that broke off. */
public final class RunFixtures {

    public static final Instant OPENED = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant STARTED = Instant.parse("2026-11-23T04:00:00Z");

    private RunFixtures() {}

    /** One passed, one failed (with a piece of advice), one inconclusive, one that this target cannot run. */
    public static RunRecord mixed(Lang lang) {
        return run(header("reference", "", lang), List.of(passed(), failed(), inconclusive(), notRun()));
    }

    /** The same under the name of a broken merchant. */
    public static RunRecord broken(Lang lang) {
        return run(header("reference", "polls-every-second", lang), List.of(passed(), failed()));
    }

    /** One passed case of a rehearsal. */
    public static RunRecord passing(Lang lang) {
        return run(header("reference", "", lang), List.of(passed()));
    }

    /** The merchant's own system, everything passed. */
    public static RunRecord observed(Lang lang) {
        return run(header("external", "", lang), List.of(passed()));
    }

    /** The same run with waivers, as it would be read from its log. */
    public static RunRecord waiving(RunRecord run, List<Waiver> waivers) {
        RunHeader plain = run.header();
        RunHeader header = new RunHeader(
                plain.id(),
                plain.seed(),
                plain.clock(),
                plain.tool(),
                plain.merchant(),
                plain.gateway(),
                plain.broken(),
                plain.catalogueFile(),
                plain.catalogueVersion(),
                plain.catalogueSha256(),
                plain.lang(),
                plain.settings(),
                plain.planned(),
                plain.answers(),
                plain.started(),
                plain.particulars(),
                waivers);
        Waivers applied = Waivers.of(header);
        return new RunRecord(
                header,
                run.catalogue(),
                run.cases().stream().map(applied::applied).toList(),
                run.finished());
    }

    /** One passed case whose trade has this id at the merchant's. */
    public static RunRecord trading(String id) {
        CaseResult passed = passed();
        Trade trade = passed.trades().get(0);
        Trade named = new Trade(
                trade.service(),
                id,
                trade.alipayTradeId(),
                trade.refundId(),
                trade.amount(),
                trade.currency(),
                trade.at(),
                trade.storeId(),
                trade.secondaryMerchantId(),
                trade.onMerchant(),
                trade.onTill(),
                trade.onGateway());
        CaseResult renamed = new CaseResult(
                passed.testCase(),
                passed.verdict(),
                passed.reason(),
                passed.grade(),
                passed.started(),
                passed.finished(),
                passed.findings(),
                List.of(named),
                passed.recording());
        return run(header("reference", "", Lang.EN), List.of(renamed));
    }

    /** A run that broke off. */
    public static RunRecord torn(Lang lang) {
        RunRecord whole = passing(lang);
        return new RunRecord(whole.header(), whole.catalogue(), whole.cases(), null);
    }

    /** The recordings of the cases above. */
    public static Optional<Recording> recording(CaseResult result) {
        return result.recording().isEmpty() ? Optional.empty() : Optional.of(RecordingFixtures.of(result));
    }

    private static RunRecord run(RunHeader header, List<CaseResult> cases) {
        Catalogue catalogue = new Catalogue(
                header.catalogueFile(),
                header.catalogueVersion(),
                header.catalogueSha256(),
                cases.stream().map(CaseResult::testCase).toList(),
                ClauseFixtures.all(),
                new Figures(Map.of()),
                Map.of(
                        "spacing.query",
                        new Suggestion(
                                "spacing.query",
                                new Text(
                                        "Wait 3 s after each answer before the next query, and stop at the till's budget.",
                                        "收到应答后等待 3 秒再发起下一次查询,并在收银终端的时间预算用尽时停止。"))));
        return new RunRecord(header, catalogue, cases, STARTED.plusMillis(4321));
    }

    private static RunHeader header(String merchant, String broken, Lang lang) {
        return new RunHeader(
                "20261123-120000-7f3a",
                42,
                "virtual",
                "0.1.0",
                merchant,
                "simulated",
                broken,
                "testcases/openvalidate-cases.xlsx",
                "2026.11",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                lang,
                List.of(
                        new RunHeader.Setting("ALIPAY_PARTNER", "2088101122136241", "default"),
                        new RunHeader.Setting("ALIPAY_MD5_KEY", "********", "environment")),
                List.of("SPOT-001", "SPOT-003", "SPOT-006a", "SPOT-012"),
                List.of(),
                STARTED,
                merchant.equals("external") ? particulars() : Particulars.NONE,
                List.of());
    }

    /** What a merchant fills in. */
    public static Particulars particulars() {
        return new Particulars(
                "Café Example Ltd.",
                "2088101122136241",
                "direct",
                "staging, two tills",
                "Asia/Tokyo",
                List.of("barcode"),
                List.of("USD"),
                List.of("MD5", "RSA2"),
                List.of("M-001"),
                List.of("S-001"),
                List.of(new Particulars.SystemBuild("till", "ACME", "POS 7", "7.2.1")),
                List.of(new Particulars.Contact("test lead", "Example Person", "lead@example.com")),
                "first acceptance",
                "",
                List.of(new Particulars.PortalResult("Payment timeouts", "passed", "2026-11-20")),
                List.of(new Particulars.OpenPoint("Printer shows no Chinese", "Example Person", "2026-12-31")),
                List.of(new Particulars.SignOff("acceptance manager", "Another Person", "2026-11-23")),
                new Pilot(
                        List.of(new Pilot.Stage("S-001, S-002", "2026-12-01 to 2026-12-14", "1,204 sales", "99.2 %")),
                        List.of(
                                new Pilot.Report(Pilot.Side.VENDOR, "Observations of the pilot", "2026-12-15"),
                                new Pilot.Report(Pilot.Side.MERCHANT, "Pilot of the winter", "2026-12-16"))));
    }

    private static CaseResult passed() {
        TestCase row = row(
                "SPOT-001",
                "Direct payment",
                "直接支付",
                5,
                RunsOn.MOCK,
                List.of("a buyer who pays at once"),
                List.of(
                        "the trade ends as TRADE_SUCCESS [IV-1]",
                        "the pay request carries store_id and secondary_merchant_id [PAY-3]",
                        "the till shows success [PAY-9]"));
        List<Finding> findings = FindingFixtures.holding(row);
        return ran(row, Verdict.PASSED, "4 of 4 expectations hold", findings, 12);
    }

    private static CaseResult failed() {
        TestCase row = row(
                "SPOT-003",
                "Payment with password authentication",
                "支付触发密码验证",
                7,
                RunsOn.MOCK,
                List.of("a buyer who must enter the password"),
                List.of(
                        "the trade is queried at least 1 time [POLL-1]",
                        "successive queries are 2 s to 6 s apart [POLL-2]",
                        "success is learnt from a query or a verified notice [PAY-5]",
                        "no cancel is sent [HOUSE-3]"));
        return ran(row, Verdict.FAILED, "spacing.query [POLL-2] is violated", FindingFixtures.violating(row), 38);
    }

    private static CaseResult inconclusive() {
        TestCase row = row(
                "SPOT-006a",
                "Payment timeouts: never created",
                "支付超时:交易未创建",
                11,
                RunsOn.MOCK,
                List.of("the pay is not answered and does not take effect"),
                List.of(
                        "the trade is queried at least 1 time [POLL-1]",
                        "successive queries are 2 s to 6 s apart [POLL-2]"));
        return ran(row, Verdict.INCONCLUSIVE, "count.query [POLL-1] is unproven", FindingFixtures.unproven(row), 90);
    }

    private static CaseResult notRun() {
        TestCase row = row(
                "SPOT-012",
                "Same id, other content",
                "同一交易号,内容不同",
                16,
                RunsOn.SANDBOX_WITH_PERSON,
                List.of("a buyer who pays at once"),
                List.of("the trade ends as TRADE_SUCCESS [IV-1]"));
        return new CaseResult(
                row,
                Verdict.NOT_RUN,
                "the reference merchant on the simulated gateway cannot run it",
                EvidenceGrade.REHEARSAL,
                null,
                null,
                List.of(),
                List.of(),
                "");
    }

    private static CaseResult ran(TestCase row, Verdict verdict, String reason, List<Finding> findings, long seconds) {
        Trade trade = new Trade(
                "alipay.acquire.overseas.spot.pay",
                "OV-" + row.id() + "-1",
                "2026030222001",
                "",
                "12.34",
                "USD",
                "2026-03-02T10:00:00.000+08:00",
                "S-001",
                "M-001",
                "PAID",
                "SUCCESS",
                "TRADE_SUCCESS");
        return new CaseResult(
                row,
                verdict,
                reason,
                EvidenceGrade.REHEARSAL,
                OPENED,
                OPENED.plus(Duration.ofSeconds(seconds)),
                findings,
                List.of(trade),
                "recording/" + row.id() + ".jsonl");
    }

    private static TestCase row(
            String id, String en, String zh, int row, RunsOn on, List<String> given, List<String> then) {
        return new TestCase(
                id,
                "barcode",
                "spot",
                new Text(en, zh),
                Requirement.M,
                Set.of(on),
                new Text("A buyer shows a payment code at the till.", "买家在收银终端出示付款码。"),
                new Text("The sale ends in the same state on till, merchant and gateway.", "收银终端、商户系统与网关的最终状态一致。"),
                new Text(
                        "1. Enter the amount.\n2. Scan the code.\n3. Wait for the result.",
                        "1. 输入金额。\n2. 扫描付款码。\n3. 等待结果。"),
                steps(Part.PRECONDITION, given),
                steps(Part.ACTION, List.of("the cashier charges 12.34 USD")),
                steps(Part.EXPECTATION, then),
                Set.of(),
                null,
                null,
                new Origin("testcases/openvalidate-cases.xlsx", "Cases", row));
    }

    private static List<Step> steps(Part part, List<String> lines) {
        return lines.stream()
                .map(line -> Dictionary.read(part, line).orElseThrow())
                .toList();
    }
}
