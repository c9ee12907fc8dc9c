package org.openvalidate.feature;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Dictionary;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.catalogue.Origin;
import org.openvalidate.catalogue.Part;
import org.openvalidate.catalogue.Requirement;
import org.openvalidate.catalogue.RunsOn;
import org.openvalidate.catalogue.Step;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.catalogue.Text;

/** Cases as a workbook would give them, for tests that render. */
final class Rows {

    static final String FILE = "testcases/cases.xlsx";

    private Rows() {}

    static Catalogue catalogue(TestCase... cases) {
        return new Catalogue(FILE, "1.0.0", "0".repeat(64), List.of(cases), Map.of(), new Figures(Map.of()), Map.of());
    }

    static TestCase probe() {
        return probe("CON-001");
    }

    static TestCase probe(String id) {
        return new TestCase(
                id,
                "all",
                "con",
                new Text("Calls signed with MD5", "MD5 签名"),
                Requirement.C,
                Set.of(RunsOn.MOCK, RunsOn.SANDBOX, RunsOn.SANDBOX_WITH_PERSON),
                new Text("Scenario.", "场景。"),
                new Text("Purpose.", "目的。"),
                new Text("Do.", "做。"),
                steps(Part.PRECONDITION, "calls are signed with MD5"),
                steps(Part.ACTION, "a trade that does not exist is queried"),
                steps(Part.EXPECTATION, "the query answers TRADE_NOT_EXIST or TRANS_NOT_FOUND [ERRC-1]"),
                Set.of(),
                null,
                null,
                new Origin(FILE, "Cases", 2));
    }

    static TestCase payment(Text title, Text procedure) {
        return new TestCase(
                "SPOT-003",
                "barcode",
                "spot",
                title,
                Requirement.M,
                Set.of(RunsOn.MOCK, RunsOn.OBSERVE, RunsOn.RELAY, RunsOn.RELAY_WITH_FAULT),
                new Text("Scenario.", "场景。"),
                new Text("Purpose.", "目的。"),
                procedure,
                steps(Part.PRECONDITION, "a buyer who must enter the password"),
                steps(Part.ACTION, "the cashier charges 12.34 USD", "the buyer enters the password after 9 s"),
                steps(
                        Part.EXPECTATION,
                        "successive queries are 2 s to 6 s apart [POLL-2]",
                        "the till shows success [IV-1]"),
                Set.of(),
                null,
                null,
                new Origin(FILE, "Cases", 7));
    }

    static TestCase payment() {
        return payment(
                new Text("Password & \"code\" #1 | <x>", "支付触发密码验证"),
                new Text("1. Scan.\n2. See: done.", "1. 扫码。\n2. 查看。"));
    }

    private static List<Step> steps(Part part, String... lines) {
        return Stream.of(lines)
                .map(line -> Dictionary.read(part, line).orElseThrow())
                .toList();
    }
}
